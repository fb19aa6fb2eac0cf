import { isProcuredElsewhere } from '../nouns/counted-once.ts';
import { isOutOfScope, type Placement, placedContracts } from '../nouns/placement.ts';
import { count } from '../values/text.ts';

/**
 * What is said of contracts whose procurements and dates are not listed: those out of scope, which a plan leaves to others, and rows that only stand
 * beside the one at which a framework or a joint arrangement is procured. Null where there are none.
 */
export function leftToOthers(placements: readonly Placement[], isLeftOut = isOutOfScope): string | null {
  const contracts = [...placedContracts(placements).values()];
  const outside = contracts.filter(isLeftOut).length;
  const beside = contracts.filter((placed) => !isLeftOut(placed) && isProcuredElsewhere(placed)).length;
  const [has, its] = outside === 1 ? ['has', 'its'] : ['have', 'their'];
  const said = [
    outside === 0
      ? ''
      : `${count(outside, 'contract')} out of scope of the plan ${has} no part in it, and ${its} procurements and dates are not listed.`,
    beside === 0
      ? ''
      : `${count(beside, 'other row')} of frameworks and joint arrangements ${beside === 1 ? 'is' : 'are'} not listed: the procurement and dates of each stand at one row.`,
  ].filter(Boolean);
  return said.length === 0 ? null : said.join(' ');
}
