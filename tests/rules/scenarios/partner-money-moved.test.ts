import { expect, it } from 'vitest';
import { budgetOf, judgedAs } from './modelled.ts';

const code = 'partner-money-moved';
const budget = budgetOf(
  { line: 'Therapies', pounds: 300, partner: 'Westmarsh CCG' },
  { line: 'Nursing', pounds: 300, partner: 'Westmarsh CCG' },
  { line: 'Centres', pounds: 300, partner: 'Westmarsh Council' },
  { line: 'Outreach', pounds: 300 },
);
const move = (from: string, to: string) =>
  `{ id: move, kind: reallocation, from-line: ${from}, to-line: ${to}, amount: £50, from: 2015-04-01 }`;

it('a partner’s money moved to another’s line is found, inside its own lines it is not', () => {
  expect(judgedAs(code, { sheets: [budget] }, move('Therapies', 'Outreach'))).toMatchObject({
    about: [['move']],
    cells: [['E2', 'E5', 'line 5']],
    severities: ['warning'],
    amounts: [5_000],
  });
  expect(judgedAs(code, { sheets: [budget] }, move('Therapies', 'Nursing'))).toMatchObject({ about: [], examined: 1 });
  expect(judgedAs(code, { sheets: [budget] }, move('Centres', 'Outreach'))).toMatchObject({ about: [], examined: 0 });
});

it('a saving on a partner’s line is the partner’s', () => {
  const { severities, texts } = judgedAs(code, { sheets: [budget] }, '{ id: cut, kind: saving, on: all, amount: 10%, from: 2015-04-01 }');
  expect(severities).toEqual(['advice']);
  expect(texts[0]).toContain('takes £60 a year of Westmarsh CCG’s money from “Therapies” and “Nursing”');
});

it.each(['Council', 'the Council', 'Local authority'])('what the budget calls “%s” is the council itself', (partner) => {
  const own = budgetOf({ line: 'Centres', pounds: 300, partner }, { line: 'Outreach', pounds: 300 });
  expect(judgedAs(code, { sheets: [own] }, move('Centres', 'Outreach'))).toMatchObject({ about: [], examined: 0 });
});
