import type { Duty } from '../nouns/law.ts';
import type { Picture } from '../nouns/picture.ts';
import type { Placement } from '../nouns/placement.ts';
import { overlap, type Period } from '../values/period.ts';
import { keyOf } from '../values/text.ts';
import { beginning, daysOf, type FinancialYear } from '../values/year.ts';
import { byCell } from './order.ts';

/** The latest year its source names (`Children and Families Act 2014 s.26`); 0 when it names none. */
function latestYear(duty: Duty): number {
  return Math.max(0, ...[...duty.source.text.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => Number(year)));
}

/**
 * The days of a year on which a duty is in force, null when on none: an instrument made after the year was not in force in it.
 * `unknown` when nothing says since when, and the instrument it rests on was made as the year ran.
 */
export function inForce(duty: Duty, year: FinancialYear): Period | null | 'unknown' {
  const days = daysOf(year);
  const made = duty.from === null ? latestYear(duty) : 0;
  if (made > beginning(year) + 1) return null;
  if (made >= beginning(year)) return 'unknown';
  const from = duty.from ?? days.from;
  const to = duty.to ?? days.to;
  return from > to ? null : overlap(days, { from, to });
}

/** A placement in scope, with its name as a key between spaces, so that whole words can be looked for in it. */
export interface Arrangement {
  readonly placed: Placement;
  readonly name: string;
}

/** Everything that could answer a duty, in the order of its cells. */
export function arrangementsOf(picture: Picture): Arrangement[] {
  return picture.placements
    .filter((placed) => placed.status !== 'out-of-scope')
    .sort((a, b) => byCell(a.cell, b.cell) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map((placed) => ({ placed, name: ` ${keyOf(placed.service)} ` }));
}

/** The arrangements that answer a duty: by a need they meet, or by words in their name, in the singular or the plural. */
export function answering(arrangements: readonly Arrangement[], duty: Duty): Placement[] {
  const words = (duty.words ?? []).map(keyOf).flatMap((phrase) => [` ${phrase} `, ` ${phrase}s `]);
  return arrangements
    .filter(({ placed, name }) => placed.needs.some((need) => duty.needs.includes(need)) || words.some((phrase) => name.includes(phrase)))
    .map(({ placed }) => placed);
}
