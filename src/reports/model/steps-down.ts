import type { Model } from '../../nouns/model.ts';
import type { PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import { pence } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';
import { calledApart } from '../tables/called-apart.ts';
import { absent, money, words } from '../tables/cells.ts';
import { column, figures, pageTable } from '../tables/page-table.ts';
import { moves, percentOf, type Step, type StepMove, stepMoves, stepNote, stepOf } from './budget-steps.ts';
import { modelId } from './model-names.ts';
import { linesThrough } from './model-sums.ts';
import { scenarioCalled } from './scenario-called.ts';

const figuresOf = (shown: readonly StepMove[]) => [
  { key: 'opens', title: 'year before', of: ({ opens }: Step) => opens as number },
  ...shown.map(({ key, title }) => ({ key, title, of: ({ by }: Step): number => by.get(key) ?? 0 })),
  { key: 'closes', title: 'this year', of: ({ closes }: Step) => closes as number },
  { key: 'change', title: 'change', of: ({ opens, closes }: Step) => closes - opens },
];

/** The steps of several lines in one year as one step. */
function addedUp(steps: readonly Step[]): Step {
  const sum = (of: (step: Step) => number) => pence(steps.reduce((total, step) => total + of(step), 0));
  const keys = new Set(steps.flatMap(({ by }) => [...by.keys()]));
  const by = new Map([...keys].map((key) => [key, sum((step) => step.by.get(key) ?? 0)] as const));
  return { key: 'total', title: 'All lines', opens: sum(({ opens }) => opens), follows: null, by, closes: sum(({ closes }) => closes) };
}

/** The rows of one line, or of all of them: a row a step and the years beside it. */
function narrowRows(model: Model, title: string, key: string, steps: ReadonlyMap<FinancialYear, Step | null>, total: boolean): PageRow[] {
  const all = [...steps];
  const shown = stepMoves(model).filter((move) => all.some(([, step]) => (step?.by.get(move.key) ?? 0) !== 0));
  const row = (figure: string, name: string, of: (step: Step) => PageCell, at: number): PageRow => ({
    key: `${key} ${figure}`,
    total,
    cells: {
      line: at === 0 ? words(title, 'strong') : words(''),
      figure: words(name, figure === 'closes' ? 'strong' : 'plain'),
      ...Object.fromEntries(all.map(([year, step]) => [year, step ? of(step) : absent('no amount')])),
    },
  });
  const told = figuresOf(shown);
  return [
    ...told.map(({ key: figure, title: name, of }, at) =>
      row(figure, name, (step) => money(pence(of(step)), undefined, figure === 'closes' ? 'strong' : 'plain'), at),
    ),
    row('percent', 'change %', (step) => ({ ...percentOf(step.closes - step.opens, step.opens), tone: 'plain' }), told.length),
  ];
}

/** The budget bridge with a line's steps below one another and the years beside: what a narrow terminal has room for. A year in which nothing moves has no column. */
export function stepsDown(model: Model): PageTable {
  const amountIn = linesThrough(model);
  const called = calledApart(model.lines);
  const each = model.lines.map((line) => ({
    line,
    steps: new Map(model.years.map((year) => [year, stepOf(model, line, year, amountIn)])),
  }));
  const isMoving = (step: Step | null | undefined): boolean => step != null && moves(step);
  const years = model.years.filter((year) => each.some(({ steps }) => isMoving(steps.get(year))));
  const all = each.map(({ line, steps }) => ({ line, steps: new Map(years.map((year) => [year, steps.get(year) ?? null])) }));
  const changed = all.filter(({ steps }) => [...steps.values()].some(isMoving));
  const columns = [column('line', 'Budget line', 20), column('figure', 'Figure', 16), ...years.map((year) => figures(year, year, 13))];
  const whole = new Map(years.map((year) => [year, addedUp(all.flatMap(({ steps }) => steps.get(year) ?? []))]));
  const rows = [
    ...changed.flatMap(({ line, steps }) => narrowRows(model, called(line), line.id, steps, false)),
    ...(all.length > 1 ? narrowRows(model, 'All lines', 'total', whole, true) : []),
  ];
  const still = all.length - changed.length;
  const note = `${still === 0 ? '' : `${count(still, 'line')} ${still === 1 ? 'stays' : 'stay'} as ${still === 1 ? 'it is' : 'they are'}, and ${still === 1 ? 'is' : 'are'} in all lines. `}${stepNote}`;
  return pageTable(`${modelId(model)}-steps`, `Budget bridge by line: ${scenarioCalled(model)}`, columns, rows, note);
}
