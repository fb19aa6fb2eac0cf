import { expect, it } from 'vitest';
import type { Contract } from '../../src/nouns/contract.ts';
import type { Row } from '../../src/nouns/row.ts';
import { writtenAgain } from '../../src/nouns/written-again.ts';
import { day } from '../../src/values/day.ts';
import { pence } from '../../src/values/money.ts';
import { budgetTable } from '../finance/rows.ts';

const row = (id: string, contract: Contract): Row<Contract> => ({
  ...contract,
  id,
  origin: { table: budgetTable('Register'), row: 2, notes: [] },
});
const breaks = { ref: 'C-1', title: 'Short breaks', provider: ['Anytown Care'], start: day('2024-04-01'), annualValue: pence(600_000_00) };
const again = (...more: readonly Contract[]) =>
  [...writtenAgain([row('0', breaks), ...more.map((each, index) => row(`${index + 1}`, each))])].map(([copy, first]) => [
    copy.id,
    first.id,
  ]);

it('a row of one reference and title is the contract again, though it says less of it', () => {
  expect(again(breaks, { ref: 'c-1', title: 'SHORT BREAKS' })).toEqual([
    ['1', '0'],
    ['2', '0'],
  ]);
});

it('what is stated otherwise, or has no reference, is another contract', () => {
  expect(again({ ...breaks, annualValue: pence(1) })).toEqual([]);
  expect(again({ ...breaks, start: day('2025-04-01') })).toEqual([]);
  expect(again({ ...breaks, lot: '2' }, { ...breaks, lot: '3' })).toEqual([]);
  const { annualValue: _, ...untold } = breaks;
  expect(
    [...writtenAgain([row('0', untold), row('1', breaks), row('2', { ...breaks, annualValue: pence(5) })])].map(([{ id }]) => id),
  ).toEqual(['1']);
  expect(again({ ...breaks, provider: ['Other'] })).toEqual([]);
  expect(again({ ...breaks, title: 'Day care' })).toEqual([]);
  expect([...writtenAgain([row('a', { ...breaks, ref: 'TBC' }), row('b', { ...breaks, ref: 'TBC' })])]).toEqual([]);
});
