import { keyOf } from '../../values/text.ts';

/** An answer that says there is none yet. One that says none is needed is an answer. */
const notYet =
  /^(?:no|none|no eia|not (?:yet )?(?:started|begun|done|completed?|complete|available|drafted)|outstanding|to (?:do|follow|be (?:done|completed|started))|awaited|awaiting.*|pending|in (?:progress|draft|preparation)|draft(?:ed|ing)?|under way|underway|started|due.*|overdue|required|needed|yes needed|yes required)$/;

/** Whether words about an impact assessment say that there is one, or that none is needed. */
export function isAnswered(words: string | undefined): boolean {
  return words !== undefined && !notYet.test(keyOf(words));
}
