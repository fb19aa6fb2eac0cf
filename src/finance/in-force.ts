import { fullYearMaker } from '../nouns/model.ts';
import type { Term } from '../nouns/year-total.ts';
import { type Day, formatDay } from '../values/day.ts';
import { formatPounds, type Pence } from '../values/money.ts';
import type { PartYear } from '../values/part-year.ts';
import { Refusal } from '../values/refusal.ts';
import { list } from '../values/text.ts';
import { daysOf, type FinancialYear, yearOf } from '../values/year.ts';
import { type Measure, type Strand, signs } from './measures/measure.ts';
import { reserve } from './measures/reserve.ts';
import { applied, changesIn, partInYear, partOn, WHOLE } from './portion.ts';
import type { Rolling, Running } from './rolling.ts';

/** What one strand does to one line over a full year (or whole, in its year), pence: below nothing where it takes. */
interface Part {
  readonly each: Running;
  readonly term: Term;
  readonly effect: number;
}

/** What raises or lowers the income of a line below nothing takes nothing from it: a saving there is more income. */
export const takesOfCredit: ReadonlySet<Term> = new Set(['avoidance', 'reallocatedOut', 'investment', 'oneOff', 'reserves']);

const takes = ({ each, term, effect }: Part, line: Rolling): boolean =>
  each.by === 'measure' && effect < 0 && (line.amount >= 0 || takesOfCredit.has(term));

/** Whether something counts against what a line holds: income may be more than a line costs, and the rest of a full year is in its rate. */
const counts = ({ by, id, earns }: Running): boolean => earns !== true && !(by === 'assumption' && id === fullYearMaker);

/** Whether a strand does anything in a year. */
function runsIn({ from, to, whole }: Strand, year: FinancialYear): boolean {
  const days = daysOf(year);
  return whole ? yearOf(from) === year : from <= days.to && (to === null || to >= days.from);
}

/**
 * The same pound cannot be saved twice: on no day may what is in force together take more from a line than it holds that day, whatever the order of
 * the file; and what falls whole in a year (a one-off) no more than the line still comes to from its day on. A penny of rounding is no fault.
 */
export function keepInForceWithin(
  year: FinancialYear,
  running: readonly Running[],
  measures: readonly Measure[],
  partYear: PartYear,
): void {
  const now = running.filter((each) => counts(each) && runsIn(each.strand, year));
  for (const [line, parts] of atRisk(now, year)) {
    const rates = parts.filter(({ each }) => !each.strand.whole);
    judgeDays(line, rates, year, measures);
    judgeWhole(line, parts, year, measures, partYear);
  }
}

/** Whether what a strand does changes in a year, so that what stands beside it may no longer fit. */
const changes = ({ strand }: Running, year: FinancialYear): boolean => strand.whole || changesIn(strand, year).length > 0;

/** Lines on which something changes and of which all that is ever taken might come to more than they hold, with what is on each. */
function atRisk(running: readonly Running[], year: FinancialYear): ReadonlyMap<Rolling, readonly Part[]> {
  const falls = running.filter(({ by, strand }) => by === 'assumption' && strand.postings.some(({ annual }) => annual < 0));
  const measured = running.filter(({ by }) => by === 'measure');
  const asked = falls.length > 0 ? measured : measured.filter((each) => changes(each, year));
  const risky = new Map<Rolling, Part[]>();
  if (asked.length === 0) return risky;
  for (const { strand, on } of [...falls, ...measured])
    strand.postings.forEach(({ term, annual }, at) => {
      const effect = signs[term] * annual;
      // What falls whole in a year is asked of what is left of the year.
      if (effect < 0) (on[at] as Rolling).taken += strand.whole ? -Infinity : effect;
    });
  for (const { on } of asked) for (const line of on) if (line.taken < 0 && line.rate + line.taken < 0) risky.set(line, []);
  for (const { on } of [...falls, ...measured]) for (const line of on) line.taken = 0;
  if (risky.size === 0) return risky;
  for (const each of running)
    each.strand.postings.forEach(({ term, annual }, at) => {
      risky.get(each.on[at] as Rolling)?.push({ each, term, effect: signs[term] * annual });
    });
  return risky;
}

/** Each day on which what is in force changes. */
function judgeDays(line: Rolling, parts: readonly Part[], year: FinancialYear, measures: readonly Measure[]): void {
  const days = new Set([daysOf(year).from, ...parts.flatMap(({ each }) => changesIn(each.strand, year))]);
  for (const day of [...days].sort()) {
    const rates = parts.map(({ each, effect }) => applied(effect as Pence, partOn(each.strand, day)));
    const left = rates.reduce((sum, rate) => sum + rate, line.rate as number);
    // Steps of a ramp are shared over lines in whole pence.
    const pennies = parts.filter(({ each }) => each.strand.ramp.some((share) => share % WHOLE !== 0)).length;
    if (left >= -pennies) continue;
    const own = parts.map((part, index) => ({ ...part, effect: rates[index] as number }));
    refuse({ line, left, taken: own.filter((part) => takes(part, line)), day }, measures, ' a year');
  }
}

/** What falls whole in a year, against what the line comes to from its day on. */
function judgeWhole(line: Rolling, parts: readonly Part[], year: FinancialYear, measures: readonly Measure[], partYear: PartYear): void {
  const since = parts.flatMap((part) => (part.each.strand.whole && takes(part, line) ? [part.each.strand.from] : []));
  for (const day of [...new Set(since.length > 0 ? [daysOf(year).from, ...since] : [])].sort()) {
    const always = { from: day, to: null, ramp: [WHOLE] };
    const own = parts.map((part): Part => {
      const { strand } = part.each;
      if (strand.whole) return { ...part, effect: strand.from >= day ? part.effect : 0 };
      return { ...part, effect: applied(part.effect as Pence, partInYear(strand, year, partYear, day)) };
    });
    const held = applied(line.rate, partInYear(always, year, partYear, day));
    const left = own.reduce((sum, { effect }) => sum + effect, held as number);
    if (left >= -parts.length) continue;
    refuse({ line, left, taken: own.filter((part) => takes(part, line)), day }, measures, '');
  }
}

/** Names the first of the file that takes more than those before it left. Nothing where no measure takes. */
function refuse(
  { line, left, taken, day }: { readonly line: Rolling; readonly left: number; readonly taken: readonly Part[]; readonly day: Day },
  measures: readonly Measure[],
  aYear: string,
): void {
  const sizeOf = (id: string): number => -taken.reduce((sum, { each, effect }) => (each.id === id ? sum + effect : sum), 0);
  let held = left - taken.reduce((sum, { effect }) => sum + effect, 0);
  const before: string[] = [];
  for (const { id, kind, place } of measures) {
    const own = sizeOf(id);
    if (own <= 0) continue;
    if (own <= held) {
      held -= own;
      before.push(`\`${id}\``);
      continue;
    }
    const after = before.length > 0 ? ` after ${list(before)}` : '';
    const takes =
      kind === reserve.kind ? `draws ${formatPounds(own as Pence)} to pay for` : `takes ${formatPounds(own as Pence)}${aYear} from`;
    throw new Refusal(
      before.length > 0 ? 'same-pound-twice' : 'more-than-the-line',
      `\`${id}\` ${takes} \`${line.title}\`, which has ${formatPounds(held as Pence)} left${after} from ${formatDay(day)}.`,
      before.length > 0 ? 'Lower the amounts, or let one end before the other begins.' : 'Lower the amount, or put it on more lines.',
      place,
    );
  }
}
