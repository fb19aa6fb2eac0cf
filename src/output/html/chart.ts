import type { Chart } from '../../nouns/chart.ts';
import type { PageTable } from '../../nouns/page.ts';
import { barsOf, chartInWords, type DrawnBar } from '../chart-bars.ts';
import { html } from './escape.ts';

// Each is drawn with a contrast of at least 4.5 to 1 on white.
const colours: Readonly<Record<string, string>> = { strong: '#1f4e79', good: '#2e7d32', warn: '#a34a08', muted: '#6b6b6b' };
const [left, width, right, step, thick, line] = [190, 380, 130, 26, 16, 14] as const;
// Letters of 12 pixels that surely fit beside a bar.
const longest = 28;

/** A name in one line or two, cut at a word; the rest is in the description and the table. */
function labelLines(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > longest ? `${word.slice(0, longest - 1)}…` : word);
  }
  return lines.length > 2 ? [lines[0] as string, `${(lines[1] as string).slice(0, longest - 1)}…`] : lines;
}

function barSvg(bar: DrawnBar, y: number, high: number, at: (amount: number) => number): string {
  const lines = labelLines(bar.label);
  const middle = y + high / 2 + 4;
  const names = lines.map((words, index) => {
    const down = Math.round((middle + (index - (lines.length - 1) / 2) * line) * 10) / 10;
    return `<text x="${left - 8}" y="${down}" text-anchor="end">${html(words)}</text>`;
  });
  const [from, long] = [left + at(bar.low), bar.high === bar.low ? 0 : Math.max(1, at(bar.high) - at(bar.low))];
  return `${names.join('')}<rect x="${from}" y="${y + (high - thick) / 2}" width="${Math.round(long * 10) / 10}" height="${thick}" fill="${colours[bar.tone] ?? '#1f4e79'}"/><text x="${left + width + 8}" y="${middle}">${html(bar.figure)}</text>`;
}

/** The shapes of a chart, without a title, and how much room they take. */
export function chartDrawing(chart: Chart, table: PageTable): { readonly shapes: string; readonly width: number; readonly height: number } {
  const bars = barsOf(chart, table);
  const [least, most] = [Math.min(0, ...bars.map(({ low }) => low)), Math.max(1, ...bars.map(({ high }) => high))];
  const at = (amount: number): number => Math.round(((amount - least) / (most - least)) * width * 10) / 10;
  let y = 6;
  const drawn = bars.map((bar) => {
    const high = labelLines(bar.label).length > 1 ? step + 8 : step;
    const svg = barSvg(bar, y - 5, high, at);
    y += high;
    return svg;
  });
  const height = y + 4;
  const nought = left + at(0);
  const shapes = `<line x1="${nought}" y1="2" x2="${nought}" y2="${y}" stroke="#1b1f23" stroke-width="0.5"/>
${drawn.join('\n')}`;
  return { shapes, width: left + width + right, height };
}

/** A chart as an inline drawing with a title and a description; the table it stands above is the same in words. */
export function chartSvg(chart: Chart, table: PageTable, id: string): string {
  const { shapes, width: wide, height } = chartDrawing(chart, table);
  return `<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${wide} ${height}" width="100%" style="max-width:${wide}px" font-family="sans-serif" font-size="12" fill="currentColor">
<title id="${id}-title">${html(chart.title)}</title>
<desc id="${id}-desc">${html(chartInWords(chart, table))}</desc>
${shapes.replace('stroke="#1b1f23"', 'stroke="currentColor"')}
</svg>
`;
}
