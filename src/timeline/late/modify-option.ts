import type { Contract } from '../../nouns/contract.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { TimelineOption } from '../../nouns/timeline.ts';
import { untakenOption } from '../../nouns/untaken.ts';
import { formatCell } from '../../values/cell.ts';
import { addDays, type Day, daysBetween, formatDay } from '../../values/day.ts';
import { formatPounds, fraction, fromPounds, type Pence } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { wholeValue } from '../contract/whole-value.ts';
import { health } from '../law/buying.ts';
import { actBegan } from '../law/named-law.ts';
import { range } from '../law/standing.ts';
import type { Threshold } from '../law/thresholds.ts';

/** How far a change may carry a contract: the last day, what that follows from, and the law. `until` null where the law sets no limit. */
interface Reach {
  readonly until: Day | null;
  readonly because: string;
  readonly source: string;
  readonly verified: boolean;
}

/**
 * A longer term by changing the contract, within the test of the law it stands under: Provider Selection Regime reg 13 for health care,
 * whatever law awarded it; Procurement Act 2023 s.74; Public Contracts Regulations 2015 reg 72(5). What earlier changes used up no file says,
 * so it is never enough for sure. None where the register lacks what the test is of.
 */
export function modifyOption(
  contract: Row<Contract>,
  kind: string,
  reached: Day | null,
  threshold: Threshold | null = null,
): TimelineOption[] {
  const end = contract.currentEnd ?? contract.end;
  const found = end === undefined ? null : reachOf(contract, kind, end, threshold);
  if (end === undefined || found === null || reached === null) return [];
  const { until, because, source, verified } = found;
  const falls = until !== null && addDays(until, 1) < reached;
  const far = until === null ? 'as long as is needed' : `to ${formatDay(until)} at the furthest`;
  return [
    {
      title: 'Change the contract within its test',
      text: `Its term could be carried ${far}: ${because}.${until === null ? '' : ' Earlier changes count, and no file says what they used up.'}${falls ? ' This alone is not enough.' : ''}`,
      source,
      verified,
      beginBy: end,
      isEnough: falls ? false : null,
    },
  ];
}

function reachOf(contract: Row<Contract>, kind: string, end: Day, threshold: Threshold | null): Reach | null {
  const { start } = contract;
  if (kind === health) return healthReach(contract, end);
  const last = longestEnd(contract, end);
  if (start === undefined || last <= start) return null;
  const term = daysBetween(start, last) + 1;
  const tenth = addDays(end, Math.floor(term / 10));
  if ((contract.published ?? contract.awarded ?? contract.signed ?? start) < actBegan)
    return olderReach(contract, kind, { end, term }, threshold);
  if (kind === 'light touch')
    return {
      until: null,
      because: `a light touch contract may be changed without a test${letUnderTheAct(contract)}`,
      source: 'Procurement Act 2023 s.74(2)',
      verified: true,
    };
  return {
    until: tenth,
    because: `10% of its longest term of ${term} days, beyond which a change is substantial; a change notice (UK10) comes first${letUnderTheAct(contract)}`,
    source: 'Procurement Act 2023 ss.74-75',
    verified: true,
  };
}

/** The last day of the longest term a contract has, its options taken: what its whole value is for, so that the two make a rate. */
function longestEnd(contract: Row<Contract>, end: Day): Day {
  const option = untakenOption(contract);
  return option.is === 'told' ? option.until : (contract.maxEnd ?? end);
}

/** Below the threshold and below a tenth of the first value (15% for works): whichever allows less, spread as evenly as the contract was. */
function olderReach(
  contract: Row<Contract>,
  kind: string,
  { end, term }: { readonly end: Day; readonly term: number },
  threshold: Threshold | null,
): Reach {
  const percent = kind === 'works' ? 15 : 10;
  const share = Math.ceil((term * percent) / 100) - 1;
  const worth = wholeValue(contract)?.high ?? null;
  const most = worth === null || threshold === null ? null : range(worth, contract.vatBasis, threshold.vat).high;
  const told = most !== null && most > 0 && threshold !== null;
  // What stands below the threshold, so a penny less.
  const days = told ? Math.floor(((threshold.amount - 1) * term) / most) : null;
  const limit =
    days === null
      ? ', and below the threshold, which cannot be told without its value,'
      : ` (${count(share, 'day')}), and below the threshold of ${formatPounds((threshold as Threshold).amount)} (${count(days, 'day')} at its rate),`;
  return {
    until: addDays(end, Math.min(share, days ?? share)),
    because: `a change below ${percent}% of the first value, taken as that of its longest term${limit} needs no new procurement, as the older law it was let under has it`,
    source: 'PCR 2015 reg 72(5)',
    verified: true,
  };
}

/** What was signed under the Act may have been begun before it; only a procurement known to have begun since needs no proviso. */
function letUnderTheAct({ published }: Contract): string {
  return published !== undefined && published >= actBegan
    ? ''
    : ', if its procurement began on or after 24 February 2025, which no file says';
}

/** Below £500,000 in all, or below a quarter of its lifetime value: whichever allows more, spread as evenly as the contract was. */
function healthReach(contract: Row<Contract>, end: Day): Reach | null {
  const { start } = contract;
  const whole = wholeValue(contract);
  const last = longestEnd(contract, end);
  if (start === undefined || !whole?.high || last <= start) return null;
  const quarter = fraction(whole.high, 1, 4);
  const limit: Pence = quarter > fromPounds(500_000) ? quarter : fromPounds(500_000);
  const term = daysBetween(start, last) + 1;
  // What stands below the limit, so a penny less.
  const days = Math.floor(((limit - 1) * term) / whole.high);
  return {
    until: addDays(end, days),
    because: `changes below ${formatPounds(limit)} in all, against ${whole.isEstimated ? 'an estimated ' : ''}${formatPounds(whole.high)} over its ${whole.isEstimated ? 'longest term of ' : ''}${term} days (${formatCell(at(contract, whole.fields[0]))}), where it stays the same in character`,
    source: 'SI 2023/1348 reg 13(1)(d)',
    verified: true,
  };
}
