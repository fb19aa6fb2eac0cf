import type { Intention } from '../../nouns/intent.ts';
import { count, theCount } from '../../values/text.ts';
import { hasEnded } from '../../values/year.ts';
import { type Ground, seeAppendix } from './ground.ts';

/** Whether every year an intention is for has ended: those of its milestones, or that of the plan where it has none. */
function isOver({ milestones = [] }: Intention, { workspace: { year, asOf } }: Ground['plan']): boolean {
  const years = milestones.length === 0 ? [year] : milestones.map((one) => one.year);
  return years.every((one) => hasEnded(one, asOf));
}

/** What a committee is asked of the intentions of the plan: to agree those whose years are to come, and to look back on the others. Null where there are none. */
export function agreedIntentions(ground: Ground): string | null {
  const { intentions } = ground.plan.records;
  const see = seeAppendix(ground, 'intentions');
  const over = intentions.filter((one) => isOver(one, ground.plan)).length;
  const all = theCount(intentions.length, 'commissioning intention');
  if (intentions.length === 0) return null;
  if (over === 0) return `agree ${all} of the plan${see};`;
  const and = 'and say which of them are to be carried on';
  return over === intentions.length
    ? `review ${all} of the plan, whose years are over${see}, ${and};`
    : `agree ${(intentions.length - over).toLocaleString('en-GB')} of the ${count(intentions.length, 'commissioning intention')} of the plan${see}; review the other ${over.toLocaleString('en-GB')}, whose years are over, ${and};`;
}
