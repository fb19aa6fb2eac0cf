import type { Placement } from '../nouns/placement.ts';
import { fraction, type Pence, share } from '../values/money.ts';
import { keyOf } from '../values/text.ts';

/**
 * The annual value that sits where each placement sits, in pence, null where none is stated. A placement states the value of the
 * whole service; parts whose shares make 100 add to it to the penny. A test holds this equal to the sums of the map.
 */
export function placedValues(placements: readonly Placement[]): (Pence | null)[] {
  const values: (Pence | null)[] = placements.map(({ annualValue }) => annualValue);
  const split = new Map<string, number[]>();
  for (const [index, one] of placements.entries()) {
    if (one.annualValue === null || one.share === 100) continue;
    const key = `${one.of} ${keyOf(one.service)} ${one.annualValue}`;
    split.set(key, [...(split.get(key) ?? []), index]);
  }
  for (const parts of split.values()) {
    const shares = parts.map((index) => (placements[index] as Placement).share);
    const whole = (placements[parts[0] as number] as Placement).annualValue as Pence;
    const complete = Math.abs(shares.reduce((a, b) => a + b, 0) - 100) < 0.005;
    const amounts = complete ? share(whole, shares) : shares.map((percent) => fraction(whole, percent, 100));
    for (const [n, index] of parts.entries()) values[index] = amounts[n] as Pence;
  }
  return values;
}
