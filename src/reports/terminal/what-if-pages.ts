import type { Model } from '../../nouns/model.ts';
import type { Page } from '../../nouns/page.ts';
import { formatPounds, type Pence, pence, roundHalfAway } from '../../values/money.ts';
import { capital } from '../../values/text.ts';
import { netCalled } from '../budget/net-called.ts';
import { bridgeTable } from '../model/model-bridge.ts';
import { terms } from '../model/model-moves.ts';
import { linesTable } from '../model/model-tables.ts';
import { narrowed } from '../tables/page-table.ts';

const shown: ReadonlySet<string> = new Set(['base', 'savings', 'indexation']);

const inPounds = (amount: Pence): Pence => pence(roundHalfAway(amount / 100) * 100);

/** A what-if in the few lines that fit beneath a field: its years, what is taken off and what is left. Pence go where the years would not all fit with them, and said so; then as many years as fit. */
export function whatIfLines(model: Model, width: number): readonly string[] {
  const net = { term: 'net', title: capital(netCalled(model)) } as const;
  const rows = [...terms.filter(({ term }) => shown.has(term) && model.years.some((year) => model.totals[year]?.[term] !== 0)), net];
  const drawn = (first: string, as: (amount: Pence) => Pence) => {
    const cells = rows.map(({ term }) => model.years.map((year) => formatPounds(as(model.totals[year]?.[term] ?? pence(0)))));
    const [label, amount] = [
      [first, ...rows.map(({ title }) => title)],
      [...model.years, ...cells.flat()],
    ].map((texts) => Math.max(...texts.map(({ length }) => length))) as [number, number];
    const fit = Math.max(1, Math.floor((width - label) / (amount + 2)));
    const line = (title: string, of: readonly string[]) =>
      title.padEnd(label) +
      of
        .slice(0, fit)
        .map((cell) => cell.padStart(amount + 2))
        .join('');
    const lines = [line(first, model.years), ...rows.map(({ title }, at) => line(title, cells[at] as string[]))];
    return { lines, isWhole: fit >= model.years.length };
  };
  const exact = drawn('', (amount) => amount);
  return exact.isWhole ? exact.lines : drawn('Whole pounds', inPounds).lines;
}

/** A what-if in as few lines as tell it: the bridge by year, and the lines it touches. */
export function whatIfPages(model: Model): Page[] {
  const changed = new Set(model.entries.filter(({ year }) => model.years.includes(year)).map(({ line }) => line));
  const touched = model.lines.filter(({ id }) => changed.has(id));
  const lines = linesTable(model, undefined, touched);
  return [
    {
      id: 'what-if',
      title: 'What if',
      lead: `Part years by ${model.partYear}; the base of ${model.baseYear} repeats until something changes it.`,
      blocks: [
        bridgeTable(model),
        ...(touched.length > 0 ? [narrowed({ ...lines, caption: 'Budget lines it touches' }, ['fund', 'cells', 'period'])] : []),
      ],
    },
  ];
}
