import { expect, it } from 'vitest';
import { budgetOf, judgedAs } from './modelled.ts';

const sheets = [budgetOf({ line: 'Youth', pounds: 1_000 }, { line: 'Clubs', pounds: 300 })];
const avoid = (amount: string, more = '') => `{ id: av, kind: avoidance, on: Youth, amount: ${amount}, from: 2016-04-01${more} }`;
const grow = '{ id: up, kind: demand, on: Youth, growth: 3%, from: 2016-04-01 }';
const judged = (...measures: readonly string[]) => judgedAs('avoidance-without-growth', { sheets }, ...measures);

it('finds cost avoided where nothing grows, and calls it an error where it is marked cashable', () => {
  expect(judged(avoid('£20'))).toMatchObject({ about: [['av']], amounts: [2_000], severities: ['warning'], cells: [['E2', 'line 5']] });
  expect(judged(avoid('£20')).texts[0]).toContain('this model holds no growth on that line');
  expect(judged(avoid('£20', ', cashable: true'))).toMatchObject({ severities: ['error'] });
  expect(judged(avoid('£20', ', cashable: true')).texts[0]).toContain('there is no budget to take it from');
});

it('leaves alone what is no more than the growth, and counts only what is more', () => {
  expect(judged(grow, avoid('£30'))).toMatchObject({ about: [], examined: 1 });
  expect(judged(grow, avoid('£50'))).toMatchObject({ about: [['av']], amounts: [2_000] });
  expect(judged(grow)).toMatchObject({ about: [], examined: 0 });
});
