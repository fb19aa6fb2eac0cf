import { formatPounds, type Pence, pence } from '../values/money.ts';
import { Refusal } from '../values/refusal.ts';
import { list } from '../values/text.ts';
import type { FinancialYear } from '../values/year.ts';
import { type Measure, signs } from './measures/measure.ts';
import type { Entry, Rolling, RollLine, Running } from './rolling.ts';
import { selected } from './scenario/selector.ts';

/** Income may be more than a line costs, and a saving on an income line is more income: neither is bounded by what is left. */
function mayPass(measure: Measure, credit = false): boolean {
  return earns(measure) || (credit && measure.kind === 'saving');
}

/** Whether a measure is income: a grant that takes the place of other money is not, for it pays for what the line costs. */
export function earns({ kind }: Measure): boolean {
  return kind === 'income';
}

/** A measure may not take more from a line than is left on it: neither more than all of it, nor pounds an earlier measure has taken. */
export function keepWithin({ strand, on }: Running, measure: Measure, running: readonly Running[]): void {
  strand.postings.forEach(({ line, term, annual }, index) => {
    const taken = -signs[term] * annual;
    const { title, left: net, fromIncome, credit } = on[index] as Rolling;
    const left = pence(net + fromIncome);
    if (taken <= 0 || taken <= left || mayPass(measure, credit)) return;
    const others = takersOf(line, running, measure.id);
    const already = others.length > 0 ? ` after ${list(others.map((id) => `\`${id}\``))}` : '';
    throw new Refusal(
      others.length > 0 ? 'same-pound-twice' : 'more-than-the-line',
      `\`${measure.id}\` takes ${formatPounds(taken as Pence)} a year from \`${title}\`, which has ${formatPounds(left)} left${already}.`,
      'Lower the amount, or put it on more lines.',
      measure.place,
    );
  });
}

function takersOf(line: string, running: readonly Running[], except: string): readonly string[] {
  const takers = running.filter(
    ({ by, id, earns: income, strand }) =>
      by === 'measure' &&
      !income &&
      id !== except &&
      strand.postings.some((posting) => posting.line === line && signs[posting.term] * posting.annual < 0),
  );
  return [...new Set(takers.map(({ id }) => id))];
}

/** No line may end a year below nothing because measures took from it: not in the year's money, nor in the rate the next year opens with. */
export function keepYearAboveNothing(
  year: FinancialYear,
  lines: readonly Rolling[],
  entries: () => readonly Entry[],
  measures: readonly Measure[],
): void {
  let known: readonly Entry[] | null = null;
  for (const { id, title, left: rate, inYear, fromIncome, credit } of lines) {
    if (Math.min(inYear, rate) >= 0) continue;
    known ??= entries();
    const own = known.filter((entry) => entry.line === id && entry.by === 'measure');
    const free = new Set(measures.filter((measure) => mayPass(measure, credit)).map((measure) => measure.id));
    const earning = new Set(measures.filter(earns).map((measure) => measure.id));
    const income = own.reduce((sum, entry) => (earning.has(entry.id) ? sum + entry.amount : sum), 0);
    const left = Math.min(inYear + income, rate + fromIncome);
    if (left >= 0) continue;
    const takers = new Set(own.flatMap((entry) => (!free.has(entry.id) && signs[entry.term] * entry.amount < 0 ? [entry.id] : [])));
    const last = measures.filter((measure) => takers.has(measure.id)).at(-1);
    if (!last) continue;
    throw new Refusal(
      takers.size > 1 ? 'same-pound-twice' : 'more-than-the-line',
      `In ${year} \`${title}\` would fall to ${formatPounds(left as Pence)}: ${list([...takers].map((taker) => `\`${taker}\``))} take more than it has.`,
      'Lower the amounts, or let one of them end.',
      last.place,
    );
  }
}

/** Money cannot be moved from a line to itself. */
export function keepApart(measures: readonly Measure[], lines: readonly RollLine[]): void {
  for (const measure of measures) {
    if (measure.fromLine === null || measure.toLine === null) continue;
    const gives = new Set(selected(measure.fromLine, lines).map(({ id }) => id));
    const both = selected(measure.toLine, lines).find(({ id }) => gives.has(id));
    if (!both) continue;
    throw new Refusal(
      'line-moves-to-itself',
      `\`${measure.id}\` takes money from \`${both.title}\` and gives it back to the same line.`,
      'Narrow `from-line` or `to-line`.',
      measure.toLine.place,
    );
  }
}
