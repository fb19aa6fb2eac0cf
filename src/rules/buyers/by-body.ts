import type { Contract } from '../../nouns/contract.ts';
import type { Found, Unjudged, Verdict } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import { count, keyOf, list } from '../../values/text.ts';
import { ofPicture } from '../of-picture.ts';
import type { Rule } from '../rule.ts';
import { few } from '../standing.ts';
import { commissionersOf } from './buyers.ts';
import { councilsApart } from './councils.ts';

/** What one council buys, by itself or with others, as a picture of its own. */
export interface OfBody {
  readonly name: string;
  /** Whether it is the organisation whose plan this is: what names no buyer, or only bodies that are no councils, is its own too. */
  readonly isOwn: boolean;
  readonly picture: Picture;
  /** How many services and contracts other councils buy without it, and those councils by name. */
  readonly leftOut: number;
  readonly others: readonly string[];
}

function narrowed(picture: Picture, name: string, isTheirs: (named: readonly string[]) => boolean): Omit<OfBody, 'isOwn' | 'others'> {
  const { records, workspace } = picture;
  const contracts = records.contracts.filter((row) => isTheirs(commissionersOf(row)));
  const services = records.services.filter(({ commissioner = [] }) => isTheirs(commissioner));
  const placements = picture.placements.filter(({ commissioners }) => isTheirs(commissioners));
  return {
    name,
    picture: { ...picture, workspace: { ...workspace, organisation: name }, records: { ...records, contracts, services }, placements },
    leftOut: records.contracts.length + records.services.length - contracts.length - services.length,
  };
}

/**
 * The councils of a workspace that holds what several of them buy, the plan's own first: what one buys is no help to another's families.
 * None where there is only one, or where the plan is of several or of none of them: then all of it is one plan.
 */
export const bodiesIn = ofPicture((picture): readonly OfBody[] => {
  const apart = councilsApart(picture);
  if (apart === null) return [];
  const { all: councils, ownKey, keysOf, isOthers } = apart;
  const { organisation } = picture.workspace;
  const namesBut = (out: string): string[] => [...councils].flatMap(([key, name]) => (key === out ? [] : [name]));
  return [
    { ...narrowed(picture, organisation, (named) => !isOthers(named)), isOwn: true, others: namesBut(ownKey) },
    ...[...councils]
      .filter(([key]) => key !== ownKey)
      .map(([key, name]) => ({ ...narrowed(picture, name, (named) => keysOf(named).includes(key)), isOwn: false, others: namesBut(key) })),
  ];
});

/** What a plan's own council has, where others' stands beside it; else the whole picture. */
export function ownPicture(picture: Picture): Picture {
  return bodiesIn(picture).find(({ isOwn }) => isOwn)?.picture ?? picture;
}

function said(found: Found, { name, isOwn, leftOut, others }: OfBody): Found {
  const [sentences, ...lines] = found.text.split('\n');
  const aside = leftOut === 0 ? '' : ` ${count(leftOut, 'row')} of ${few(others)} ${leftOut === 1 ? 'is' : 'are'} left out.`;
  return {
    ...found,
    text: [`${name}: ${sentences}${aside}`, ...lines].join('\n'),
    ...(isOwn
      ? {}
      : { apart: [found.apart, keyOf(name).replaceAll(' ', '-')].filter((part) => part !== undefined).join('-'), ofOthers: [name] }),
  };
}

/** What could not be judged of another council, in one line: it is not its plan. */
function inOneLine(unjudged: readonly Unjudged[], { name }: OfBody): readonly Unjudged[] {
  const [first] = unjudged;
  if (first === undefined) return [];
  const because =
    unjudged.length === 1
      ? first.because
      : `${unjudged.length.toLocaleString('en-GB')} things could not be judged, the first because ${first.because}`;
  return [{ ...first, about: name, because }];
}

/** Says before the words of a finding whose rows it is about, where a workspace holds what several councils buy: `Anytown Council: `. As it is where the workspace holds one plan. */
export function whoseRows(picture: Picture): (rows: readonly Pick<Contract, 'commissioner' | 'body'>[], found: Found) => Found {
  const apart = councilsApart(picture);
  if (apart === null) return (_rows, found) => found;
  return (rows, found) => {
    const names = [...new Set(rows.flatMap(commissionersOf).map(apart.nameOf))].sort();
    if (names.length === 0) return found;
    const isTheirs = rows.every((row) => apart.isOthers(commissionersOf(row)));
    return { ...found, text: `${few(names)}: ${found.text}`, ...(isTheirs ? { ofOthers: names } : {}) };
  };
}

/** Says of what was found of nothing but rows of other councils whose it is, where the plan's own is known. */
export function othersMarked(picture: Picture): (found: Found) => Found {
  const apart = councilsApart(picture);
  if (apart === null) return (found) => found;
  const buyers = new Map(picture.placements.map(({ id, commissioners }) => [id, commissioners]));
  return (found) => {
    const named = found.about.map((id) => buyers.get(id) ?? []);
    if (named.length === 0 || !named.every(apart.isOthers)) return found;
    return { ...found, ofOthers: [...new Set(named.flat().map(apart.nameOf))].sort() };
  };
}

/** What the card of such a rule says it leaves aside. */
export const byItsOwn = 'Where the files hold what several councils buy, each is judged by its own: what another buys alone is left aside.';

/** A rule that judges each council by what it buys, where a workspace holds what several buy; what they buy together is said once. */
export function perBody(judge: Rule['judge']): Rule['judge'] {
  return (picture, limits, found) => {
    const bodies = bodiesIn(picture);
    if (bodies.length === 0) return judge(picture, limits, found);
    const told = new Set<string>();
    const rows = new Set([...picture.records.contracts, ...picture.records.services].map(({ id }) => id));
    const verdicts = bodies.map((body): Verdict => {
      const verdict = judge(body.picture, limits, found);
      const fresh = verdict.found.filter(({ about, text }) => {
        const key = `${list([...about].sort())}\n${text}`;
        const isTold = told.has(key) && about.every((id) => rows.has(id));
        told.add(key);
        return !isTold;
      });
      return {
        ...verdict,
        found: fresh.map((one) => said(one, body)),
        unjudged: body.isOwn ? verdict.unjudged : inOneLine(verdict.unjudged, body),
      };
    });
    return {
      examined: verdicts.reduce((all, { examined }) => all + examined, 0),
      found: verdicts.flatMap((verdict) => verdict.found),
      unjudged: verdicts.flatMap(({ unjudged }) => unjudged),
    };
  };
}
