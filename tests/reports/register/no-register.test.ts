import { expect, it } from 'vitest';
import { procurement } from '../../../src/reports/pages/procurement.ts';
import { emptyPlan } from '../sample-plan.ts';

it('a register of headings alone was found, and holds no rows', () => {
  const table = { kind: 'contracts' } as (typeof emptyPlan.sources)[number]['tables'][number];
  const sources = [{ file: 'data/register.csv', sha256: '', tables: [table] }];
  expect(procurement.build({ ...emptyPlan, sources })).toMatchObject({
    because: expect.stringContaining('The contract register holds no rows'),
  });
  expect(procurement.build({ ...emptyPlan, sources: [] })).toMatchObject({
    because: expect.stringContaining('No contract register was found'),
  });
});
