import { keyOf } from '../values/text.ts';
import type { BudgetLine } from './money.ts';
import type { Records } from './records.ts';
import { inForce, type Workspace } from './workspace.ts';

/** Lines of the budget that registers name for their contracts, as keys, by the id of each contract; a name that no line has says nothing. */
function namedByRegisters({ contracts, budget }: Pick<Records, 'contracts' | 'budget'>): ReadonlyMap<string, string> {
  const stated = contracts.flatMap(({ id, budgetLine }) => (budgetLine === undefined ? [] : [[keyOf(id), keyOf(budgetLine)] as const]));
  if (stated.length === 0) return new Map();
  const lines = new Set(budget.flatMap(lineNames).map(keyOf));
  return new Map(stated.filter(([, line]) => lines.has(line)));
}

/**
 * The budget lines a contract or service is paid from: as a person decided it (`budget-line` lines of decisions.csv that still stand), else as its
 * register says. Given what it is called by, its id among that, the keys of what those lines are called. None told is an empty list, and names speak.
 */
export function paidFrom(
  { decisions, asOf }: Pick<Workspace, 'decisions' | 'asOf'>,
  records: Pick<Records, 'contracts' | 'budget'>,
): (calledBy: readonly string[]) => readonly string[] {
  const named = namedByRegisters(records);
  const decided = new Map<string, string[]>();
  for (const { kind, about, decision } of inForce(decisions, asOf)) {
    if (kind !== 'budget-line') continue;
    const key = keyOf(about);
    decided.set(key, [...(decided.get(key) ?? []), keyOf(decision)]);
  }
  if (decided.size + named.size === 0) return () => [];
  return (calledBy) => {
    const keys = calledBy.map(keyOf);
    const told = keys.flatMap((key) => decided.get(key) ?? []);
    return [...new Set(told.length > 0 ? told : keys.flatMap((key) => named.get(key) ?? []))];
  };
}

/** What a budget line is called by: its name, the service it is for, its code. */
export function lineNames({ line, service, code }: BudgetLine): readonly string[] {
  return [line, service, code].filter((name) => name !== undefined && name !== '') as string[];
}
