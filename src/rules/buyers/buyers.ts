import { bodyKeys } from '../../nouns/authority.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { Picture } from '../../nouns/picture.ts';
import { keyOf } from '../../values/text.ts';
import { grouped, linked } from '../order.ts';

/** The bodies that buy something as one key, in any order; empty where nobody is named. */
export type BuyersOf = (named: readonly string[]) => string;

const councilWords = /\b(?:metropolitan borough|county borough|county|borough|district|city|unitary|council|mbc|bc|dc|cc)\b/g;

/** Whether a name is one council's and nobody else's: not `NHS England (to Anytown Council in October)`, which tells who had it when. */
export function isCouncil(name: string): boolean {
  const councils = name.match(/\b(?:council|mbc)\b|\blondon borough\b/gi) ?? [];
  const endsSo = /\b(?:council|mbc)$|^london borough of\b/i.test(name.trim());
  return endsSo && councils.length === 1 && !/\b(?:nhs|ccg|icb|police|trust|board|youth|arts|british)\b/i.test(name);
}

/** A council's name without what sort of council it is, and the sorts it states; null of a body that is none. */
function councilOf(name: string): { readonly bare: string; readonly sort: string } | null {
  const key = keyOf(name);
  if (!/\b(?:council|mbc)\b/.test(key)) return null;
  const sort = /\b(county|borough|district|city|mbc)\b(?! borough)/.exec(key)?.[1] ?? '';
  return {
    bare: key
      .replace(councilWords, ' ')
      .replace(/\b(?:of|the)\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    sort: sort === 'mbc' ? 'borough' : sort,
  };
}

/** Councils of one name that state no more than one sort of council are one: `Anytown Council` and `Anytown Borough Council`. */
function councilsTold(names: readonly string[]): (readonly [string, string])[] {
  const councils = names.flatMap((name) => {
    const council = councilOf(name);
    return council === null || council.bare === '' ? [] : [{ name, ...council }];
  });
  return grouped(councils, ({ bare }) => bare).flatMap(([, own]) => {
    const sorts = new Set(own.flatMap(({ sort }) => (sort === '' ? [] : [sort])));
    const [head] = own.map(({ name }) => name).sort();
    return sorts.size > 1 ? [] : own.map(({ name }) => [name, head as string] as const);
  });
}

/** Who buys, under one key for each body. Two names that may be one body are taken for one: nothing is called a joint commission on the strength of a spelling. */
export function buyersIn({ parties }: Pick<Picture, 'parties'>): BuyersOf {
  const names = new Map(
    parties.commissioners.flatMap((party) =>
      [party.name, ...party.spellings.map(({ text }) => text)].map((text) => [keyOf(text), keyOf(party.name)]),
    ),
  );
  const pairs = [
    ...(parties.proposals ?? []).map((pair) => pair.names.map(keyOf)),
    ...councilsTold(parties.commissioners.map(({ name }) => keyOf(name))),
  ];
  const heads = new Map(
    linked(pairs, (pair) => pair).flatMap((set) => set.flat().map((name) => [name, [...set.flat()].sort()[0] as string] as const)),
  );
  return (named) => {
    const keys = named.map((name) => names.get(keyOf(name)) ?? keyOf(name)).map((key) => heads.get(key) ?? key);
    return [...new Set(keys)]
      .filter((key) => key !== '')
      .sort()
      .join(' + ');
  };
}

/** The one council that buys something, and whether it is a county; null where others buy it too, or nobody is named. */
export interface Council {
  readonly key: string;
  readonly isCounty: boolean;
  /** Whether the plan is its own. */
  readonly isOwn: boolean;
}

/** The one council among those who buy something. */
function councilIn(picture: Picture): (named: readonly string[]) => Council | null {
  const [keyed, bodyKey] = [buyersIn(picture), bodyKeys(picture.workspace.organisation)];
  const own = bodyKey(picture.workspace.organisation);
  return (named) => {
    const [name = ''] = named;
    return named.length === 1 && isCouncil(name)
      ? { key: keyed(named), isCounty: councilOf(name)?.sort === 'county', isOwn: bodyKey(name) === own }
      : null;
  };
}

/** The one council whose families something is for; null of everything where councils end and are brought together, and what they buy is then of one. */
export function servedBy(picture: Picture): (named: readonly string[]) => Council | null {
  return (picture.workspace.bodiesThatEnd ?? []).length > 0 ? () => null : councilIn(picture);
}

/** What to link things by so that those of two councils that serve different families are never linked directly: a key for every council, `null` among them, that one of a set may stand beside. */
export function besideKeys(all: readonly (Council | null)[]): (council: Council | null) => string[] {
  const councils = [...new Map(all.map((council) => [council?.key ?? '', council])).values()];
  return (council) =>
    councils.filter((other) => !areApart(council, other)).map((other) => [council?.key ?? '', other?.key ?? ''].sort().join(' beside '));
}

/** Whether two councils serve different families: the plan's own and one of another tier, a county and a council in it, may serve the same; others do not. */
export function areApart(a: Council | null, b: Council | null): boolean {
  return a !== null && b !== null && a.key !== b.key && (a.isCounty === b.isCounty || !(a.isOwn || b.isOwn));
}

/**
 * Whose families something is for, as a key: empty for the plan's own council, for what serves its families too and for what no one
 * council buys, else the council's. All is of one where no two councils buy.
 */
export function familiesOf(picture: Picture, bought: readonly (readonly string[])[]): (named: readonly string[]) => string {
  const councilOf = servedBy(picture);
  const own = councilOf([picture.workspace.organisation]);
  const met = new Set(bought.flatMap((named) => councilOf(named)?.key ?? []));
  if (met.size < 2) return () => '';
  return (named) => {
    const council = councilOf(named);
    return council === null || council.isOwn || (own !== null && !areApart(council, own)) ? '' : council.key;
  };
}

/** Who a contract's row says buys it: its commissioners, else the body that published it. */
export function commissionersOf(row: Pick<Contract, 'commissioner' | 'body'>): readonly string[] {
  return row.commissioner ?? (row.body === undefined ? [] : [row.body]);
}
