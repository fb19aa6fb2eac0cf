import { bodyKeys } from '../nouns/authority.ts';
import type { Found, Unjudged, Verdict } from '../nouns/finding.ts';
import type { Picture } from '../nouns/picture.ts';
import type { OthersBuy } from '../nouns/placement.ts';
import { count, keyOf, list } from '../values/text.ts';
import { type BuyersOf, buyersIn, commissionersOf, isCouncil } from './buyers.ts';
import { ofPicture } from './of-picture.ts';
import type { Rule } from './rule.ts';

/** What one council buys, by itself or with others, as a picture of its own. */
export interface OfBody {
  readonly name: string;
  /** Whether it is the organisation whose plan this is: what names no buyer, or only bodies that are no councils, is its own too. */
  readonly isOwn: boolean;
  readonly picture: Picture;
  /** How many services and contracts other councils buy without it. */
  readonly leftOut: number;
}

/** Who buys what of a workspace, as far as it must be known to tell councils apart. */
export type Bought = Pick<Picture, 'workspace' | 'parties' | 'placements'>;

/** Councils that buy something by themselves, by their keys, each under its name. */
function councilsIn(picture: Bought, keyed: BuyersOf): ReadonlyMap<string, string> {
  const named = new Map(picture.parties.commissioners.filter(({ name }) => isCouncil(name)).map(({ name }) => [keyed([name]), name]));
  if (named.size < 2) return named;
  const alone = new Set([
    ...picture.placements.filter(({ status }) => status !== 'out-of-scope').map(({ commissioners }) => keyed(commissioners)),
  ]);
  return new Map([...named].filter(([key]) => alone.has(key)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function narrowed(picture: Picture, name: string, isTheirs: (named: readonly string[]) => boolean): Omit<OfBody, 'isOwn'> {
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
  return [
    { ...narrowed(picture, organisation, (named) => !isOthers(named)), isOwn: true },
    ...[...councils]
      .filter(([key]) => key !== ownKey)
      .map(([key, name]) => ({ ...narrowed(picture, name, (named) => keysOf(named).includes(key)), isOwn: false })),
  ];
});

/** What a plan's own council has, where others' stands beside it; else the whole picture. */
export function ownPicture(picture: Picture): Picture {
  return bodiesIn(picture).find(({ isOwn }) => isOwn)?.picture ?? picture;
}

function said(found: Found, { name, isOwn, leftOut }: OfBody): Found {
  const [sentences, ...lines] = found.text.split('\n');
  const others = leftOut === 0 ? '' : `; ${count(leftOut, 'row')} of other councils ${leftOut === 1 ? 'is' : 'are'} left out`;
  return {
    ...found,
    text: [`${sentences} This is of what ${name} buys${others}.`, ...lines].join('\n'),
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
  return [{ ...first, about: name, because: `of what ${name} buys: ${because}` }];
}

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
