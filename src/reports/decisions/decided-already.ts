import { decisionWords, isSettled } from '../../nouns/decision-named.ts';
import type { Model } from '../../nouns/model.ts';
import type { Day } from '../../values/day.ts';
import { list } from '../../values/text.ts';

/** By whom and when all that a scenario does was decided, where the day of the plan is not before it: nobody is asked to consider it again. */
export function decidedAlready({ measures }: Model, asOf: Day): string | null {
  const all = measures.filter(({ growsByItself }) => !growsByItself).map(({ decision }) => decision);
  if (all.length === 0 || !all.every((decision) => isSettled(decision, asOf))) return null;
  return list([...new Set(all.flatMap((decision) => (decision === null ? [] : [decisionWords(decision)])))]);
}
