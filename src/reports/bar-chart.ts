import type { Chart, PageTable, Tone } from '../nouns/page.ts';
import { formatPounds, type Pence, pence } from '../values/money.ts';
import { bar, money, words } from './cells.ts';
import { column, distinct, figures, pageTable } from './page-table.ts';

/** Characters of a bar beside its label and its figure: with them it fills eighty columns. */
const room = 38;
const signs = { stands: '█', beside: '░', falls: '▓', rises: '▒', none: '·' } as const;

const meanings = { stands: 'the budget', beside: 'doing nothing', rises: 'what raises it', falls: 'what lowers it' } as const;
const tones: Readonly<Record<Bar['kind'], Tone>> = { stands: 'strong', beside: 'muted', falls: 'good', rises: 'warn' };

/** One bar: where it begins and ends, and the figure it stands for. */
export interface Bar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly figure: Pence;
  readonly kind: keyof typeof meanings;
}

const million = 100_000_000;

/** Where the axis begins: at nought, or at a round figure below the bars where all of them would look alike. */
function floorOf(bars: readonly Bar[]): Pence {
  const ends = bars.flatMap(({ from, to }) => (from === 0 ? [to] : [from, to]));
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (least <= 0 || least < most / 2) return pence(Math.min(0, least));
  const step = most > 10 * million ? million / 2 : most > million ? million / 20 : million / 200;
  return pence(Math.max(0, Math.floor((least - Math.max(most - least, step) * 0.4) / step) * step));
}

function drawn({ from, to, kind }: Bar, floor: number, top: number): string {
  const at = (amount: number): number => Math.round(((amount - floor) / Math.max(1, top - floor)) * room);
  const [low, high] = [at(Math.max(floor, Math.min(from, to))), at(Math.max(from, to))];
  const length = from === to ? 0 : Math.max(1, high - low);
  const start = Math.min(low, room - length);
  return signs.none.repeat(start) + signs[kind].repeat(length) + signs.none.repeat(room - start - length);
}

/** Bars in characters with their figures beside them, and the same as a chart for an output that can draw. */
export function barTable(id: string, caption: string, first: string, bars: readonly Bar[], says: string): PageTable {
  const floor = floorOf(bars);
  const top = Math.max(...bars.flatMap(({ from, to }) => [from, to]), floor + 1);
  const keys = distinct(bars.map(({ label }) => label));
  const rows = bars.map((one, index) => ({
    key: keys[index] as string,
    cells: {
      label: words(one.label, one.kind === 'stands' ? 'strong' : undefined),
      figure: money(one.figure, undefined, one.kind === 'stands' ? 'strong' : undefined),
      bar: bar(drawn(one, floor, top), tones[one.kind]),
    },
  }));
  const begins = floor === 0 ? '' : ` The bars begin at ${formatPounds(floor)}, not at nought.`;
  const chart: Chart = {
    title: caption,
    says: `${says}${begins}`,
    floor,
    bars: bars.map(({ label, from, to, figure, kind }) => ({
      label,
      low: pence(Math.max(floor, Math.min(from, to))),
      high: pence(Math.max(from, to)),
      figure: formatPounds(figure),
      tone: tones[kind],
    })),
  };
  const kinds = (Object.keys(meanings) as Bar['kind'][]).filter((kind) => bars.some((one) => one.kind === kind));
  const legend = `${kinds.map((kind) => `${signs[kind]} ${meanings[kind]}`).join('; ')}.${begins}`;
  return {
    ...pageTable(id, caption, [column('label', first, 22), figures('figure', 'Figure', 14), column('bar', 'Bar', room)], rows, legend),
    chart,
  };
}
