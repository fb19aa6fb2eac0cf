import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/nouns/workspace.ts';
import { milestonesOf } from '../../../src/timeline/milestones.ts';
import { Refusal } from '../../../src/values/refusal.ts';
import { contract, law, on, workspace } from '../rows.ts';

const line = (about: string, decision: string, more: Partial<Decision> = {}): Decision => ({
  kind: 'done',
  about,
  decision,
  reason: 'Notice 2026/S 000-012345',
  by: 'commissioning manager',
  until: null,
  cell: { file: 'decisions.csv', sheet: null, cell: 'B2' },
  ...more,
});

function told(decisions: readonly Decision[]) {
  const rows = [contract('x', { end: on('2026-10-31') }), contract('y', { end: on('2026-10-31') })];
  const records = { contracts: rows, activities: [], kpis: [], grants: [] };
  return milestonesOf({ records, timelines: [], timetables: [], workspace: workspace('2026-11-29', { decisions }), law }).map(
    ({ id, status, because }) => [id, status, because],
  );
}

describe('a milestone a person has recorded as done', () => {
  it('is done, with the day, the reason and the line that says so; its neighbour is not', () => {
    const [x, y] = told([line('contract-end-x', '2026-10-30')]);
    expect(x).toEqual(['contract-end-x', 'done', 'Done on 30 October 2026: Notice 2026/S 000-012345, see decisions.csv B2.']);
    expect(y?.slice(0, 2)).toEqual(['contract-end-y', 'unknown']);
  });
  it('late says by how much, and on a day that has not come is not done yet', () => {
    expect(told([line('contract-end-x', '2026-11-02', { reason: '' })])[0]?.[2]).toBe(
      'Done on 2 November 2026, 2 days after it was due, see decisions.csv B2.',
    );
    const [x] = told([line('contract-end-x', '2026-11-30')]);
    expect(x?.[1]).toBe('unknown');
    expect(x?.[2]).toContain('recorded as done on 30 November 2026, which has not come, see decisions.csv B2.');
    expect(told([line('contract-end-x', '2026-11-29')])[0]?.[1]).toBe('done');
  });
  it('may be done on no stated day', () => {
    expect(told([line('contract-end-x', 'Done', { reason: '' })])[0]?.[2]).toBe('Done, see decisions.csv B2.');
  });
  it('is no longer once the line has lapsed, nor by a line of another kind', () => {
    expect(told([line('contract-end-x', 'done', { until: on('2026-11-28') })])[0]?.[1]).toBe('unknown');
    expect(told([line('contract-end-x', 'done', { kind: 'accept' })])[0]?.[1]).toBe('unknown');
  });
  it('on what is no day is refused with the line', () => {
    expect(() => told([line('contract-end-x', 'last week')])).toThrow(Refusal);
  });
});
