import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/nouns/contract.ts';
import type { BudgetLine } from '../../src/nouns/money.ts';
import { paidFrom } from '../../src/nouns/paid-from.ts';
import type { Row } from '../../src/nouns/row.ts';
import type { Decision } from '../../src/nouns/workspace.ts';
import { day } from '../../src/values/day.ts';
import { budgetTable } from '../finance/rows.ts';

const origin = { table: budgetTable('Budget', 'data/a.csv'), row: 2, notes: [] };
const contract = (id: string, budgetLine?: string): Row<Contract> => ({
  id,
  title: 'Clubs',
  origin,
  ...(budgetLine === undefined ? {} : { budgetLine }),
});
const budget: Row<BudgetLine>[] = [{ id: 'youth', line: 'Youth clubs', code: 'CH10', origin }];
const decision = (about: string, line: string): Decision => ({
  ...{ kind: 'budget-line', about, decision: line, reason: '', by: '', until: null },
  cell: { file: 'decisions.csv', sheet: null, cell: 'C2' },
});
const from = (contracts: readonly Row<Contract>[], decisions: readonly Decision[] = []) =>
  paidFrom({ decisions, asOf: day('2026-04-01') }, { contracts, budget });

describe('the budget line a contract is paid from', () => {
  it('is the one its register names, by name or by code, for that row alone', () => {
    const paid = from([contract('c-1', 'youth clubs'), contract('c-2', 'CH10'), contract('c-3')]);
    expect(paid(['c-1', 'Clubs'])).toEqual(['youth clubs']);
    expect(paid(['c-2', 'Clubs'])).toEqual(['ch10']);
    expect(paid(['c-3', 'Clubs'])).toEqual([]);
  });

  it('is told by nothing where no line has the name the register writes', () => {
    expect(from([contract('c-1', 'Sports')])(['c-1', 'Clubs'])).toEqual([]);
  });

  it('is what a person decided before what the register says', () => {
    expect(from([contract('c-1', 'Youth clubs')], [decision('Clubs', 'Play')])(['c-1', 'Clubs'])).toEqual(['play']);
  });
});
