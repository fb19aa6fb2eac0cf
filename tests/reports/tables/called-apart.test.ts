import { expect, it } from 'vitest';
import { calledApart } from '../../../src/reports/tables/called-apart.ts';

const line = (id: string, title: string, rest = {}) => ({ id, title, fund: 'Council', partner: 'Anytown', tier: 'early-help', ...rest });
const called = (...lines: readonly ReturnType<typeof line>[]) => lines.map(calledApart(lines));

it('a line whose title no other has is called by it', () => {
  expect(called(line('a', 'Early help'), line('b', 'Short breaks'))).toEqual(['Early help', 'Short breaks']);
});

it('namesakes are told apart by the one thing that differs, before any two, and by their ids last of all', () => {
  expect(called(line('a', 'Early help'), line('b', 'Early help', { fund: 'Troubled Families' }), line('c', 'Other'))).toEqual([
    'Early help (Council)',
    'Early help (Troubled Families)',
    'Other',
  ]);
  expect(called(line('a', 'Early help'), line('b', 'Early help', { tier: 'universal' }))).toEqual([
    'Early help (early help)',
    'Early help (universal)',
  ]);
  const three = [line('a', 'X'), line('b', 'X', { fund: 'Grant' }), line('c', 'X', { partner: 'ICB' })] as const;
  expect(called(...three)).toEqual(['X (Council, Anytown)', 'X (Grant, Anytown)', 'X (Council, ICB)']);
  expect(called(line('a', 'X'), line('b', 'X'))).toEqual(['X (a)', 'X (b)']);
  expect(called(line('a', 'X'), line('b', 'X', { fund: null }))).toEqual(['X (a)', 'X (b)']);
});
