import { expect, it } from 'vitest';
import { judgeModels } from '../../../src/rules/judge-models.ts';
import { pictureOf } from '../picture.ts';
import { budgetOf, modelIn } from './modelled.ts';

const given = { sheets: [budgetOf({ line: 'Beta', pounds: 1_000 }, { line: 'Alpha', pounds: 500 })] };
const measure = (keys: string) => `measures:\n  - { id: i, kind: indexation, on: Beta, ${keys} }\n`;
function twiceIn(text: string) {
  const whole = `scenario: Twice\nyears: 2015/16 to 2017/18\n${text}`;
  return judgeModels(pictureOf(given), [modelIn(given, whole)]).findings.filter(({ code }) => code === 'raised-twice');
}

it('a line that an assumption and a measure both raise is found with the places of both', () => {
  const [found, ...others] = twiceIn(
    `assumptions:\n  - { id: u, title: Pay and prices, on: all, rate: 2.5%, from: 2016/17 }\n${measure('rate: 3.4%, from: 2016-04-01')}`,
  );
  expect(others).toEqual([]);
  expect(found?.text).toContain(
    '“Beta” rises twice in 2016/17 and 2017/18: by the assumption “Pay and prices” (line 4) and again by `i` (line 6).',
  );
  expect(found?.evidence.map(({ cell }) => cell)).toEqual(['E2', 'line 4', 'line 6']);
});

it('an assumption on other lines, or in other years, is none', () => {
  const from = 'rate: 3.4%, from: 2017-04-01';
  expect(twiceIn(`assumptions:\n  - { id: u, on: Alpha, rate: 2.5%, from: 2016/17 }\n${measure(from)}`)).toEqual([]);
  expect(twiceIn(`assumptions:\n  - { id: u, on: all, by-year: { 2016/17: 2.5% } }\n${measure(from)}`)).toEqual([]);
  expect(twiceIn(measure(from))).toEqual([]);
});
