import type { Chart } from '../../nouns/chart.ts';
import type { PageTable } from '../../nouns/page.ts';
import { barsOf, chartInWords } from '../chart-bars.ts';
import { heightOf, linesIn } from './lines.ts';
import { grounds, margins, styles, toned } from './look.ts';
import { begun, drawnInto, type Element, roomLeft, type Sheets, setLine, setParagraph, turned } from './sheet.ts';

const colours: Readonly<Record<string, string>> = { strong: '#1f4e79', good: '#2e7d32', warn: '#b45309', muted: '#8a8a8a' };
const [labels, width, leastStep, thick] = [150, 250, 17, 11] as const;

/** A chart under its title, as a figure with its words; the table below it is the same in figures. */
export function setChart(sheets: Sheets, chart: Chart, table: PageTable, parent: Element): void {
  const { doc, shown, measure } = sheets;
  const bars = barsOf(chart, table);
  const told = bars.map(({ label }) => linesIn(shown(label), labels - 8, styles.cell, measure));
  // Names of several lines are whole: each bar has the room that the longest of them takes.
  const step = Math.max(leastStep, heightOf(Math.max(1, ...told.map(({ length }) => length)), styles.cell) + 6);
  const height = bars.length * step + 8;
  if (heightOf(2, styles.heading) + height + 20 > roomLeft(sheets)) turned(sheets);
  setParagraph(sheets, chart.title, { parent, tag: 'H3', style: styles.heading });
  const least = Math.min(0, ...bars.map(({ low }) => low));
  const top = Math.max(1, ...bars.map(({ high }) => high));
  const at = (amount: number): number => ((amount - least) / (top - least)) * width;
  const left = margins.left + labels;
  const figure = begun(sheets, parent, 'Figure', {
    alt: shown(chartInWords(chart, table)),
    bbox: [margins.left, sheets.y, left + width + 100, sheets.y + height],
  });
  drawnInto(sheets, figure, 'Figure', () => {
    const nought = left + at(0);
    doc
      .moveTo(nought, sheets.y)
      .lineTo(nought, sheets.y + bars.length * step)
      .lineWidth(0.5)
      .stroke(grounds.firm);
    bars.forEach((bar, index) => {
      const y = sheets.y + index * step + 3;
      const long = Math.max(1, at(bar.high) - at(bar.low));
      for (const [at, line] of (told[index] ?? []).entries()) {
        const words = line.trimEnd();
        setLine(sheets, words, left - 6 - measure(words, styles.cell), y + heightOf(at, styles.cell), styles.cell);
      }
      doc.rect(left + at(bar.low), y, long, thick).fill(colours[bar.tone] ?? '#555555');
      setLine(sheets, shown(bar.figure), left + width + 6, y, toned(styles.cell, 'plain'));
    });
  });
  figure.end();
  sheets.y += height;
}
