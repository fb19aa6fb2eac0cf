import * as z from 'zod/mini';
import type { Clock } from '../../nouns/clock.ts';
import { type Document, lineOf } from '../../nouns/document.ts';
import { fromPounds, type Pence } from '../../values/money.ts';
import { number } from './schema.ts';
import { clockNamed } from './stages.ts';

/** One thing a law asks for while a contract runs: each year of it, when it is extended, or when its provider fails. */
export interface Owing {
  readonly when: 'each year' | 'extended' | 'failed';
  readonly clock: Clock;
  /** Owed only by a contract worth more than this, with VAT. */
  readonly over: Pence | null;
  /** The kinds of purchase that do not owe it. */
  readonly notFor: readonly string[];
  /** The least a standstill lasts that its notice may declare; null where the law knows none. */
  readonly standstill: Clock | null;
}

/** The same as a template writes it. */
export const owing = z.strictObject({
  when: z.enum(['each year', 'extended', 'failed']),
  clock: z.string(),
  over: z.optional(number),
  'not-for': z.optional(z.array(z.string())),
  standstill: z.optional(z.string()),
});

/** What a regime asks for while a contract runs, each with its legal period. A period nobody knows is refused with the line. */
export function owingFrom(document: Document, written: readonly z.infer<typeof owing>[], clocks: readonly Clock[]): Owing[] {
  return written.map((each, index) => {
    const named = (id: string): Clock => clockNamed(id, clocks, document.file, lineOf(document, ['while-it-runs', index]));
    return {
      when: each.when,
      clock: named(each.clock),
      over: each.over === undefined ? null : fromPounds(each.over),
      notFor: each['not-for'] ?? [],
      standstill: each.standstill === undefined ? null : named(each.standstill),
    };
  });
}
