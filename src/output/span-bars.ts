import type { Spans } from '../nouns/chart.ts';
import type { PageTable } from '../nouns/page.ts';
import type { Tone } from '../nouns/tone.ts';
import { addMonths, type Day, daysBetween, earlier, formatShortDay, later, monthEnds, partsOf } from '../values/day.ts';
import { count } from '../values/text.ts';
import { contentOf, toneOf, wordsOf } from './words.ts';

/** More rows than this are no picture any more, and the table beneath has them all. */
export const mostSpans = 60;

/** A row with both its days, as it is drawn. */
export interface SpanBar {
  readonly label: string;
  readonly from: Day;
  readonly to: Day;
  readonly state: string;
  readonly tone: Tone;
}

/** The rows of a table that have both days of its spans. */
export function spanBars(spans: Spans, table: PageTable): SpanBar[] {
  return table.rows.flatMap(({ cells }): SpanBar[] => {
    const [from, to] = [contentOf(cells[spans.from]), contentOf(cells[spans.to])];
    if (from.kind !== 'day' || to.kind !== 'day') return [];
    const [label, state] = [spans.labels, spans.state].map((id) => wordsOf(contentOf(cells[id]))) as [string, string];
    return [{ label, from: from.day, to: to.day, state, tone: toneOf(cells[spans.state]) }];
  });
}

/** The first and the last day of a drawing: of its bars, one at least, and of today where it is marked. */
export function spansOver(bars: readonly SpanBar[], today: Day | null): readonly [Day, Day] {
  const marked = today === null ? [] : [today];
  return [[...bars.map(({ from }) => from), ...marked].reduce(earlier), [...bars.map(({ to }) => to), ...marked].reduce(later)];
}

/** Years or quarters along the top, as many as there is room for. */
export function spanMarks(from: Day, to: Day): Day[] {
  const months = Math.ceil(daysBetween(from, to) / 30);
  const every = months > 96 ? 24 : months > 30 ? 12 : months > 12 ? 6 : 3;
  const marks: Day[] = [];
  for (let mark = monthEnds(partsOf(from).year, 1).first; mark <= to; mark = addMonths(mark, every)) if (mark >= from) marks.push(mark);
  return marks;
}

/** The days of a span in words. */
export function daysOfSpan({ from, to }: Pick<SpanBar, 'from' | 'to'>): string {
  return from === to ? formatShortDay(from) : `${formatShortDay(from)} to ${formatShortDay(to)}`;
}

/** Some bars of a drawing in words: what it shows, then each with its days; `all` are as many as there are, `drawn` whether only these are drawn. */
export function spansInWords({ says }: Spans, told: readonly SpanBar[], all: number, drawn: boolean): string {
  const words = told.map((bar) => `${bar.label}: ${[daysOfSpan(bar), bar.state].filter((said) => said !== '').join(', ')}`);
  const more = all > told.length ? ` The first ${told.length} of ${count(all, 'row')} are ${drawn ? 'drawn' : 'told here'}.` : '';
  return `${says} ${words.join('; ')}.${more}`;
}
