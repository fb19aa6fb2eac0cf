import { formatPounds, type Pence } from '../values/money.ts';
import { Refusal } from '../values/refusal.ts';
import { list } from '../values/text.ts';
import type { FinancialYear } from '../values/year.ts';
import { type Measure, type Strand, signs } from './measures/measure.ts';
import type { Entry, RollLine, Running } from './roll.ts';
import { selected } from './scenario/selector.ts';

const titleIn = (lines: readonly RollLine[], id: string) => lines.find((line) => line.id === id)?.title ?? id;

/** A measure may not take more from a line than is left on it: neither more than all of it, nor pounds an earlier measure has taken. */
export function keepWithin(
  strand: Strand,
  measure: Measure,
  lefts: ReadonlyMap<string, Pence>,
  running: readonly Running[],
  lines: readonly RollLine[],
): void {
  for (const { line, term, annual } of strand.postings) {
    const taken = -signs[term] * annual;
    const left = lefts.get(line) ?? 0;
    if (taken <= 0 || taken <= left) continue;
    const others = takersOf(line, running, measure.id);
    const already = others.length > 0 ? ` after ${list(others.map((id) => `\`${id}\``))}` : '';
    throw new Refusal(
      others.length > 0 ? 'same-pound-twice' : 'more-than-the-line',
      `\`${measure.id}\` takes ${formatPounds(taken as Pence)} a year from \`${titleIn(lines, line)}\`, which has ${formatPounds(left as Pence)} left${already}.`,
      'Lower the amount, or put it on more lines.',
      measure.place,
    );
  }
}

function takersOf(line: string, running: readonly Running[], except: string): readonly string[] {
  const takers = running.filter(
    ({ by, id, strand }) =>
      by === 'measure' &&
      id !== except &&
      strand.postings.some((posting) => posting.line === line && signs[posting.term] * posting.annual < 0),
  );
  return [...new Set(takers.map(({ id }) => id))];
}

/** No line may end a year below nothing because measures took from it: not in the year's money, nor in the rate the next year opens with. */
export function keepYearAboveNothing(
  year: FinancialYear,
  lines: readonly RollLine[],
  entries: readonly Entry[],
  lefts: ReadonlyMap<string, Pence>,
  measures: readonly Measure[],
): void {
  const changes = new Map<string, number>();
  for (const { line, term, amount } of entries) changes.set(line, (changes.get(line) ?? 0) + signs[term] * amount);
  const takersBy = new Map<string, Set<string>>();
  for (const { by, id, line, term, amount: own } of entries)
    if (by === 'measure' && signs[term] * own < 0) takersBy.set(line, (takersBy.get(line) ?? new Set()).add(id));
  for (const { id, title, amount } of lines) {
    const left = Math.min(amount + (changes.get(id) ?? 0), lefts.get(id) ?? 0);
    if (left >= 0) continue;
    const takers = takersBy.get(id) ?? new Set<string>();
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
