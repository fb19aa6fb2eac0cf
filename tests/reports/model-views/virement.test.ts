import { expect, it } from 'vitest';
import type { PageTable } from '../../../src/nouns/page.ts';
import { virement } from '../../../src/reports/model-views/virement.ts';
import { pence } from '../../../src/values/money.ts';
import { samplePlan } from '../sample-plan.ts';
import { modelled } from './sample-model.ts';

const behind = (kind: string) => `  - { id: ${kind}, kind: ${kind}, on: Health visiting, amount: £10, from: 2017-10-01 }\n`;

/** The balance of a virement from Health visiting, with measures behind it on the same line. */
function balance(measures: string) {
  const model = modelled(
    `scenario: s\nyears: 2017/18 to 2018/19\nmeasures:\n  - { id: shift, kind: reallocation, from-line: Health visiting, to-line: Family support, amount: 60k, from: 2017-10-01 }\n${measures}`,
  );
  const ref = { table: 'budget-1', row: 'x', column: 'budget' };
  const bases = new Map(model.lines.map(({ id }) => [id, { formula: { op: 'cell', ref } as const, amount: pence(0) }]));
  const [table] = virement.tables(model, { ...samplePlan, bases }, false) as readonly PageTable[];
  return table?.rows[0]?.cells['balance'];
}

it('what a virement leaves follows the line where it is the last to move it, and not where later measures make them alike by chance', () => {
  const [last, chance] = [balance(''), balance(`${behind('saving')}${behind('investment')}`)];
  expect(last?.content).toEqual(chance?.content);
  expect(last?.formula).toMatchObject({ op: 'cell' });
  expect(chance?.formula).toBeUndefined();
});
