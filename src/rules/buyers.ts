import type { Contract } from '../nouns/contract.ts';
import type { Picture } from '../nouns/picture.ts';
import { keyOf } from '../values/text.ts';
import { linked } from './order.ts';

/** The bodies that buy something as one key, in any order; empty where nobody is named. */
export type BuyersOf = (named: readonly string[]) => string;

/** Who buys, under one key for each body. Two names that may be one body are taken for one: nothing is called a joint commission on the strength of a spelling. */
export function buyersIn({ parties }: Picture): BuyersOf {
  const names = new Map(
    parties.commissioners.flatMap((party) =>
      [party.name, ...party.spellings.map(({ text }) => text)].map((text) => [keyOf(text), keyOf(party.name)]),
    ),
  );
  const pairs = (parties.proposals ?? []).map((pair) => pair.names.map(keyOf));
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

/** Who a contract's row says buys it: its commissioners, else the body that published it. */
export function commissionersOf(row: Pick<Contract, 'commissioner' | 'body'>): readonly string[] {
  return row.commissioner ?? (row.body === undefined ? [] : [row.body]);
}
