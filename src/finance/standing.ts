import { type Day, later as laterOf } from '../values/day.ts';
import { formatPounds, pence } from '../values/money.ts';
import { Refusal } from '../values/refusal.ts';
import { list } from '../values/text.ts';
import { daysOf, type FinancialYear } from '../values/year.ts';
import { decommission } from './measures/decommission.ts';
import { indexation } from './measures/indexation.ts';
import { type Measure, type Pick, signs } from './measures/measure.ts';
import { merge } from './measures/merge.ts';
import { reprice } from './measures/reprice.ts';
import type { Rolling, Running } from './rolling.ts';
import type { Selector } from './scenario/selector.ts';
import { passes, strandAfter, strandOn } from './strand.ts';

const prices: ReadonlySet<string> = new Set([decommission.kind, indexation.kind, merge.kind, reprice.kind]);

/** Whether a measure is about the price that lasts, whatever passes beside it: an end, a review, a merge, a new price. */
export function isOfPrice({ kind }: Measure): boolean {
  return prices.has(kind);
}

/** Whether a measure takes the place of all there is on its lines, which must then be there. */
export function takesPlace(measure: Measure): boolean {
  return isOfPrice(measure) && measure.kind !== indexation.kind;
}

/** The day of a year a measure is asked about its lines, and the last on which it runs in it. */
export function asked(
  { from, to }: { readonly from: Day; readonly to: Day | null },
  year: FinancialYear,
): { readonly on: Day; readonly last: Day } {
  const days = daysOf(year);
  return { on: laterOf(from, days.from), last: to !== null && to < days.to ? to : days.to };
}

/**
 * The lines as a measure finds them: what lasts is at the rate the year closes with, or that of the measure's own last day; what passes counts while it
 * runs, on the day the measure begins, so that a percentage is of what is there and no pound of what has been taken. `waiting` is what of earlier years the file has not come to.
 */
export function asFound(
  find: (selector: Selector) => readonly Rolling[],
  measure: Measure,
  year: FinancialYear,
  running: readonly Running[],
  waiting: ReadonlySet<Running>,
): Pick {
  if (isOfPrice(measure)) return find;
  // Asked for by those that begin in the year, and by no other.
  let more: ReadonlyMap<Rolling, number> | null = null;
  return (selector) => {
    more ??= passing(measure, year, running, waiting);
    const own = more;
    return own.size === 0 ? find(selector) : find(selector).map((line) => ({ ...line, left: pence(line.left + (own.get(line) ?? 0)) }));
  };
}

/** What of the lines a measure finds is there or gone for a time only. */
function passing(
  measure: Measure,
  year: FinancialYear,
  running: readonly Running[],
  waiting: ReadonlySet<Running>,
): ReadonlyMap<Rolling, number> {
  const { on, last } = asked(measure, year);
  const { to: close } = daysOf(year);
  const more = new Map<Rolling, number>();
  const add = ({ strand, on: lines }: Running, amounts: readonly number[], sign: 1 | -1): void =>
    strand.postings.forEach(({ term }, at) => {
      const line = lines[at] as Rolling;
      const amount = sign * signs[term] * (amounts[at] ?? 0);
      if (amount !== 0) more.set(line, (more.get(line) ?? 0) + amount);
    });
  // Assumptions come first, whole, whatever their day: where their lines have ended, their rises of later in the year have ended too.
  const ended = new Set(running.flatMap(({ ends, id, strand }) => (ends && strand.from <= on ? [id] : [])));
  const dayOf = ({ id, strand }: Running): Day => (ended.has(id) ? laterOf(on, strand.from) : on);
  for (const each of running) {
    if (each.by !== 'measure' || each.strand.whole) continue;
    if (passes(each.strand, year)) add(each, strandOn(each.strand, dayOf(each)), 1);
    else if (last < close && !waiting.has(each)) {
      add(each, strandOn(each.strand, last), 1);
      add(each, strandAfter(each.strand, year), -1);
    }
  }
  return more;
}

/** What takes the place of all that is on its lines must find it there: measures before it have not taken more than there was. */
export function keepThere(measure: Measure, find: (selector: Selector) => readonly Rolling[], running: readonly Running[]): void {
  if (!takesPlace(measure) || measure.on === null) return;
  for (const line of find(measure.on)) {
    const left = pence(line.left + line.fromIncome);
    if (left >= 0 || line.amount < 0) continue;
    const here = running.filter(({ on }) => on.includes(line));
    if (left >= -here.length) continue;
    const takers = [...new Set(here.flatMap(({ by, id }) => (by === 'measure' ? [`\`${id}\``] : [])))];
    throw new Refusal(
      'same-pound-twice',
      `\`${measure.id}\` takes the place of what is on \`${line.title}\`, which has ${formatPounds(left)} left after ${list(takers)}.`,
      'Lower the amounts, or put the measure before them in the file.',
      measure.place,
    );
  }
}
