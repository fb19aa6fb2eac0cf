import type { Chart } from '../../nouns/chart.ts';
import type { Formula, PageCell, PageColumn, PageTable } from '../../nouns/page.ts';
import type { Tone } from '../../nouns/tone.ts';
import type { Pence } from '../../values/money.ts';
import { absent, bar, liveMoney, money, words } from './cells.ts';
import { column, distinct, figures, narrowed, pageTable } from './page-table.ts';

/** Characters of a bar beside its label and its figure: with them it fills eighty columns. */
const room = 38;
const signs = { stands: '█', beside: '░', falls: '▓', rises: '▒', none: '·' } as const;

const meanings = { stands: 'the budget', beside: 'doing nothing', rises: 'what raises it', falls: 'what lowers it' } as const;
const tones: Readonly<Record<Bar['kind'], Tone>> = { stands: 'strong', beside: 'muted', falls: 'good', rises: 'warn' };

/** One bar: where it begins and ends, the figure it stands for, and how that is worked out from other tables. */
export interface Bar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly figure: Pence;
  readonly live?: Formula;
  readonly kind: keyof typeof meanings;
}

/** A bar on an axis from nought, or from the least figure below it. */
function drawn({ from, to, kind }: Bar, least: number, top: number): string {
  const at = (amount: number): number => Math.round(((amount - least) / Math.max(1, top - least)) * room);
  const [low, high] = [at(Math.min(from, to)), at(Math.max(from, to))];
  const length = from === to ? 0 : Math.max(1, high - low);
  const start = Math.min(low, room - length);
  return signs.none.repeat(start) + signs[kind].repeat(length) + signs.none.repeat(room - start - length);
}

const kinds = Object.keys(meanings) as Bar['kind'][];
const kindTitles: Readonly<Record<Bar['kind'], string>> = {
  stands: 'The budget',
  beside: 'Doing nothing',
  rises: 'Raises it',
  falls: 'Lowers it',
};

function isMove({ kind }: Bar): boolean {
  return kind === 'rises' || kind === 'falls';
}

/** What a drawing needs beside the figures: where each bar ends and what it stands upon, live over the figures of this very table. */
function drawing(id: string, bars: readonly Bar[], keys: readonly string[], index: number): Record<string, PageCell> {
  const one = bars[index] as Bar;
  const cell = (row: number, of: string): Formula => ({ op: 'cell', ref: { table: id, row: keys[row] as string, column: of } });
  const less = (a: Formula, b: Formula): Formula => ({ op: 'subtract', of: [a, b] });
  const nothing = Object.fromEntries(['upon', ...kinds].map((kind) => [kind, absent('')]));
  if (!isMove(one))
    return {
      ...nothing,
      ends: liveMoney(one.to, cell(index, 'figure')),
      [one.kind]: liveMoney(one.to, cell(index, 'figure')),
    };
  const [before, after] = [cell(index - 1, 'ends'), cell(index, 'ends')];
  const adds = one.to === one.from + one.figure;
  return {
    ...nothing,
    ends: liveMoney(one.to, { op: adds ? 'add' : 'subtract', of: [before, cell(index, 'figure')] }),
    upon: liveMoney(Math.min(one.from, one.to), one.kind === 'rises' ? before : after),
    [one.kind]: liveMoney(Math.abs(one.to - one.from), one.kind === 'rises' ? less(after, before) : less(before, after)),
  };
}

/** Bars in characters with their figures beside them, and the same as a chart for an output that can draw, with the columns it is drawn from. */
export function barTable(id: string, caption: string, first: string, bars: readonly Bar[], says: string): PageTable {
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const [least, top] = [Math.min(0, ...ends), Math.max(1, ...ends)];
  const keys = distinct(bars.map(({ label }) => label));
  const met = kinds.filter((kind) => bars.some((one) => one.kind === kind));
  const moving = bars.some(isMove);
  const drawnFrom = [
    ...(moving ? [figures('ends', 'Comes to', 14), figures('upon', 'Bar begins at', 14)] : []),
    ...met.map((kind) => figures(kind, kindTitles[kind], 14)),
  ].map((one): PageColumn => ({ ...one, drawnFrom: true }));
  const rows = bars.map((one, index) => {
    const tone = one.kind === 'stands' ? ('strong' as const) : undefined;
    return {
      key: keys[index] as string,
      cells: {
        label: words(one.label, tone),
        figure: one.live ? liveMoney(one.figure, one.live, tone) : money(one.figure, undefined, tone),
        bar: bar(drawn(one, least, top), tones[one.kind]),
        ...drawing(id, bars, keys, index),
      },
    };
  });
  const chart: Chart = {
    title: caption,
    says,
    across: 'bars',
    labels: 'label',
    figure: 'figure',
    ...(moving ? { upon: 'upon' } : {}),
    series: met.map((kind) => ({ column: kind, title: kindTitles[kind], tone: tones[kind] })),
  };
  const legend = `${met.map((kind) => `${signs[kind]} ${meanings[kind]}`).join('; ')}.`;
  const columns = [column('label', first, 22), figures('figure', 'Figure', 14), column('bar', 'Bar', room), ...drawnFrom];
  return { ...pageTable(id, caption, columns, rows, legend), chart };
}

/** A table with a chart as an output shows it that draws with characters. */
export function inCharacters(table: PageTable): PageTable {
  const { chart, ...plain } = table;
  return chart ? narrowed(plain, ['ends', 'upon', ...kinds]) : table;
}

/** A table with a chart as an output shows it that can draw: bars of characters would only say the same again. */
export function inDrawing(table: PageTable): PageTable {
  return table.chart ? { ...narrowed(table, ['bar']), note: table.chart.says } : table;
}
