import { describe, expect, it } from 'vitest';
import { modelOf } from '../../src/finance/model.ts';
import { scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import { budgetRows, recordsOf, workspaceFor } from './rows.ts';
import { documentOf } from './scenarios.ts';

const rows = budgetRows([
  { line: 'Training', fund: 'Council', pounds: 45, extra: { Department: 'Early Help' } },
  { line: 'Training', fund: 'Council', pounds: 80, extra: { Department: 'Social Care' } },
  { line: 'Sales', pounds: -100 },
]);
const modelled = (on: string, amount = '£10') =>
  modelOf({
    scenario: scenarioFrom(
      documentOf(`scenario: s\nyears: 2017/18\nmeasures: [{ id: a, kind: saving, on: ${on}, amount: ${amount}, from: 2017-04-01 }]`),
    ),
    records: recordsOf(rows),
    workspace: workspaceFor('2017/18'),
  });
const said = (on: string, amount?: string) =>
  modelled(on, amount)
    .assumptions.map(({ text }) => text)
    .join('\n');

describe('a name that several lines have', () => {
  it('is said, with what differs between them alone, and their ids', () => {
    expect(said('Training')).toContain(
      '`a`: 2 lines answer to `Training`, and all of them are meant: `training-council-training` (Early Help, £45) and `training-council-training-2` (Social Care, £80).',
    );
  });

  it('is said once of all the measures that mean the same lines, and again of those that mean others', () => {
    const measure = (id: string, on: string) => `{ id: ${id}, kind: saving, on: ${on}, amount: £10, from: 2017-04-01 }`;
    const model = modelOf({
      scenario: scenarioFrom(
        documentOf(
          `scenario: s\nyears: 2017/18\nmeasures: [${measure('a', 'Training')}, ${measure('b', '{ line: training }')}, ${measure('c', 'Sales')}]`,
        ),
      ),
      records: recordsOf([...rows, ...budgetRows([{ line: 'Sales', pounds: 50 }])]),
      workspace: workspaceFor('2017/18'),
    });
    const told = model.assumptions.map(({ text }) => text).filter((text) => text.includes('lines answer to'));
    expect(told.map((text) => text.slice(0, text.indexOf(' lines')))).toEqual(['`a` and `b`: 2', '`c`: 2']);
  });

  it('is narrowed by an id or by the department, and then nothing is said', () => {
    for (const on of ['training-council-training-2', '{ line: Training, department: Social Care }']) {
      expect(said(on)).not.toContain('lines answer to');
      expect(modelled(on).lines.map(({ amounts }) => amounts['2017/18'])).toEqual([4_500, 7_000, -10_000]);
    }
  });
});

it('what a percentage of all is of is said, with the lines that give nothing', () => {
  expect(said('all', '10%')).toContain(
    '`a`: 10% is of what is left on each line when it begins, £125 in the base. 1 line below nought gives nothing.',
  );
  expect(said('Training', '10%')).not.toContain('10% is of');
});
