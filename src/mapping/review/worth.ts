import type { Contract } from '../../nouns/contract.ts';
import { asCountedHere } from '../../nouns/counted-once.ts';
import type { Placement } from '../../nouns/placement.ts';
import type { Worth } from '../../nouns/question.ts';
import { daysBetween } from '../../values/day.ts';
import { fraction, type Pence, sum } from '../../values/money.ts';

const daysInMonth = 365.25 / 12;
/** An end further away than this stands for no end (2099), and is no term to spread a value over. */
const longestMonths = 480;

function monthsOf({ start, end }: Placement, termMonths: number | undefined): number | null {
  const months = start === null || end === null ? (termMonths ?? 0) : Math.round((daysBetween(start, end) + 1) / daysInMonth);
  return months >= 1 && months <= longestMonths ? months : null;
}

/** What a contract's whole value comes to in a year of its term; all of it where the term is a year or less. Null where no term is told. */
function spreadOver(whole: Pence, months: number | null): Pence | null {
  if (months === null) return null;
  return months <= 12 ? whole : fraction(whole, 12, months);
}

/** What services cost a year: the annual value each states where it sits, else the whole value of its contract spread evenly over the term. */
export function worthOf(
  placements: readonly Placement[],
  contracts: ReadonlyMap<string, Contract>,
): Worth & { readonly each: ReadonlyMap<Placement, Pence> } {
  const each = new Map<Placement, Pence>();
  const wholes: Pence[] = [];
  let spread = false;
  for (const placement of placements) {
    const own = placement.valueHere;
    const contract = own === null && placement.of === 'contracts' ? contracts.get(placement.id) : undefined;
    const whole = contract && asCountedHere(contract, placement).totalValue;
    const over = whole === undefined ? null : spreadOver(whole, monthsOf(placement, contract?.termMonths));
    const annual = own ?? over;
    if (annual !== null) each.set(placement, annual);
    else if (whole !== undefined) wholes.push(whole);
    spread ||= over !== null;
  }
  return {
    annual: each.size === 0 ? null : sum(each.values()),
    spread,
    untold: placements.length - each.size,
    whole: wholes.length === 0 ? null : sum(wholes),
    each,
  };
}
