import { severalAuthorities } from '../../nouns/authority.ts';
import { budgetCalled, budgetsOf } from '../../nouns/budgets.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { ResponseLevel } from '../../nouns/workspace.ts';
import type { Cell } from '../../values/cell.ts';
import { type Pence, sum } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';
import { grouped, inOrder } from '../order.ts';
import { provisionHeadings, provisionOf } from '../standing.ts';

/** An amount that goes to one tier, and where it is written. */
interface Portion {
  readonly tier: string | null;
  readonly amount: Pence;
  readonly cell: Cell;
}

/** The money of one year by level of response, in pence, with its cells. */
export interface Balance {
  readonly year: FinancialYear;
  readonly amounts: Readonly<Record<ResponseLevel, Pence>>;
  readonly total: Pence;
  readonly cells: readonly [Cell, ...Cell[]];
  /** What the figures are of: `budget`, net or gross where that is told, or what services state they cost a year. */
  readonly of: string;
  /** Whether budgets before income are written too: shares of those are others. */
  readonly isAfterIncome: boolean;
}

/** Why the balance of a year cannot be told, and the cell that would settle it. */
export interface NoBalance {
  readonly because: string;
  readonly cell: Cell | null;
}

const onlyContracts = /\b(?:contracted|commissioned) spend(?:ing)? only\b|\bexclud\w+ in[- ]house\b/i;

/** Adds portions by the level their tier stands for; too little with a tier is no balance. */
function added(
  year: FinancialYear,
  portions: readonly [Portion, ...Portion[]],
  of: string,
  { workspace }: Picture,
  least: number,
): Balance | NoBalance {
  const levels = new Map(workspace.tierModel.tiers.map(({ id, response }) => [id, response]));
  const placed = portions.flatMap((portion) => {
    const level = portion.tier === null ? undefined : levels.get(portion.tier);
    return level === undefined ? [] : [{ ...portion, level }];
  });
  const [whole, total] = [sum(portions.map(({ amount }) => amount)), sum(placed.map(({ amount }) => amount))];
  const at = portions[0].cell;
  if (portions.some(({ amount }) => amount < 0))
    return { because: `the ${of} of ${year} holds negative amounts`, cell: portions.find(({ amount }) => amount < 0)?.cell ?? at };
  if (total <= 0) return { because: `no money of the ${of} of ${year} names a tier in use`, cell: at };
  const percent = (total / whole) * 100;
  if (percent < least) return { because: `only ${percent.toFixed(0)}% of the ${of} of ${year} names a tier in use`, cell: at };
  const amountOf = (level: ResponseLevel): Pence => sum(placed.filter((one) => one.level === level).map(({ amount }) => amount));
  return {
    year,
    amounts: { early: amountOf('early'), targeted: amountOf('targeted'), specialist: amountOf('specialist') },
    total,
    cells: placed.map(({ cell }) => cell) as [Cell, ...Cell[]],
    of,
    isAfterIncome: false,
  };
}

function amountIn(row: Row<BudgetLine>): { readonly amount: Pence; readonly cell: Cell } | null {
  const field = (['budget', 'actual'] as const).find((one) => row[one] !== undefined);
  return field === undefined ? null : { amount: row[field] as Pence, cell: at(row, field) };
}

/** Budgets by year, where some line names a tier. */
function fromBudget(picture: Picture, least: number): (Balance | NoBalance)[] {
  const { year, organisation } = picture.workspace;
  const all = inOrder(budgetsOf(picture.records.budget));
  const lines = severalAuthorities(all, organisation)?.own ?? all;
  const gross = new Map(picture.records.budget.map(({ id, budget }) => [id, budget]));
  if (lines.every(({ tier }) => tier === undefined)) return [];
  return grouped(lines, (line) => line.year ?? year).map(([of, own]): Balance | NoBalance => {
    const partial = own.find(({ period }) => period !== undefined);
    if (partial) return { because: `the budget of ${of} holds amounts for a part of the year`, cell: at(partial, 'period') };
    const said = own.find(({ origin: { table } }) => table.words.some(({ text }) => onlyContracts.test(text)));
    if (said) {
      const { table } = said.origin;
      const words = table.words.find(({ text }) => onlyContracts.test(text));
      return {
        because: `the budget says “${words?.text}”: what the body does itself is not in it`,
        cell: { file: table.file, sheet: table.sheet, cell: words?.cell ?? 'A1' },
      };
    }
    const portions = own.flatMap((line) => {
      const written = amountIn(line);
      return written === null ? [] : [{ tier: line.tier ?? null, ...written }];
    });
    const [first, ...others] = portions;
    if (first === undefined) return { because: `the budget of ${of} states no amounts`, cell: at(own[0], 'budget') };
    const balance = added(of as FinancialYear, [first, ...others], budgetCalled(own), picture, least);
    return 'because' in balance
      ? balance
      : { ...balance, isAfterIncome: own.some(({ id, budget }) => (gross.get(id) ?? budget) !== budget) };
  });
}

/** What services in house and bought say they cost a year: only where most of them say it and people have placed them. */
function fromServices(picture: Picture, least: number): Balance | NoBalance {
  const { year } = picture.workspace;
  const [heading] = provisionHeadings(picture);
  const services = provisionOf(picture).filter(({ of }) => of === 'services');
  const [line] = inOrder(picture.records.budget);
  const no = (because: string): NoBalance => ({
    because: line === undefined ? because : `no budget line names a tier, and ${because}`,
    cell: heading ?? (line === undefined ? null : at(line, 'budget')),
  });
  if (heading === undefined) return no('these files hold no services and no contracts');
  if (services.length === 0) return no('these files value contracts only: what the body does itself is not in them');
  const valued = services.filter(({ valueHere }) => valueHere !== null);
  const percent = (valued.length / services.length) * 100;
  if (percent < least) return no(`an annual value is stated for ${valued.length} of ${count(services.length, 'service')}`);
  if (!valued.some(({ arrangement }) => arrangement === 'in-house' || arrangement === 'mixed'))
    return no('none of the services that state a value is in house, so what the body does itself is not in them');
  const guessed = valued.filter(({ status }) => status === 'proposed').length;
  if (guessed * 2 >= valued.length) return no(`the tiers of ${guessed} of ${count(valued.length, 'valued service')} are only proposed`);
  const portions = valued.map(
    ({ tier, valueHere, at: where, cell }): Portion => ({
      tier,
      amount: valueHere as Pence,
      cell: where['annualValue'] ?? cell,
    }),
  );
  return added(year, portions as [Portion, ...Portion[]], 'cost of services', picture, least);
}

/** The balance of each year that budgets give by tier; where none names a tier, that of the plan year by what services cost. */
export function balancesOf(picture: Picture, leastPercent: number): (Balance | NoBalance)[] {
  const budgets = fromBudget(picture, leastPercent);
  return budgets.length > 0 ? budgets : [fromServices(picture, leastPercent)];
}
