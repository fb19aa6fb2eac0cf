import { expect, it } from 'vitest';
import { sheetOf } from '../picture.ts';
import { budgetOf, judgedAs } from './modelled.ts';

const code = 'grant-changes';
const budget = budgetOf(
  { line: 'Visiting', pounds: 800, fund: 'PHG' },
  { line: 'Nursing', pounds: 200, fund: 'PHG' },
  { line: 'Centres', pounds: 50 },
);
const given = { sheets: [budget, sheetOf('contracts', [{ ref: 'C-1', title: 'Visiting' }])] };

it('what a grant that falls paid for is named', () => {
  const { severities, amounts, cells, texts } = judgedAs(code, given, '{ id: g, kind: grant, fund: PHG, amount: -£100, from: 2016-04-01 }');
  expect({ severities, amounts, cells }).toEqual({ severities: ['warning'], amounts: [10_000], cells: [['E2', 'E3', 'line 5']] });
  expect(texts[0]).toContain(
    '“PHG” falls by £100 a year, and the lines of its money with it: “Visiting” £80 and “Nursing” £20. It paid for “Visiting”.',
  );
});

it('a grant that takes the place of other money is no saving to the public purse', () => {
  const { severities, texts } = judgedAs(code, given, '{ id: g, kind: grant, fund: PHG, on: Centres, amount: £30, from: 2016-04-01 }');
  expect(severities).toEqual(['advice']);
  expect(texts[0]).toContain('a saving to the general fund and not to the public purse');
});
