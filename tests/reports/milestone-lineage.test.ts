import { expect, it } from 'vitest';
import type { Milestone } from '../../src/nouns/timeline.ts';
import { milestonesTable } from '../../src/reports/milestones/milestone-blocks.ts';
import { rowName } from '../../src/reports/tables/row-name.ts';
import { day } from '../../src/values/day.ts';

const cell = (at: string, sheet = 'Contracts') => ({ file: 'data/register.xlsx', sheet, cell: at });
const one = (changes: Partial<Milestone>): Milestone => ({
  ...{ id: 'a', contract: 'C1', title: 'Health visiting', kind: 'contract end', due: day('2027-03-31'), status: 'upcoming' },
  ...{ because: 'Its status is “Live”.', source: 'register.xlsx, Contracts!G2', cell: cell('G2'), owner: null },
  ...changes,
});

it('a day is said to be read only where a file holds it, and a row is called by what it is of, not by how it stands', () => {
  const table = milestonesTable(
    [
      one({}),
      one({ id: 'b', kind: 'reprocurement start', due: day('2026-09-05'), source: 'regime psr-competitive' }),
      one({
        ...{ id: 'c', title: 'Health visiting: new birth visits', kind: 'kpi result', source: 'register.xlsx, KPIs!E2' },
        ...{ cell: cell('E2', 'KPIs'), counted: { how: 'the last day of its period', from: cell('C2', 'KPIs') } },
      }),
      one({ id: 'd', title: 'Young carers' }),
    ],
    day('2026-06-15'),
  );
  const due = (key: string) => table.rows.find((row) => row.key === key)?.cells['due'];
  expect([due('a')?.basis, due('a')?.source]).toEqual([undefined, [cell('G2')]]);
  expect(due('b')?.basis).toBe('counted by its rule (regime psr-competitive)');
  expect([due('c')?.basis, due('c')?.source]).toEqual(['the last day of its period', [cell('C2', 'KPIs')]]);
  expect(table.rows.map((row) => rowName({ table, row }))).toEqual([
    'Health visiting, reprocurement start',
    'Health visiting, contract end',
    'Health visiting: new birth visits, kpi result',
    'Young carers, contract end',
  ]);
});
