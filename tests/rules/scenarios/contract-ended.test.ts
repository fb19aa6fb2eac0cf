import { expect, it } from 'vitest';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { sheetOf } from '../picture.ts';
import { budgetOf, judgedAs } from './modelled.ts';

const end = day('2016-03-31');
const register = sheetOf('contracts', [
  { ref: 'C-1', title: 'Youth', end, annualValue: pence(60_000) },
  { ref: 'C-2', title: 'Youth', end, annualValue: pence(30_000) },
  { ref: 'C-3', title: 'Clubs', end },
]);
const budget = budgetOf({ line: 'Youth', pounds: 1_000 }, { line: 'Clubs', pounds: 300 });
const ends = (of: string) => `{ id: end, kind: decommission, on: { contract: ${of} }, from: 2016-04-01 }`;
const judged = (of: string) => judgedAs('contract-ended', { sheets: [budget, register] }, ends(of));

it('says which lines end with a contract, and what else is on them', () => {
  expect(judged('C-3').texts[0]).toContain('ends “Clubs” (C-3) from 1 April 2016: “Clubs” ends (£300).');
  expect(judged('C-1').texts[0]).toContain('“Youth” loses £600 a year; it also pays for “Youth” (C-2).');
  expect(judged('C-1')).toMatchObject({ amounts: [60_000], severities: ['advice'] });
  expect(judged('Youth').texts[0]).toContain('ends “Youth” (C-1) and “Youth” (C-2) from 1 April 2016: “Youth” ends (£1,000).');
});
