import * as z from 'zod/mini';
import type { Condition } from '../../nouns/timeline.ts';
import type { Day } from '../../values/day.ts';
import { fromPounds, type Pence } from '../../values/money.ts';
import { condition, dayText, number } from '../law/schema.ts';

/** The consent a direction asks for: above what amount, since when other contracts count towards it, and the words for that and for going without, as parts of sentences. */
interface DirectedConsent {
  readonly over: Pence;
  readonly countsSince: Day;
  readonly counted: string;
  readonly without: string;
}

/** What follows where a body comes to its end, by the law of its kind. */
export interface BodyEnds {
  /** The words its bodies are called by; none where it is for every body that no other overlay is for. */
  readonly called: readonly string[];
  /** How a contract that outlives its body passes to what follows. */
  readonly transfer: Condition;
  /** Null where that law knows no such direction. */
  readonly consent: DirectedConsent | null;
}

/** The same as a template writes it. */
export const bodyEnds = z.strictObject({
  called: z.array(z.string()),
  transfer: condition,
  consent: z.optional(z.strictObject({ over: number, 'counts-since': dayText, counted: z.string(), without: z.string() })),
});

/** What follows where a body ends, as its overlay writes it. */
export function bodyEndsFrom({ called, transfer, consent }: z.infer<typeof bodyEnds>): BodyEnds {
  return {
    called,
    transfer,
    consent: consent
      ? { over: fromPounds(consent.over), countsSince: consent['counts-since'], counted: consent.counted, without: consent.without }
      : null,
  };
}
