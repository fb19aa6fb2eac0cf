import type { AccountLine, BaseAccount, Held, NotHeld } from '../../nouns/base-account.ts';
import { budgetsOf } from '../../nouns/budgets.ts';
import { asCountedHere } from '../../nouns/counted-once.ts';
import type { Placement, StatedToo } from '../../nouns/placement.ts';
import type { Records } from '../../nouns/records.ts';
import { at } from '../../nouns/row.ts';
import { writtenAgain } from '../../nouns/written-again.ts';
import { formatCell } from '../../values/cell.ts';
import { groupedByEach } from '../../values/groups.ts';
import { nothing, type Pence, pence, share } from '../../values/money.ts';
import type { PartYear } from '../../values/part-year.ts';
import { count } from '../../values/text.ts';
import { daysOf, type FinancialYear } from '../../values/year.ts';
import { annualised, byYear } from '../annualised.ts';
import type { Selectable } from '../scenario/selector.ts';
import type { Base } from './base.ts';
import { tableControls } from './table-controls.ts';

/** What an account is made from: the base, what each of its lines answers to, the years asked for, and where contracts and services stand. */
export interface AccountInput {
  readonly base: Base;
  readonly named: readonly Selectable[];
  readonly years: readonly FinancialYear[];
  /** The year of rows that state none. */
  readonly workspaceYear: FinancialYear;
  readonly partYear: PartYear;
  readonly records: Records;
  readonly placements: readonly Placement[];
}

/** The account of a base year: budget, actual and forecast by line, and beside them what contracts and in-house services come to, whether a line has their name or not. */
export function accountOf(input: AccountInput): BaseAccount {
  const { base, named, years, placements, records } = input;
  const contracts = new Map(records.contracts.map((row) => [row.id, row]));
  const again = writtenAgain(records.contracts);
  const lines = { contract: linesByName(named, 'contract'), service: linesByName(named, 'service') };
  const linesFor = (id: string, of: 'contract' | 'service') => lines[of].get(id) ?? [];
  const onLine = ({ id, of }: Placement): boolean => linesFor(id, of === 'contracts' ? 'contract' : 'service').length > 0;
  // What has the name of a budget line is paid from it, whatever the map makes of its words.
  const inScope = placements.filter((placed) => placed.status !== 'out-of-scope' || onLine(placed));
  const held: Held[] = [];
  const notHeld: NotHeld[] = [];
  let notRunning = 0;
  const keep = (one: Held): void => {
    if ([base.year, ...years].some((year) => (one.amounts[year] ?? 0) !== 0)) held.push(one);
    else notRunning += 1;
  };
  for (const placed of inScope) {
    const row = placed.of === 'contracts' ? contracts.get(placed.id) : undefined;
    if (row) {
      const told = annualised(asCountedHere(row, placed), input.partYear);
      const cell = at(row, row.annualValue === undefined && row.totalValue !== undefined ? 'totalValue' : 'annualValue');
      const first = again.get(row);
      if (first) {
        const because = `it is the contract of ${formatCell(at(first, 'ref'))} written again, and counted there`;
        notHeld.push({ title: placed.service, because, lines: linesFor(row.id, 'contract'), cell });
      } else if (placed.statedToo?.is === 'theirs' && 'because' in told) {
        notHeld.push({ title: placed.service, because: countedWhere(placed.statedToo), lines: linesFor(row.id, 'contract'), cell });
      } else if ('because' in told)
        notHeld.push({ title: placed.service, because: told.because, lines: linesFor(row.id, 'contract'), cell });
      else keep({ id: row.id, title: placed.service, by: 'contract', lines: linesFor(row.id, 'contract'), ...told, cell });
    } else if (placed.of === 'services' && placed.arrangement === 'in-house') {
      const cell = placed.at['annualValue'] ?? placed.cell;
      if (placed.valueHere === null)
        notHeld.push({ title: placed.service, because: 'it states no annual value', lines: linesFor(placed.id, 'service'), cell });
      else
        keep({
          id: placed.id,
          title: placed.service,
          by: 'in house',
          lines: linesFor(placed.id, 'service'),
          ...inHouse(placed, input),
          cell,
        });
    }
  }
  return {
    lines: linesOf(input, held),
    held,
    notHeld,
    outOfScope: placements.length - inScope.length,
    notRunning,
    ...tableControls(base, budgetsOf(records.budget), input.workspaceYear),
  };
}

/** Where the money of a row counts that other rows state too. */
function countedWhere({ by, rows, at: where }: StatedToo): string {
  if (by === 'register' && where) return `a list of services writes ${formatCell(where)} again, and it is counted there`;
  if (by === 'framework' && where) return `it is one framework with ${formatCell(where)}, another provider’s row, and counted there`;
  return where === undefined
    ? `its value is that of its ${count(rows, by === 'lots' ? 'lot' : 'call-off')}, and counted there`
    : `it is one arrangement with ${formatCell(where)} in another body’s register, and counted there`;
}

/** The ids of the lines that answer to a name, in the order of the lines: laid out once, for every row of a register asks. */
function linesByName(named: readonly Selectable[], of: 'contract' | 'service'): ReadonlyMap<string, readonly string[]> {
  const lines = groupedByEach(named, ({ names }) => names[of]);
  return new Map([...lines].map(([name, own]) => [name, own.map(({ id }) => id)]));
}

/** A service in house costs its annual value in every year it runs; one with no days is taken to run throughout, and said so. */
function inHouse({ start, end, valueHere }: Placement, { base, years, partYear }: AccountInput): Pick<Held, 'amounts' | 'basis'> {
  const last = years.at(-1) ?? base.year;
  const amounts = byYear(valueHere ?? nothing, start ?? daysOf(base.year).from, end ?? daysOf(last).to, partYear);
  return { amounts, basis: start === null || end === null ? 'annual value, no days stated' : 'annual value' };
}

/** What has the name of several lines is shared over them by their budgets, so that it counts once. */
function linesOf({ base }: AccountInput, held: readonly Held[]): readonly AccountLine[] {
  const budgets = new Map(base.lines.map(({ line, amount }) => [line.id, amount]));
  const against = new Map<string, Pence>();
  for (const { by, lines, amounts } of held) {
    const amount = amounts[base.year];
    if (amount === undefined || lines.length === 0) continue;
    const parts = share(
      amount,
      lines.map((id) => Math.max(0, budgets.get(id) ?? 0)),
    );
    lines.forEach((id, index) => {
      const key = `${by} ${id}`;
      against.set(key, pence((against.get(key) ?? 0) + (parts[index] as Pence)));
    });
  }
  return base.lines.map(({ line: { id, title, element, tier, fund, partner, cell }, amount, row }) => ({
    ...{ id, title, element, tier, fund, partner, cell },
    budget: amount,
    actual: row.actual ?? null,
    forecast: row.forecast ?? null,
    contracted: against.get(`contract ${id}`) ?? null,
    inHouse: against.get(`in house ${id}`) ?? null,
  }));
}
