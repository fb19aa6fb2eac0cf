import * as z from 'zod/mini';
import { type Document, placeIn } from '../nouns/document.ts';
import type { Closure } from '../nouns/workspace.ts';
import { type Day, parseDay } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';

const words = z.string().check(z.minLength(1));

/** A stretch of days as commissioning.yaml writes it: a closure of the offices, a school holiday. */
export const stretchSchema = z.strictObject({ from: words, to: words, because: words });

/** A day of commissioning.yaml; what is none is refused with its line. */
export function dayOrRefusal(document: Document, text: string, path: readonly PropertyKey[]): Day {
  const day = parseDay(text);
  if (day) return day;
  throw new Refusal('day-unreadable', `\`${text}\` is not a day.`, 'Write it as 2026-06-30.', placeIn(document, path));
}

const named = { closures: 'closure', 'school-holidays': 'school holiday' } as const;

/** The stretches of days under one key of `calendar`, both ends included; one that ends before it begins is refused with its line. */
export function stretchesFrom(
  document: Document,
  key: keyof typeof named,
  written: readonly z.infer<typeof stretchSchema>[] = [],
): Closure[] {
  return written.map(({ from, to, because }, index) => {
    const path = ['calendar', key, index];
    const days = { from: dayOrRefusal(document, from, [...path, 'from']), to: dayOrRefusal(document, to, [...path, 'to']) };
    if (days.from <= days.to) return { ...days, because };
    const sentence = `A ${named[key]} from ${from} cannot end on ${to}.`;
    throw new Refusal('closure-backward', sentence, 'Write the earlier day first.', placeIn(document, path));
  });
}
