import { bodyKeys } from '../nouns/authority.ts';
import type { Contract } from '../nouns/contract.ts';
import type { Found, Unjudged, Verdict } from '../nouns/finding.ts';
import type { Picture } from '../nouns/picture.ts';
import type { OthersBuy } from '../nouns/placement.ts';
import { count, keyOf, list } from '../values/text.ts';
import { type BuyersOf, buyersIn, commissionersOf, isCouncil } from './buyers.ts';
import { ofPicture } from './of-picture.ts';
import { compare, grouped } from './order.ts';
import type { Rule } from './rule.ts';
import { few } from './standing.ts';

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

/** Who buys what of a workspace, as far as it must be known to tell councils apart. */
export type Bought = Pick<Picture, 'workspace' | 'parties' | 'placements'>;

/** Councils that buy something by themselves, by their keys, each under the name that most of their rows have. */
function councilsIn(picture: Bought, keyed: BuyersOf): ReadonlyMap<string, string> {
  const { commissioners } = picture.parties;
  const rows = new Map(
    grouped(
      picture.placements.flatMap((placed) => placed.commissioners),
      (name) => name,
    ).map(([name, own]) => [name, own.length]),
  );
  const names = commissioners.map(({ name }) => name).filter(isCouncil);
  // The commonest is written last, and stays.
  const named = new Map(
    [...names].sort((a, b) => (rows.get(a) ?? 0) - (rows.get(b) ?? 0) || compare(b, a)).map((name) => [keyed([name]), name]),
  );
  if (named.size < 2) return named;
  const alone = new Set([
    ...picture.placements.filter(({ status }) => status !== 'out-of-scope').map(({ commissioners }) => keyed(commissioners)),
  ]);
  return new Map([...named].filter(([key]) => alone.has(key)).sort(([a], [b]) => (a < b ? -1 : 1)));
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

interface Councils {
  readonly all: ReadonlyMap<string, string>;
  readonly ownKey: string;
  readonly keysOf: (named: readonly string[]) => readonly string[];
  /** Whether other councils buy it, and neither the plan's own nor anybody else with them. */
  readonly isOthers: (named: readonly string[]) => boolean;
}

/** The councils of a workspace by who buys; null where there is only one, or where the plan is of several or of none of them. */
function councilsApart(picture: Bought): Councils | null {
  const keyed = buyersIn(picture);
  const all = councilsIn(picture, keyed);
  if (all.size < 2) return null;
  const { organisation } = picture.workspace;
  const bodyKey = bodyKeys(organisation);
  const [ownKey, ...more] = [...all].filter(([, name]) => bodyKey(name) === bodyKey(organisation)).map(([key]) => key);
  if (ownKey === undefined || more.length > 0) return null;
  const keysOf = (named: readonly string[]): readonly string[] => [...new Set(named.map((name) => keyed([name])))];
  const isOthers = (named: readonly string[]): boolean => {
    const keys = keysOf(named);
    return keys.length > 0 && !keys.includes(ownKey) && keys.every((key) => all.has(key));
  };
  return { all, ownKey, keysOf, isOthers };
}

/** What other councils buy without the plan's own, and their names; null where there is nothing of the kind. */
export function boughtByOthers(picture: Bought): OthersBuy | null {
  const councils = councilsApart(picture);
  if (councils === null) return null;
  const theirs = picture.placements.filter(({ commissioners }) => councils.isOthers(commissioners));
  if (theirs.length === 0) return null;
  const met = new Set(theirs.flatMap(({ commissioners }) => councils.keysOf(commissioners)));
  return { names: [...councils.all].flatMap(([key, name]) => (met.has(key) ? [name] : [])), ids: theirs.map(({ id }) => id) };
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
    ...(isOwn ? {} : { apart: [found.apart, keyOf(name).replaceAll(' ', '-')].filter((part) => part !== undefined).join('-') }),
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

/** Whose rows a finding is about, to stand before its words, where a workspace holds what several councils buy: `Anytown Council: `. Nothing where it holds one plan. */
export function whoseRows(picture: Picture): (rows: readonly Pick<Contract, 'commissioner' | 'body'>[]) => string {
  if (bodiesIn(picture).length === 0) return () => '';
  const keyed = buyersIn(picture);
  const councils = councilsIn(picture, keyed);
  return (rows) => {
    const names = new Set(rows.flatMap(commissionersOf).map((name) => councils.get(keyed([name])) ?? name));
    return names.size === 0 ? '' : `${few([...names].sort())}: `;
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
