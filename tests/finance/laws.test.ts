import fc from 'fast-check';
import { expect, it } from 'vitest';
import { modelOf } from '../../src/finance/model.ts';
import { scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import { budgetRows, recordsOf, workspaceFor } from './rows.ts';
import { documentOf } from './scenarios.ts';

const fixedArb = fc.record({
  kind: fc.constantFrom('saving', 'investment', 'avoidance', 'income', 'one-off', 'reserve'),
  pence: fc.integer({ min: 1, max: 1_000_000 }),
  on: fc.constantFrom('A', 'B'),
  from: fc.constantFrom('2018-04-01', '2018-10-17', '2019-07-01'),
});

function totalsOf(items: readonly string[]) {
  const scenario = scenarioFrom(
    documentOf(`scenario: S\nyears: 2017/18 to 2020/21\n${items.length === 0 ? '' : `measures:\n${items.join('')}`}`),
  );
  const records = recordsOf(budgetRows(['A', 'B'].map((line) => ({ line, pounds: 200_000.33 }))));
  const { totals, lines } = modelOf({ scenario, records, workspace: workspaceFor('2017/18') });
  return { totals, lines };
}

it('measures of fixed amounts come to the same in any order, and taking all away gives the base back', () => {
  fc.assert(
    fc.property(fc.array(fixedArb, { minLength: 1, maxLength: 6 }), fc.nat(), (all, turn) => {
      const items = all.map(
        ({ kind, pence, on, from }, index) =>
          `  - { id: m${index}, kind: ${kind}, on: ${on}, amount: '£${(pence / 100).toFixed(2)}', from: ${from} }\n`,
      );
      const turned = items.map((_, index) => items[(index + turn) % items.length] as string);
      expect(totalsOf(turned)).toEqual(totalsOf(items));
      for (const total of Object.values(totalsOf([]).totals)) expect(total.net).toBe(40_000_066);
    }),
  );
});
