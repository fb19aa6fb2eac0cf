import { type Placement, placedContracts } from '../nouns/placement.ts';
import { count } from '../values/text.ts';

/** What is said of contracts out of scope, whose procurements and dates a plan leaves to others; null where there are none. */
export function leftToOthers(placements: readonly Placement[]): string | null {
  const outside = [...placedContracts(placements).values()].filter(({ status }) => status === 'out-of-scope').length;
  if (outside === 0) return null;
  return `${count(outside, 'contract')} out of scope of the plan ${outside === 1 ? 'has' : 'have'} no part in it; \`commission timeline\` and \`commission milestones\` hold ${outside === 1 ? 'it' : 'them'}.`;
}
