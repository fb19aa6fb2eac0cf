import { countedOnce } from '../../nouns/placement.ts';
import type { Plan } from '../../nouns/plan.ts';
import { count, firstFew } from '../../values/text.ts';
import { inScope } from './in-scope.ts';

// More names than these are a list nobody reads at the head of a page.
const mostNamed = 6;

/**
 * How many of the services and contracts a plan counts are bought by other councils without its own, and by which: one sentence, wherever
 * they are counted. Null where the workspace holds what one council buys, or the plan is of several or of none.
 */
export function boughtByOthersWords({
  workspace,
  placements,
  othersBuy,
}: Pick<Plan, 'workspace' | 'placements' | 'othersBuy'>): string | null {
  const ids = new Set(othersBuy?.ids);
  const own = inScope(placements);
  const theirs = countedOnce(own.filter(({ id }) => ids.has(id)));
  if (othersBuy === null || theirs === 0) return null;
  const { names } = othersBuy;
  const all = count(countedOnce(own), 'service or contract', 'services and contracts');
  return `${theirs.toLocaleString('en-GB')} of the ${all} counted in scope ${theirs === 1 ? 'is' : 'are'} bought by ${firstFew(names, mostNamed)} and not by ${workspace.organisation}`;
}
