import * as z from 'zod/mini';
import type { Condition } from '../nouns/timeline.ts';
import { fromPounds, type Pence } from '../values/money.ts';
import { condition, number } from './schema.ts';

/** What follows where a body comes to its end, by the law of its kind. */
export interface BodyEnds {
  /** The words its bodies are called by; none where it is for every body that no other overlay is for. */
  readonly called: readonly string[];
  /** How a contract that outlives its body passes to what follows. */
  readonly transfer: Condition;
  /** Above what a contract past a direction's date needs written consent; null where that law knows no such direction. */
  readonly consentOver: Pence | null;
  /** What may count towards that amount beside the contract itself, as part of a sentence. */
  readonly countedTogether: string | null;
}

/** The same as a template writes it. */
export const bodyEnds = z.strictObject({
  called: z.array(z.string()),
  transfer: condition,
  'consent-over': z.optional(number),
  'counted-together': z.optional(z.string()),
});

/** What follows where a body ends, as its overlay writes it. */
export function bodyEndsFrom(written: z.infer<typeof bodyEnds>): BodyEnds {
  return {
    called: written.called,
    transfer: written.transfer,
    consentOver: written['consent-over'] === undefined ? null : fromPounds(written['consent-over']),
    countedTogether: written['counted-together'] ?? null,
  };
}
