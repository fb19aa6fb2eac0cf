import { stepOf } from '../part-year-lines.ts';
import type { RollLine } from '../rolling.ts';
import { type Selector, selected } from '../scenario/selector.ts';

/** Budget lines that every part of a scenario treats alike: what is done to them together is done to each in proportion. Pence. */
interface Pool {
  readonly ids: readonly string[];
  readonly base: number;
  /** By how much later years are above the base: the rest of a full year, of lines given for a part of one. */
  readonly step: number;
  /** Whether its lines are credits, budgets below nothing. */
  readonly isBelow: boolean;
  /** Whether a measure may bring income to its lines, in whatever year: what can be on them then is left to the roll-forward. */
  readonly isPaid: boolean;
}

/** The lines of a base in as few pools as a scenario lets them, and which pools a selector or a set of lines is made of. */
export interface Pools {
  readonly all: readonly Pool[];
  readonly on: (selector: Selector) => readonly number[];
  readonly of: (lines: readonly RollLine[]) => readonly number[];
}

/** Parts the lines so that each selector and each set is a number of whole pools. */
export function pooled(lines: readonly RollLine[], selectors: readonly Selector[], sets: readonly (readonly RollLine[])[] = []): Pools {
  const at = new Map(lines.map(({ id }, index) => [id, index]));
  const places = (chosen: readonly RollLine[]): readonly number[] => chosen.map(({ id }) => at.get(id) as number);
  const asked = new Map(selectors.map((selector) => [selector, places(selected(selector, lines))]));
  let pool: readonly number[] = lines.map(({ amount }) => (amount < 0 ? 1 : 0));
  for (const chosen of [...asked.values(), ...sets.map(places)]) {
    const inside = new Uint8Array(lines.length);
    for (const place of chosen) inside[place] = 1;
    const names = new Map<number, number>();
    pool = pool.map((own, index) => {
      const key = 2 * own + (inside[index] as number);
      const name = names.get(key) ?? names.size;
      names.set(key, name);
      return name;
    });
  }
  const groups = Array.from({ length: Math.max(-1, ...pool) + 1 }, () => ({
    ids: [] as string[],
    base: 0,
    step: 0,
    isBelow: false,
    isPaid: false,
  }));
  lines.forEach((line, index) => {
    const { id, amount } = line;
    const group = groups[pool[index] as number] as (typeof groups)[number];
    group.ids.push(id);
    group.base += amount;
    group.step += stepOf(line);
    group.isBelow ||= amount < 0;
  });
  const poolsOf = (chosen: readonly number[]): readonly number[] => [...new Set(chosen.map((place) => pool[place] as number))];
  const on = new Map([...asked].map(([selector, chosen]) => [selector, poolsOf(chosen)]));
  return { all: groups, on: (selector) => on.get(selector) ?? [], of: (chosen) => poolsOf(places(chosen)) };
}
