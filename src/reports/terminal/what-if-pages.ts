import type { Model } from '../../nouns/model.ts';
import type { Page } from '../../nouns/page.ts';
import { formatPounds, pence } from '../../values/money.ts';
import { bridgeTable, terms } from '../model-bridge.ts';
import { linesTable } from '../model-tables.ts';
import { narrowed } from '../page-table.ts';

const shown: ReadonlySet<string> = new Set(['base', 'savings', 'indexation']);

/** A what-if in the few lines that fit beneath a field: its years, what is taken off and what is left. As many years as fit. */
export function whatIfLines(model: Model, width: number): readonly string[] {
  const amount = 14;
  const years = model.years.slice(0, Math.max(1, Math.floor((width - amount) / amount)));
  const row = (title: string, cells: readonly string[]) => `${title.padEnd(amount)}${cells.map((cell) => cell.padStart(amount)).join('')}`;
  const money = (of: 'net' | (typeof terms)[number]['term']) => years.map((year) => formatPounds(model.totals[year]?.[of] ?? pence(0)));
  return [
    row('', years),
    ...terms
      .filter(({ term }) => shown.has(term) && years.some((year) => model.totals[year]?.[term] !== 0))
      .map(({ term, title }) => row(title, money(term))),
    row('Net budget', money('net')),
  ];
}

/** A what-if in as few lines as tell it: the bridge by year, and the lines it touches. */
export function whatIfPages(model: Model): Page[] {
  const changed = new Set(model.entries.filter(({ year }) => model.years.includes(year)).map(({ line }) => line));
  const touched = model.lines.filter(({ id }) => changed.has(id));
  const lines = linesTable({ ...model, lines: touched });
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
