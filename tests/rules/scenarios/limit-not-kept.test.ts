import { expect, it } from 'vitest';
import { judgeModels } from '../../../src/rules/judge-models.ts';
import { pictureOf } from '../picture.ts';
import { budgetOf, modelIn, scenarioOf } from './modelled.ts';

const given = { sheets: [budgetOf({ line: 'Early help', pounds: 1_000, partner: 'ICB' }, { line: 'Nursing', pounds: 500 })] };
const cut = '{ id: cut, kind: saving, on: Early help, amount: £100, from: 2016-04-01 }';
function brokenIn(...limits: readonly string[]) {
  const text = `${scenarioOf(cut)}limits:\n${limits.map((limit) => `  - { ${limit} }\n`).join('')}`;
  return judgeModels(pictureOf(given), [modelIn(given, text)]).findings.filter(({ code }) => code === 'limit-not-kept');
}

it('a limit that is broken is found once, with the years, the worst of them and its line of the file', () => {
  const [found, ...others] = brokenIn('title: Floor, on: Early help, at-least: 95%');
  expect(others).toEqual([]);
  expect(found?.text).toContain(
    'The limit “Floor” is broken in 2016/17 and 2017/18. By the most in 2016/17, by £50: it comes to £900, and must be at least £950.',
  );
  expect([found?.severity, found?.amount, found?.evidence.map(({ cell }) => cell)]).toEqual(['error', 5_000, ['line 7']]);
});

it('of several scenarios a finding begins with the one it is of, as one sentence', () => {
  const models = ['Cuts', 'Deeper'].map((name) =>
    modelIn(given, `${scenarioOf(cut).replace('Cuts', name)}limits:\n  - { title: Floor, on: Early help, at-least: 95% }\n`),
  );
  const found = judgeModels(pictureOf(given), models).findings.filter(({ code }) => code === 'limit-not-kept');
  expect(found.map(({ text }) => text.slice(0, 42))).toEqual(
    expect.arrayContaining(
      ['In “Cuts”, the limit “Floor” is broken in 2', 'In “Deeper”, the limit “Floor” is broken in'].map((text) => text.slice(0, 42)),
    ),
  );
});

it('a limit on each line names the lines that break it, and what moved', () => {
  const [found] = brokenIn('title: Slowly, on: each line, change-at-most: 5%');
  expect(found?.text).toContain(
    'is broken in 2016/17 on Early help. By the most in 2016/17, by £50: “Early help” falls by £100 on the year before, and may change by £50.',
  );
});

it('a limit that is kept to the penny is none', () => {
  expect(brokenIn('title: Floor, on: Early help, at-least: 90%', 'title: Slowly, on: each line, change-at-most: 10%')).toEqual([]);
});
