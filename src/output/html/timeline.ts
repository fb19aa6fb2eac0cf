import type { Spans } from '../../nouns/chart.ts';
import type { PageTable } from '../../nouns/page.ts';
import { type Day, daysBetween, formatMonth, formatShortDay } from '../../values/day.ts';
import { daysOfSpan, mostSpans, spanBars, spanMarks, spansInWords, spansOver } from '../span-bars.ts';
import { html } from './escape.ts';

// Each is drawn with a contrast of at least 4.5 to 1 on white.
const colours: Readonly<Record<string, string>> = { good: '#1d6337', warn: '#7a4b00', bad: '#a11a1a' };
const [step, thick, top, foot] = [24, 12, 26, 24] as const;

/** How wide the parts of a drawing are, how long a name it has room for, and how many rows; `dated` where no table stands by it to say the days. */
export interface Layout {
  readonly left: number;
  readonly width: number;
  readonly right: number;
  readonly longest: number;
  readonly most: number;
  readonly dated: boolean;
}

const onPage: Layout = { left: 190, width: 440, right: 90, longest: 26, most: mostSpans, dated: false };

/** A drawing without its frame: what it shows, what it says of that in words, and how large it is. */
export interface Drawing {
  readonly shapes: string;
  readonly description: string;
  /** Whether the words tell every bar, so that nobody need read the shapes. */
  readonly isToldWhole: boolean;
  readonly width: number;
  readonly height: number;
}

/** The day of the plan, as a dashed line under it. */
function todayAt(today: Day, x: number, height: number): string {
  return `<line x1="${x}" y1="16" x2="${x}" y2="${height - 4}" stroke="#1b1f23" stroke-width="1.5" stroke-dasharray="4 3"/><text x="${x}" y="${height + 10}" text-anchor="middle" font-size="10">as of ${formatShortDay(today)}</text>`;
}

/** A name in one line, else in two of smaller letters, parted at a word; cut only where two have no room for it. */
function namesIn(label: string, longest: number): string[] {
  if (label.length <= longest) return [label];
  const most = Math.round(longest * 1.2);
  const parted = label.lastIndexOf(' ', most);
  const at = parted > 0 ? parted : most - 1;
  const rest = label.slice(at).trim();
  return [label.slice(0, at), rest.length > most ? `${rest.slice(0, most - 1)}…` : rest];
}

/** Rows with both their days as bars, today marked where it may be told; null where no row has both. */
export function timelineDrawing(spans: Spans, table: PageTable, layout: Layout): Drawing | null {
  const { left, width, right, longest, most, dated } = layout;
  const all = spanBars(spans, table);
  const bars = all.slice(0, most);
  if (bars.length === 0) return null;
  const [first, last] = spansOver(bars, spans.today);
  const days = Math.max(1, daysBetween(first, last));
  const at = (day: Day): number => left + Math.round((daysBetween(first, day) / days) * width * 10) / 10;
  const height = top + bars.length * step + 8;
  const drawn = bars.map(({ label, from, to, state, tone }, index) => {
    const y = top + index * step + 4;
    const names = namesIn(label, longest);
    const long = Math.max(2, Math.round((at(to) - at(from)) * 10) / 10);
    const said = dated ? [state, daysOfSpan({ from, to })].filter((words) => words !== '').join(', ') : state;
    const named = names.map((name, line) => {
      const down = names.length === 1 ? y + 10 : y + 5 + line * 11;
      return `<text x="${left - 8}" y="${down}" text-anchor="end"${names.length === 1 ? '' : ' font-size="10"'}>${html(name)}</text>`;
    });
    return `${named.join('')}<rect x="${at(from)}" y="${y}" width="${long}" height="${thick}" fill="${colours[tone] ?? '#1f4e79'}"/><text x="${left + width + 8}" y="${y + 10}">${html(said)}</text>`;
  });
  const marks = spanMarks(first, last).map(
    (mark) =>
      `<line x1="${at(mark)}" y1="16" x2="${at(mark)}" y2="${height - 4}" stroke="#c9d1d8"/><text x="${at(mark)}" y="11" text-anchor="middle" font-size="10">${formatMonth(mark)}</text>`,
  );
  const told = bars.slice(0, mostSpans);
  const now = spans.today === null ? '' : todayAt(spans.today, at(spans.today), height);
  return {
    shapes: `${marks.join('')}\n${drawn.join('\n')}\n${now}`,
    isToldWhole: told.length === bars.length,
    description: spansInWords(spans, told, all.length, most < all.length),
    width: left + width + right,
    height: height + foot - 8,
  };
}

/** The same inline on a page; a title and a description say it all, and the table beneath is the same. */
export function timelineSvg(spans: Spans, table: PageTable, id: string): string {
  const drawing = timelineDrawing(spans, table, onPage);
  if (drawing === null) return '';
  const { shapes, description, width, height } = drawing;
  return `<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" width="100%" style="max-width:${width}px" font-family="sans-serif" font-size="12" fill="currentColor">
<title id="${id}-title">${html(spans.title)}</title>
<desc id="${id}-desc">${html(description)}</desc>
${shapes}
</svg>
`;
}
