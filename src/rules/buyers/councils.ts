import { bodyKeys } from '../../nouns/authority.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { OthersBuy } from '../../nouns/placement.ts';
import { onceFor } from '../../values/once.ts';
import { compare, inOrderOf } from '../../values/order.ts';
import { grouped } from '../order.ts';
import { type BuyersOf, buyersIn, isCouncil } from './buyers.ts';

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
  return new Map([...named].filter(([key]) => alone.has(key)).sort(inOrderOf(([key]) => key)));
}

interface Councils {
  readonly all: ReadonlyMap<string, string>;
  readonly ownKey: string;
  /** The name of a council as most rows have it; any other body's as it is. */
  readonly nameOf: (name: string) => string;
  readonly keysOf: (named: readonly string[]) => readonly string[];
  /** Whether other councils buy it, and neither the plan's own nor anybody else with them. */
  readonly isOthers: (named: readonly string[]) => boolean;
}

function councilsOf(picture: Bought): Councils | null {
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
  const nameOf = (name: string): string => all.get(keyed([name])) ?? name;
  return { all, ownKey, nameOf, keysOf, isOthers };
}

const toldApart = onceFor((picture: Bought) => ({ councils: councilsOf(picture) }));

/** The councils of a workspace by who buys, told apart once; null where there is only one, or where the plan is of several or of none of them. */
export function councilsApart(picture: Bought): Councils | null {
  return toldApart(picture).councils;
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
