import { isOutOfScope, type Placement, placedContracts } from '../nouns/placement.ts';
import { count } from '../values/text.ts';

/** What is said of contracts out of scope, whose procurements and dates a plan leaves to others; null where there are none. */
export function leftToOthers(placements: readonly Placement[], isLeftOut = isOutOfScope): string | null {
  const outside = [...placedContracts(placements).values()].filter(isLeftOut).length;
  if (outside === 0) return null;
  const [has, its] = outside === 1 ? ['has', 'its'] : ['have', 'their'];
  return `${count(outside, 'contract')} out of scope of the plan ${has} no part in it, and ${its} procurements and dates are not listed.`;
}
