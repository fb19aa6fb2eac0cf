import type { Duty } from '../nouns/law.ts';
import type { Picture } from '../nouns/picture.ts';
import type { Placement } from '../nouns/placement.ts';
import { onceFor } from '../values/once.ts';
import { overlap, type Period } from '../values/period.ts';
import { keyOf } from '../values/text.ts';
import { beginning, daysOf, type FinancialYear } from '../values/year.ts';
import { placesOf, sortedByCell } from './order.ts';

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

/**
 * What a duty rested on in a year, in force in it: of several provisions only those already made then, `National Framework 2010, 2016` as
 * it was called. What was made later is told as what it rests on now.
 */
export function sourceIn({ from, source: { text } }: Duty, year: FinancialYear): string {
  const last = Math.max(beginning(year), from === null ? 0 : Number(from.slice(0, 4)));
  const asCalled = text.replace(/, ((?:19|20)\d{2})\b/g, (all, made: string) => (Number(made) > last ? '' : all));
  const yearsOf = (part: string): number[] => [...part.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([made]) => Number(made));
  const then = asCalled.split('; ').filter((part) => yearsOf(part).every((made) => made <= last));
  return then.length === 0 ? `now: ${text}` : then.join('; ');
}

/** A placement in scope, with its name as a key between spaces, so that whole words can be looked for in it. */
interface Arrangement {
  readonly placed: Placement;
  readonly name: string;
}

/** Everything that could answer a duty, in the order of its cells, and where each need and each word of a name stands in it. */
export interface Arrangements {
  readonly all: readonly Arrangement[];
  readonly byNeed: ReadonlyMap<string, readonly number[]>;
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

/** What a picture holds that could answer a duty. */
export function arrangementsOf(picture: Picture): Arrangements {
  const inScope = picture.placements.filter((placed) => placed.status !== 'out-of-scope');
  const all = sortedByCell(
    inScope,
    ({ cell }) => cell,
    ({ id }) => id,
  ).map((placed) => ({ placed, name: ` ${keyOf(placed.service)} ` }));
  return {
    all,
    byNeed: placesOf(all, ({ placed }) => new Set(placed.needs)),
    byWord: placesOf(all, ({ name }) => new Set(name.trim().split(' '))),
  };
}

const phrasesOf = onceFor(({ words = [] }: Duty): readonly string[] => {
  return words.map(keyOf).flatMap((phrase) => [phrase, `${phrase}s`]);
});

/** Whether a name holds words that show a duty. */
export function isNamedIn(name: string, duty: Duty): boolean {
  const key = ` ${keyOf(name)} `;
  return phrasesOf(duty).some((phrase) => key.includes(` ${phrase} `));
}

/** The arrangements that answer a duty: by a need they meet, or by words in their name, in the singular or the plural. */
export function answering({ all, byNeed, byWord }: Arrangements, duty: Duty): Placement[] {
  const found = new Set(duty.needs.flatMap((need) => byNeed.get(need) ?? []));
  for (const phrase of phrasesOf(duty))
    for (const place of byWord.get(phrase.split(' ')[0] as string) ?? []) if (all[place]?.name.includes(` ${phrase} `)) found.add(place);
  return [...found].sort((a, b) => a - b).map((place) => (all[place] as Arrangement).placed);
}
