import type { Model } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import type { Formula, PageCell } from '../../nouns/page.ts';
import { type Pence, pence } from '../../values/money.ts';
import { type FinancialYear, yearsOn } from '../../values/year.ts';
import { absent, shared } from '../tables/cells.ts';
import { lineCell } from '../tables/following.ts';
import type { Bases } from '../tracing/bases.ts';
import { type Move, movesOf } from './model-moves.ts';
import { baseIn, baseOfLine, type linesThrough } from './model-sums.ts';

/** What moves a line from one year to the next, as a bridge by line shows it: in real prices, what their rise takes off the base too. */
export type StepMove = Pick<Move, 'key' | 'title' | 'adds'>;

const risen: StepMove = { key: 'prices', title: 'less rise in prices', adds: false };

/** Every move of a bridge by line, in its order. */
export function stepMoves(model: Model): readonly StepMove[] {
  return model.prices === null ? movesOf(model) : [risen, ...movesOf(model)];
}

/** A line from one year's budget to the next, by term: what each term is more or less than the year before, in its own sense. */
export interface Step {
  readonly key: string;
  readonly title: string;
  readonly opens: Pence;
  /** How the amount before is worked out from the plan's budget lines, where it can be. */
  readonly follows: Formula | null;
  readonly by: ReadonlyMap<string, Pence>;
  readonly closes: Pence;
}

/** One line's step into a year; null where it has no amount there. */
export function stepOf(
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
  const moved = new Map(
    movesOf(model).map(({ key, has }) => {
      const of = (at: FinancialYear | null) => own.reduce((sum, entry) => (entry.year === at && has(entry) ? sum + entry.amount : sum), 0);
      return [key, pence(of(year) - of(before))] as const;
    }),
  );
  const [baseThen, baseNow] = [before === null ? base : baseIn(model, line, before), baseIn(model, line, year)];
  const by = new Map([...moved, ...(model.prices === null ? [] : [[risen.key, pence((baseThen ?? base) - (baseNow ?? base))] as const])]);
  const opens = before === null ? base : (amountIn(line, before) ?? base);
  // A year before that the model does not report is the base where nothing has changed the line by then.
  const column = before !== null && model.years.includes(before) ? before : 'base';
  return { key: line.id, title: line.title, opens, follows: lineCell(model, bases, line, column, opens), by, closes };
}

/** Whether anything moves the line in the year. */
export function moves({ by }: Step): boolean {
  return [...by.values()].some((amount) => amount !== 0);
}

/** A change as a share of what it changes. */
export function percentOf(change: number, opens: number, of?: readonly [Formula, Formula]): PageCell {
  return opens === 0 ? absent('from nothing') : shared(change / opens + 0, undefined, of && { op: 'divide', of });
}

/** How the amounts of a step are to be read. */
export const stepNote =
  'Each term is the change on the year before; a minus takes back what was there. The first year is against the base.';
