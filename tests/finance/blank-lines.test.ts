import { expect, it } from 'vitest';
import { modelOf } from '../../src/finance/model.ts';
import { scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import { budgetRows, recordsOf, workspaceFor } from './rows.ts';
import { documentOf } from './scenarios.ts';

it('a measure on a line whose amount is blank is refused with where the line stands, and not as if it were not there', () => {
  const measure = "{ id: a, kind: saving, on: Short breaks, amount: '£1', from: 2018-04-01 }";
  const input = {
    scenario: scenarioFrom(documentOf(`scenario: Less\nyears: 2017/18 to 2018/19\nbase: 2017/18\nmeasures:\n  - ${measure}\n`)),
    records: recordsOf(budgetRows([{ line: 'Family hubs', pounds: 3 }, { line: 'Short breaks' }])),
    workspace: workspaceFor('2017/18'),
  };
  expect(() => modelOf(input)).toThrow(/^The budget line `Short breaks` stands at .+ and states no amount for its base year, see .+\.$/);
});
