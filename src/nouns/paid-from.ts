import { keyOf } from '../values/text.ts';
import type { BudgetLine } from './money.ts';
import { inForce, type Workspace } from './workspace.ts';

/**
 * The budget lines a contract or service is paid from as a person decided it (`budget-line` lines of decisions.csv that still stand): given
 * what it is called by, the keys of what those lines are called. None decided is an empty list, and names speak.
 */
export function paidFrom({ decisions, asOf }: Pick<Workspace, 'decisions' | 'asOf'>): (calledBy: readonly string[]) => readonly string[] {
  const decided = new Map<string, string[]>();
  for (const { kind, about, decision } of inForce(decisions, asOf)) {
    if (kind !== 'budget-line') continue;
    const key = keyOf(about);
    decided.set(key, [...(decided.get(key) ?? []), keyOf(decision)]);
  }
  return (calledBy) => (decided.size === 0 ? [] : [...new Set(calledBy.flatMap((name) => decided.get(keyOf(name)) ?? []))]);
}

/** What a budget line is called by: its name, the service it is for, its code. */
export function lineNames({ line, service, code }: BudgetLine): readonly string[] {
  return [line, service, code].filter((name) => name !== undefined && name !== '') as string[];
}
