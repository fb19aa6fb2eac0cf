import type { Model } from '../../nouns/model.ts';
import type { Formula, PageCell, PageColumn, PageRow, PageTable } from '../../nouns/page.ts';
import { pence } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';
import { moves, percentOf, type Step, type StepMove, stepMoves, stepNote, stepOf } from '../model/budget-steps.ts';
import { modelId } from '../model/model-names.ts';
import { changesAnything, linesThrough } from '../model/model-sums.ts';
import { scenarioCalled } from '../model/scenario-called.ts';
import { stepsDown } from '../model/steps-down.ts';
import { calledApart } from '../tables/called-apart.ts';
import { absent, liveMoney, money, words } from '../tables/cells.ts';
import { saysWhatFollows, sumOf } from '../tables/following.ts';
import { column, figures, pageTable } from '../tables/page-table.ts';
import type { Bases } from '../tracing/bases.ts';
import type { ModelView } from './view.ts';

/** Lines that stay as they were, as one row. */
function together(steps: readonly Step[]): Step[] {
  if (steps.length < 2) return [...steps];
  const sum = pence(steps.reduce((total, { opens }) => total + opens, 0));
  return [
    {
      key: 'unchanged',
      title: `${count(steps.length, 'line')} that ${steps.length === 1 ? 'stays' : 'stay'} as they are`,
      opens: sum,
      follows: sumOf(steps.map(({ follows }) => follows)),
      by: new Map(),
      closes: sum,
    },
  ];
}

const stepSays = 'what this term comes to on the line in the year, less what it came to in the year before';

function cellsOf(table: string, key: string, step: Step, year: FinancialYear, shown: readonly StepMove[]): Record<string, PageCell> {
  const cell = (id: string): Formula => ({ op: 'cell', ref: { table, row: key, column: id } });
  const closing = shown.reduce<Formula>(
    (sum, { key: of, adds }) => ({ op: adds ? 'add' : 'subtract', of: [sum, cell(of)] }),
    cell('opens'),
  );
  return {
    year: words(year),
    line: words(step.title, step.key === 'unchanged' ? 'muted' : undefined),
    opens: step.follows ? liveMoney(step.opens, step.follows) : money(step.opens),
    ...Object.fromEntries(shown.map(({ key: of }) => [of, money(step.by.get(of) ?? pence(0))])),
    closes: liveMoney(step.closes, closing),
    change: liveMoney(step.closes - step.opens, { op: 'subtract', of: [cell('closes'), cell('opens')] }),
    percent: percentOf(step.closes - step.opens, step.opens, [cell('change'), cell('opens')]),
  };
}

function totalOf(table: string, columns: readonly PageColumn[], steps: readonly Step[], year: FinancialYear): PageRow {
  const sum = (of: (step: Step) => number) => steps.reduce((total, step) => total + of(step), 0);
  const amounts: Readonly<Record<string, number>> = {
    opens: sum(({ opens }) => opens),
    closes: sum(({ closes }) => closes),
    change: sum(({ closes, opens }) => closes - opens),
    ...Object.fromEntries([...new Set(steps.flatMap(({ by }) => [...by.keys()]))].map((of) => [of, sum(({ by }) => by.get(of) ?? 0)])),
  };
  const key = `total ${year}`;
  const cell = (column: string): Formula => ({ op: 'cell', ref: { table, row: key, column } });
  const cells = columns.map(({ id }): readonly [string, PageCell] => {
    if (id === 'year') return [id, words(`All lines ${year}`, 'strong')];
    if (id === 'line') return [id, absent('')];
    if (id === 'percent') return [id, percentOf(amounts['change'] as number, amounts['opens'] as number, [cell('change'), cell('opens')])];
    return [id, liveMoney(amounts[id] ?? 0, { op: 'sum-where', table, column: id, where: { year } }, 'strong')];
  });
  return { key, cells: Object.fromEntries(cells), total: true };
}

/** Every step of every line that moves, a year below the other, with a total of each year. */
function wideTable(model: Model, bases?: Bases): PageTable {
  const amountIn = linesThrough(model);
  const called = calledApart(model.lines);
  const byYear = model.years.map((year) => {
    const steps = model.lines.flatMap((line) => {
      const step = stepOf(model, line, year, amountIn, bases);
      return step ? [{ ...step, title: called(line) }] : [];
    });
    const changed = steps.filter(moves);
    return { year, changed, rows: [...changed, ...together(steps.filter((step) => !moves(step)))] };
  });
  const told = byYear.filter(({ changed }) => changed.length > 0);
  const shown = stepMoves(model).filter(({ key }) => told.some(({ changed }) => changed.some(({ by }) => (by.get(key) ?? 0) !== 0)));
  const id = `${modelId(model)}-steps`;
  const columns = [
    column('year', 'Year', 10),
    column('line', 'Budget line', 28, 'what the file calls the budget line'),
    figures('opens', 'Year before', 13, 'what the lines came to in the year before, or in the base'),
    ...shown.map(({ key, title }) => figures(key, title, 13, stepSays)),
    figures('closes', 'This year', 13),
    figures('change', 'Change', 13),
    figures('percent', 'Change %', 9),
  ];
  const rows = told.flatMap(({ year, rows: steps }): PageRow[] =>
    steps.map((step) => {
      const key = `${year} ${step.key}`;
      return { key, cells: cellsOf(id, key, step, year, shown) };
    }),
  );
  const totals = told.map(({ year, rows: steps }) => totalOf(id, columns, steps, year));
  return saysWhatFollows(
    pageTable(id, `Budget bridge by line: ${scenarioCalled(model)}`, columns, [...rows, ...totals], stepNote),
    bases,
    'some',
  );
}

/** Each line from one year's budget to the next, with what moves it, in pounds and per cent. */
export const bridge: ModelView = {
  id: 'bridge',
  title: 'Budget bridge by line',
  lead: 'Each budget line from one year to the next, with what moves it.',
  tables: (model, { bases }, narrow) => {
    if (!changesAnything(model)) return { nothing: 'Nothing changes any budget line in these years.' };
    return [narrow ? stepsDown(model) : wideTable(model, bases)];
  },
};
