import type { NotProcured } from '../../nouns/timeline.ts';
import { count } from '../../values/text.ts';

/** What is said of contracts that have no procurement of their own in a schedule, and why; null where there are none. */
export function leftToOthers({ outOfScope, unsure, beside, singly }: NotProcured): string | null {
  const said = [
    outOfScope === 0
      ? ''
      : `${count(outOfScope, 'contract')} out of scope of the plan ${outOfScope === 1 ? 'has' : 'have'} no part in it, and ${outOfScope === 1 ? 'its' : 'their'} procurements and dates are not listed.${unsureOf(unsure, outOfScope)}`,
    beside === 0
      ? ''
      : `${count(beside, 'other row')} of frameworks and joint arrangements ${beside === 1 ? 'is' : 'are'} not listed: the procurement and dates of each stand at one row.`,
    singly === 0
      ? ''
      : `${count(singly, 'purchase')} for one child, one route or somebody’s hours ${singly === 1 ? 'ends' : 'end'} with it, and nothing is procured to follow ${singly === 1 ? 'it' : 'them'}.`,
  ].filter((words) => words !== '');
  return said.length === 0 ? null : said.join(' ');
}

/** Those out of scope by words that are not sure: a person may know better. */
function unsureOf(unsure: number, outOfScope: number): string {
  if (unsure === 0) return '';
  const which =
    unsure === outOfScope
      ? unsure === 1
        ? 'It is'
        : 'They are'
      : `${unsure.toLocaleString('en-GB')} of them ${unsure === 1 ? 'is' : 'are'}`;
  return ` ${which} so by words that are not sure: a \`place\` line of decisions.csv brings one in.`;
}
