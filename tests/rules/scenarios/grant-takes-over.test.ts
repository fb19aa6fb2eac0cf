import { expect, it } from 'vitest';
import { sheetOf } from '../picture.ts';
import { budgetOf, judgedAs } from './modelled.ts';

const code = 'grant-takes-over';
const budget = budgetOf({ line: 'Centres', pounds: 800, fund: 'Council' }, { line: 'Nursing', pounds: 200, fund: 'PHG' });
const given = { sheets: [budget, sheetOf('grants', [{ fund: 'PHG', ringFence: 'public health' }])] };
const saving = (amount: string, from = '2016-10-01') => `{ id: a, kind: saving, on: Centres, amount: ${amount}, from: ${from} }`;
const adding = '{ id: b, kind: investment, on: Nursing, amount: £50, from: 2016-10-01 }';

it('money saved on other lines and added from a grant in two measures is named as substitution', () => {
  const { about, severities, amounts, texts } = judgedAs(code, given, saving('£50'), adding);
  expect({ about, severities, amounts }).toEqual({ about: [['a', 'b']], severities: ['warning'], amounts: [5_000] });
  expect(texts[0]).toContain('a saving to the general fund and not to the public purse');
});

it('another amount, another day or a grant of its own is left alone', () => {
  expect(judgedAs(code, given, saving('£51'), adding).findings).toEqual([]);
  expect(judgedAs(code, given, saving('£50', '2017-04-01'), adding).findings).toEqual([]);
  expect(judgedAs(code, given, saving('£50').replace('Centres', 'Nursing'), adding).findings).toEqual([]);
});
