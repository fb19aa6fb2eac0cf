import type { Found } from '../../nouns/finding.ts';
import type { RenewalGap } from '../../nouns/printed-timetable.ts';
import { formatDay } from '../../values/day.ts';
import { count, list } from '../../values/text.ts';
import { evidenceOf, grouped, sortedByCell } from '../order.ts';
import type { Rule } from '../rule.ts';

function found(gaps: readonly [RenewalGap, ...RenewalGap[]]): Found {
  const [{ next, renewal, said, days, cell }] = gaps;
  const names = list(gaps.map(({ title }) => `“${title}”`));
  const due = gaps.length === 1 ? 'is due for renewal' : 'are due for renewal';
  return {
    text: `${names} ${due} in ${said}, and “${next.title}” starts on ${formatDay(next.start)}, ${count(days, 'day')} after ${formatDay(renewal)}. No end is stated, so nothing here says what runs in between. Write in the end, the extension or the interim contract.`,
    about: [...gaps.map(({ contract }) => contract), next.contract],
    evidence: evidenceOf(cell, [...gaps.slice(1).map((gap) => gap.cell), next.cell]),
  };
}

/** A contract said to be due for renewal before the contract that takes its place starts. */
export const renewalBeforeNextStart: Rule = {
  card: {
    family: 'contracts',
    title: 'A renewal falls before what follows starts',
    severity: 'warning',
    method:
      'A contract with no last day that a column or its notes say is due for renewal (“next due for renewal April 2019”) is found when the contract that takes its place starts after that: the first to start then whose title holds its whole title, but for what stands in brackets. Those with one successor and one time are one finding.',
    exclusions: [
      'A contract with a last day is left to the rules about ends, and one called over is left alone.',
      'A renewal that names no year, and one that nothing in these files follows, is left alone.',
    ],
    why: 'Between the two the service runs without a contract, or does not run.',
    remedy: 'Record the extension or the interim contract that carries the service over, with its value.',
    source: 'Cumbria, 0-19 and Early Help integration (2019): renewal in April 2019, start on 1 January 2020',
    limits: {},
  },
  judge({ records, renewals }) {
    const all = sortedByCell(renewals, ({ cell }) => cell);
    const together = grouped(all, ({ next, renewal }) => `${next.contract} ${renewal}`);
    return {
      examined: records.contracts.filter(({ renewal }) => renewal !== undefined).length,
      found: together.map(([, own]) => found(own)),
      unjudged: [],
    };
  },
};
