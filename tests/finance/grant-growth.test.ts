import fc from 'fast-check';
import { expect, it } from 'vitest';
import { modelOf } from '../../src/finance/model.ts';
import { scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import { grantChangeIn, grantGrowthIn, savedIn } from '../../src/nouns/grant-change.ts';
import type { Model } from '../../src/nouns/model.ts';
import { doNothing } from '../../src/reports/model-views/do-nothing.ts';
import { savingJoined } from '../../src/reports/savings/saving-joined.ts';
import { samplePlan } from '../reports/sample-plan.ts';
import { budgetRows, recordsOf, workspaceFor } from './rows.ts';
import { documentOf } from './scenarios.ts';

const lines = [
  { line: 'Nurses', pounds: 600, fund: 'Public Health Grant' },
  { line: 'Homes', pounds: 1_000, fund: 'Core' },
];
const rise = '  - { id: pay, on: all, rate: 10%, from: 2018-04-01 }\n';

function modelled(measures: readonly string[], uplift = rise): Model {
  const text = `scenario: S\nyears: 2017/18 to 2019/20\nbase: 2017/18\nassumptions:\n${uplift}measures:\n${measures.map((one, at) => `  - { id: m${at}, ${one}, from: 2018-04-01 }\n`).join('')}`;
  return modelOf({
    scenario: scenarioFrom(documentOf(text)),
    records: recordsOf(budgetRows(lines)),
    workspace: workspaceFor('2017/18'),
  });
}

const lost = (pounds: number) => `kind: grant, fund: Public Health Grant, amount: -£${pounds}`;
const through = (model: Model, of: (year: string) => number | null) => model.years.map(of);

it('what a lost grant would have grown by is no saving, and what a new one grows by no cost', () => {
  for (const [asked, sign] of [
    [lost(300), -1],
    ['kind: grant, fund: Public Health Grant, amount: £300', 1],
  ] as const) {
    const model = modelled([asked]);
    expect(through(model, (year) => grantChangeIn(model, year))).toEqual([0, sign * 30_000, sign * 30_000]);
    expect(through(model, (year) => savedIn(model, year))).toEqual([0, 0, 0]);
    expect(grantGrowthIn(model, '2019/20')).toBe(sign * 3_000);
    expect(savingJoined(model)).toBeNull();
  }
});

it('stands in a row of its own beside doing nothing, and what is taken off is without it', () => {
  const model = modelled([lost(300), 'kind: saving, on: Homes, amount: £100']);
  const [table] = doNothing.tables(model, { ...samplePlan }, false) as readonly { readonly rows: readonly { readonly key: string }[] }[];
  expect(table?.rows.map(({ key }) => key)).toContain('grown');
  expect(savedIn(model, '2019/20')).toBe(11_000);
  expect(savingJoined(model)).toBe('£100 of savings by the measures and £10 of uplift and growth not due on what they take away');
});

it('of any cut of a grant beside any saving, only the saving and its uplift are saved', () => {
  const pounds = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(pounds, pounds, fc.boolean(), (grant, saving, isFirst) => {
      const asked = [lost(grant), `kind: saving, on: Homes, amount: £${saving}`];
      const [both, alone] = [modelled(isFirst ? asked : asked.toReversed()), modelled(asked.slice(1))];
      expect(through(both, (year) => savedIn(both, year))).toEqual(through(alone, (year) => savedIn(alone, year)));
    }),
    { numRuns: 30 },
  );
});

it('says nothing of growth where none comes', () => {
  expect(modelled([lost(300)], '  []\n').grantGrowth).toBeUndefined();
});

it('a grant in the place of other money is counted as the income it is, and is not said to come to nothing', () => {
  const model = modelled(['kind: grant, fund: Hub Grant, on: { line: Homes }, amount: £100'], rise);
  const [measure] = model.measures;
  expect(measure?.term).toBe('income');
  expect(through(model, (year) => measure?.effects[year]?.cumulative ?? null)).toEqual([0, 100_00, 100_00]);
  expect(model.assumptions.map(({ text }) => text).join()).not.toContain('comes to nothing');
  expect(modelled(['kind: grant, fund: Public Health Grant, amount: £100'], rise).measures[0]?.term).toBe('investment');
});
