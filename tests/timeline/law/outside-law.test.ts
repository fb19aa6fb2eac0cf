import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Workspace } from '../../../src/nouns/workspace.ts';
import { outsideLaw } from '../../../src/timeline/law/outside-law.ts';
import { scheduleAll } from '../../../src/timeline/schedule.ts';
import { owedNotices } from '../../../src/timeline/watch/owed-notices.ts';
import { fromPounds } from '../../../src/values/money.ts';
import { contract, ground, law, on } from '../rows.ts';

const columns = ['commissioner', 'body', 'route', 'cpv'];
const outside = (fields: Contract, organisation = 'Westshire Council') => outsideLaw(contract('x', fields, columns), organisation);

describe('a body of Wales', () => {
  it('is told by its name, and the law of England is not worked out for it', () => {
    for (const name of ['Anytown University Health Board', 'NHS Wales Shared Services', 'Cyngor Anytown', 'Welsh Ambulance Services'])
      expect(outside({ commissioner: [name], title: 'School nursing' })?.because, name).toContain('Wales’s own regulations');
    expect(outside({ title: 'Nursing' }, 'Anytown University Health Board')?.field).toBe('body');
  });
  it('is no body of England, and no name that speaks of both', () => {
    for (const name of [
      'NHS Anyshire ICB',
      'Health and Wellbeing Board',
      'Council for England and Wales',
      'Whales Trust',
      'Prince of Wales Hospital Trust',
    ])
      expect(outside({ commissioner: [name] }), name).toBeNull();
    expect(outside({ commissioner: ['Anytown University Health Board', 'NHS Anyshire ICB'] })).toBeNull();
    expect(outside({ title: 'Advocacy in Wales' })).toBeNull();
  });
});

describe('a section 75 partnership', () => {
  it('is agreed and not bought', () => {
    for (const fields of [{ title: 'Section 75 agreement, child mental health' }, { title: 'S75 Partnership' }, { route: 'Section 75' }])
      expect(outside(fields)?.because).toContain('section 75 partnership');
  });
  it('is not what is bought with its fund', () => {
    for (const title of ['School nursing (section 75 funded)', 'Equipment, under the s75 agreement', 'Section 75', 'Advocacy'])
      expect(outside({ title }), title).toBeNull();
  });
});

it('has a procurement nobody can work out, which says why, and owes no notice of these laws', () => {
  const fields: Contract = { title: 'Section 75 agreement', cpv: ['85141200'], signed: on('2026-04-01'), start: on('2026-04-01') };
  const row = contract('x', { ...fields, end: on('2028-03-31'), totalValue: fromPounds(900_000) }, columns);
  const of = (workspace: Partial<Workspace>) => scheduleAll({ ...ground('2026-06-01', workspace), contracts: [row] });
  expect(of({})).toMatchObject([{ stages: [], because: expect.stringContaining('agreed between them and not bought') }]);
  expect(owedNotices(row, { ...law, organisation: 'Westshire Council', results: null }, { asOf: on('2026-06-01'), ahead: 28 })).toEqual([]);
});
