import type { Model, ModelLine } from '../../nouns/model.ts';
import type { Formula, PageCell, PageColumn, PageRow, PageTable } from '../../nouns/page.ts';
import { type Pence, pence } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { type FinancialYear, yearsOn } from '../../values/year.ts';
import { absent, liveMoney, money, shared, words } from '../cells.ts';
import { lineCell, saysWhatFollows, sumOf } from '../following.ts';
import { type Bases, type Move, modelId, movesOf } from '../model-bridge.ts';
import { baseOfLine, changesAnything, linesThrough } from '../model-sums.ts';
import { column, figures, pageTable } from '../page-table.ts';
import type { ModelView } from './view.ts';

/** A line from one year's budget to the next, by term: what each term is more or less than the year before, in its own sense. */
interface Step {
  readonly key: string;
  readonly title: string;
  readonly opens: Pence;
  /** How the amount before is worked out from the plan's budget lines, where it can be. */
  readonly follows: Formula | null;
  readonly by: ReadonlyMap<string, Pence>;
  readonly closes: Pence;
}

function stepOf(
  model: Model,
  line: ModelLine,
  year: FinancialYear,
  amountIn: ReturnType<typeof linesThrough>,
  bases: Bases = new Map(),
): Step | null {
  const [base, closes] = [baseOfLine(model, line), amountIn(line, year)];
  if (base === null || closes === null) return null;
  const before = year === model.baseYear ? null : yearsOn(year, -1);
  const own = model.entries.filter((entry) => entry.line === line.id);
  const by = new Map(
    movesOf(model).map(({ key, has }) => {
      const of = (at: FinancialYear | null) => own.reduce((sum, entry) => (entry.year === at && has(entry) ? sum + entry.amount : sum), 0);
      return [key, pence(of(year) - of(before))] as const;
    }),
  );
  const opens = before === null ? base : (amountIn(line, before) ?? base);
  // A year before that the model does not report is the base where nothing has changed the line by then.
  const column = before !== null && model.years.includes(before) ? before : 'base';
  return { key: line.id, title: line.title, opens, follows: lineCell(model, bases, line, column, opens), by, closes };
}

function moves({ by }: Step): boolean {
  return [...by.values()].some((amount) => amount !== 0);
}

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

function percentOf(change: number, opens: number, of?: readonly [Formula, Formula]): PageCell {
  return opens === 0 ? absent('from nothing') : shared(change / opens + 0, undefined, of && { op: 'divide', of });
}

function cellsOf(table: string, key: string, step: Step, year: FinancialYear, shown: readonly Move[]): Record<string, PageCell> {
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

const stepNote = 'Each term is the change on the year before; a minus takes back what was there. The first year is against the base.';

/** Every step of every line that moves, a year below the other, with a total of each year. */
function wideTable(model: Model, bases?: Bases): PageTable {
  const amountIn = linesThrough(model);
  const byYear = model.years.map((year) => {
    const steps = model.lines.flatMap((line) => stepOf(model, line, year, amountIn, bases) ?? []);
    const changed = steps.filter(moves);
    return { year, changed, rows: [...changed, ...together(steps.filter((step) => !moves(step)))] };
  });
  const told = byYear.filter(({ changed }) => changed.length > 0);
  const shown = movesOf(model).filter(({ key }) => told.some(({ changed }) => changed.some(({ by }) => (by.get(key) ?? 0) !== 0)));
  const id = `${modelId(model)}-steps`;
  const columns = [
    column('year', 'Year', 10),
    column('line', 'Budget line', 28),
    figures('opens', 'Year before', 13),
    ...shown.map(({ key, title }) => figures(key, title, 13)),
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
  return saysWhatFollows(pageTable(id, `Budget bridge by line: ${model.scenario}`, columns, [...rows, ...totals], stepNote), bases, 'some');
}

const figuresOf = (shown: readonly Move[]) => [
  { key: 'opens', title: 'year before', of: ({ opens }: Step) => opens as number },
  ...shown.map(({ key, title }) => ({ key, title, of: ({ by }: Step): number => by.get(key) ?? 0 })),
  { key: 'closes', title: 'this year', of: ({ closes }: Step) => closes as number },
  { key: 'change', title: 'change', of: ({ opens, closes }: Step) => closes - opens },
];

/** The same with a line's figures below one another and the years beside: what a narrow terminal has room for. */
function narrowTable(model: Model): PageTable {
  const amountIn = linesThrough(model);
  const stepsOf = (line: ModelLine) => model.years.map((year) => stepOf(model, line, year, amountIn));
  const all = model.lines.map((line) => ({ line, steps: stepsOf(line) }));
  const changed = all.filter(({ steps }) => steps.some((step) => step !== null && moves(step)));
  const columns = [
    column('line', 'Budget line', 20),
    column('figure', 'Figure', 16),
    ...model.years.map((year) => figures(year, year, 13)),
  ];
  const rows = changed.flatMap(({ line, steps }): PageRow[] => {
    const shown = movesOf(model).filter(({ key }) => steps.some((step) => (step?.by.get(key) ?? 0) !== 0));
    const told = figuresOf(shown).map(({ key, title, of }, index): PageRow => {
      const tone = key === 'closes' ? 'strong' : undefined;
      const cells = model.years.map((year, at): readonly [string, PageCell] => {
        const step = steps[at];
        return [year, step ? money(pence(of(step)), undefined, tone) : absent('no amount')];
      });
      const name = index === 0 ? words(line.title, 'strong') : words('');
      return { key: `${line.id} ${key}`, cells: { line: name, figure: words(title, tone), ...Object.fromEntries(cells) } };
    });
    const percents = model.years.map((year, at): readonly [string, PageCell] => {
      const step = steps[at];
      return [year, step ? percentOf(step.closes - step.opens, step.opens) : absent('')];
    });
    return [...told, { key: `${line.id} percent`, cells: { line: words(''), figure: words('change %'), ...Object.fromEntries(percents) } }];
  });
  const still = all.length - changed.length;
  const note = `${still === 0 ? '' : `${count(still, 'line')} ${still === 1 ? 'stays' : 'stay'} as ${still === 1 ? 'it is' : 'they are'}. `}${stepNote}`;
  return pageTable(`${modelId(model)}-steps`, `Budget bridge by line: ${model.scenario}`, columns, rows, note);
}

/** Each line from one year's budget to the next, with what moves it, in pounds and per cent. */
export const bridge: ModelView = {
  id: 'bridge',
  title: 'Budget bridge by line',
  lead: 'Each budget line from one year to the next, with what moves it.',
  tables: (model, { bases }, narrow) => {
    if (!changesAnything(model)) return { nothing: 'Nothing changes any budget line in these years.' };
    return [narrow ? narrowTable(model) : wideTable(model, bases)];
  },
};
