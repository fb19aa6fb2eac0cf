import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/nouns/contract.ts';
import type { Note, Row } from '../../src/nouns/row.ts';
import type { Workspace } from '../../src/nouns/workspace.ts';
import { scheduleAll } from '../../src/timeline/schedule.ts';
import { addDays } from '../../src/values/day.ts';
import { pence } from '../../src/values/money.ts';
import { contract, ground, on } from './rows.ts';

function schedule(asOf: string, contracts: readonly Row<Contract>[], more: Partial<Workspace> = {}) {
  return scheduleAll({ ...ground(asOf, more), contracts });
}

function only(asOf: string, row: Row<Contract>, more: Partial<Workspace> = {}) {
  const [timeline, ...rest] = schedule(asOf, [row], more);
  if (!timeline || rest.length > 0) throw new Error('expected one timeline');
  return timeline;
}

const cumbria = contract('0-19-healthy-child-programme-and-early-help', {
  title: '0-19 Healthy Child Programme and Early Help',
  category: 'Public health and Early Help',
  start: on('2020-01-01'),
});
const interim = contract('0-19-healthy-child-programme-phase-1', {
  title: '0-19 Healthy Child Programme (Phase 1)',
  start: on('2017-04-01'),
  end: on('2019-03-31'),
});

it('nothing is procured after a grant', () => {
  expect(schedule('2018-06-10', [interim]).length).toBe(1);
  expect(schedule('2018-06-10', [{ ...interim, route: 'Grant aid' }])).toEqual([]);
});

describe('the 0-19 and Early Help contract of the integration paper', () => {
  const timelines = schedule('2019-06-10', [interim, cumbria]);

  it('is the one procurement ahead, under the light touch regime of 2015', () => {
    expect(timelines.map((each) => [each.contract, each.regime])).toEqual([[cumbria.id, 'pcr2015-light-touch']]);
  });
  it('is worked back from 1 January 2020', () => {
    const stages = timelines[0]?.stages ?? [];
    expect(stages.at(-1)).toMatchObject({ id: 'start', latestStart: '2020-01-01', latestFinish: '2020-01-01' });
    expect(stages.map((stage) => stage.id)).toEqual(
      expect.arrayContaining(['approval-to-award-decision', 'standstill', 'mobilisation-mobilise']),
    );
  });
  it('points at the cell its start is written in', () => {
    expect(timelines[0]?.cell).toEqual({ file: 'data/contracts.csv', sheet: null, cell: 'B2' });
  });
  it('cannot be done in time from June as if nothing had begun', () => {
    expect(['late', 'impossible']).toContain(timelines[0]?.verdict);
    expect(timelines[0]?.lateByWorkingDays).toBeGreaterThan(0);
    expect(timelines[0]?.options.length).toBeGreaterThanOrEqual(2);
  });
  it('has governance without a forward plan where committees decide', () => {
    const ids = only('2019-06-10', cumbria, { governance: 'committee' }).stages.map((stage) => stage.id);
    expect(ids).toContain('approval-to-award-agenda');
    expect(ids).not.toContain('approval-to-award-forward-plan');
  });
});

describe('which procurements lie ahead', () => {
  const asOf = '2026-11-22';
  it('a live contract needs a successor the day after it ends, extensions taken included', () => {
    const row = contract('advocacy', { start: on('2024-04-01'), end: on('2027-03-31'), currentEnd: on('2028-03-31') });
    expect(only(asOf, row)).toMatchObject({ start: '2028-04-01', cell: { cell: 'D2' } });
  });
  it('a contract on its last day is live, and the day after it has ended', () => {
    const row = contract('advocacy', { start: on('2024-04-01'), end: on('2026-11-22') });
    expect(schedule(asOf, [row])).toHaveLength(1);
    expect(schedule('2026-11-23', [row])).toEqual([]);
  });
  it('extension left is an option of the successor, whatever the verdict', () => {
    const row = contract('advocacy', { start: on('2024-04-01'), end: on('2028-09-30'), extensionLeft: 12 });
    const timeline = only(asOf, row);
    expect(timeline.options[0]).toMatchObject({ verified: true, source: 'contracts.csv E2' });
  });
  it('a contract already let needs no procurement for its own start, but one for its end', () => {
    const row = contract('advocacy', { awarded: on('2026-10-01'), start: on('2027-01-01'), end: on('2028-12-31') });
    expect(only(asOf, row).start).toBe('2029-01-01');
  });
  it('a contract with no end cannot be judged and names the blank cell', () => {
    const timeline = only(asOf, contract('mentoring', { start: on('2024-04-01') }));
    expect(timeline).toMatchObject({ verdict: 'unknown', start: null, stages: [], pointOfNoReturn: null, cell: { cell: 'C2' } });
    expect(timeline.because).toContain('C2');
  });
  it('an end that stands for no end cannot be judged', () => {
    const note: Note = { kind: 'sentinel', field: 'end', quoted: '31/12/9999' };
    const timeline = only(asOf, contract('mentoring', { start: on('2024-04-01'), end: on('9999-12-31') }, [], [note]));
    expect(timeline).toMatchObject({ verdict: 'unknown', start: null });
  });
  it('a start beyond the known bank holidays cannot be judged', () => {
    const timeline = only(asOf, contract('mentoring', { start: on('2024-04-01'), end: on('2031-03-31') }));
    expect(timeline).toMatchObject({ verdict: 'unknown', start: '2031-04-01', stages: [] });
  });
  it('those with a start of their own come first, then successors by day, then what cannot be judged', () => {
    const rows = [
      contract('d', {}),
      contract('c', { start: on('2024-01-01'), end: on('2028-06-30') }),
      contract('b', { start: on('2024-01-01'), end: on('2027-06-30') }),
      contract('a', { start: on('2028-10-01') }),
    ];
    expect(schedule(asOf, rows).map((each) => each.contract)).toEqual(['a', 'b', 'c', 'd']);
    expect(schedule(asOf, [...rows].reverse()).map((each) => each.contract)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('which law a procurement falls under', () => {
  const regimeOf = (asOf: string, fields: Contract) => only(asOf, contract('x', fields)).regime;
  const start = on('2028-04-01');

  it('is told by the CPV code', () => {
    expect(regimeOf('2026-06-01', { start, cpv: ['85311300-5'] })).toBe('pa2023-light-touch');
    expect(regimeOf('2026-06-01', { start, cpv: ['85141200-1'] })).toBe('psr-competitive');
    expect(regimeOf('2026-06-01', { start, cpv: ['72000000-5'] })).toBe('pa2023-open');
  });
  it('is told by words where there is no code, and taken as light touch where there is neither', () => {
    expect(regimeOf('2026-06-01', { start, title: '0-19 health visiting' })).toBe('psr-competitive');
    expect(regimeOf('2026-06-01', { start, title: 'Family support in the north' })).toBe('pa2023-light-touch');
    expect(regimeOf('2026-06-01', { start })).toBe('pa2023-light-touch');
  });
  it('is the law of the day it would begin, not of the day it starts', () => {
    expect(regimeOf('2022-06-01', { start: on('2024-10-01'), title: 'School nursing' })).toBe('pcr2015-light-touch');
    expect(regimeOf('2024-06-01', { start: on('2025-03-01'), title: 'Family support' })).toBe('pcr2015-light-touch');
    expect(regimeOf('2025-03-01', { start: on('2025-10-01'), title: 'Family support' })).toBe('pa2023-light-touch');
  });
  it('is unknown where the templates hold no law in force', () => {
    expect(only('2014-06-01', contract('x', { start: on('2014-12-01') }))).toMatchObject({ verdict: 'unknown', regime: '' });
  });
});

describe('the verdict follows the point of no return', () => {
  const row = contract('family-support', { start: on('2028-04-01'), cpv: ['85311300-5'] });
  const point = only('2026-01-05', row).pointOfNoReturn ?? on('1900-01-01');

  it('comfortable more than eight weeks before it, tight within them, late the day after', () => {
    expect(only(addDays(point, -56), row).verdict).toBe('comfortable');
    expect(only(addDays(point, -55), row).verdict).toBe('tight');
    expect(only(point, row)).toMatchObject({ verdict: 'tight', lateByWorkingDays: null });
    expect(only(addDays(point, 1), row).verdict).toBe('late');
  });
  it('impossible when even the shortest durations do not fit', () => {
    expect(only('2028-01-10', row)).toMatchObject({ verdict: 'impossible', pointOfNoReturn: point });
  });
  it('the margin is a limit a workspace may set', () => {
    expect(only(addDays(point, -55), row, { limits: { timeline: { tightDays: 30 } } }).verdict).toBe('comfortable');
  });
  it('every critical stage has negative float once late', () => {
    const late = only(addDays(point, 30), row);
    const critical = late.stages.filter((stage) => stage.critical);
    expect(critical.length).toBeGreaterThan(8);
    for (const stage of critical) expect(stage.floatDays).toBeLessThan(0);
    expect(late.stages[0]).toMatchObject({ id: 'strategy', floatDays: -30 });
  });
});

describe('a status that speaks against the dates', () => {
  const support = { title: 'Family support', cpv: ['85311300'], start: on('2025-04-01') };
  it.each(['Terminated', 'Cancelled by agreement', 'Expired'])('%s, with an end ahead: nothing is to be bought for it', (status) => {
    expect(schedule('2026-11-22', [contract('x', { ...support, end: on('2028-03-31'), status }, ['status'])])).toEqual([]);
  });
  it.each(['Active', 'Not terminated', 'Termination agreed', 'Live'])('%s, with an end ahead: its successor is', (status) => {
    expect(only('2026-11-22', contract('x', { ...support, end: on('2028-03-31'), status }, ['status'])).start).toBe('2028-04-01');
  });
  it('a live status after its end is named, with the question it raises', () => {
    const timeline = only('2026-11-22', contract('x', { ...support, end: on('2026-10-31'), status: 'Active' }, ['status']));
    expect(timeline).toMatchObject({ verdict: 'unknown', cell: { cell: 'C2' } });
    expect(timeline.because).toContain('“Active” and its end has passed');
    expect(schedule('2026-11-22', [contract('x', { ...support, end: on('2026-10-31') })])).toEqual([]);
  });
});

it('a notice is due when its stage begins, or by its end where the law gives days to publish in', () => {
  const { stages } = only(
    '2026-11-22',
    contract('short-breaks', { title: 'Short breaks', end: on('2029-03-31'), annualValue: pence(90_000_000) }),
  );
  const noticed = stages.filter(({ notice }) => notice !== undefined);
  expect(noticed.map(({ id }) => id)).toEqual(expect.arrayContaining(['tender', 'details-notice']));
  for (const { id, notice, latestStart, latestFinish } of noticed)
    expect(notice?.by, id).toBe(id === 'details-notice' ? latestFinish : latestStart);
});

describe('lots of one procurement', () => {
  const terms = { start: on('2024-04-01'), end: on('2028-03-31'), cpv: ['85311300'] };
  const lots = [40_000_000, 35_000_000].map((totalValue, index) =>
    contract(`lot-${index + 1}`, { title: `Short breaks Lot ${index + 1}`, totalValue: pence(totalValue), ...terms }, ['totalValue']),
  );
  const regimesOf = (more: object) => scheduleAll({ ...ground('2026-11-22'), contracts: lots, ...more }).map(({ regime }) => regime);

  it('are held against the threshold together, and each alone where they are not told to be of one', () => {
    expect(regimesOf({})).toEqual(['pa2023-below-threshold', 'pa2023-below-threshold']);
    const lotsWith = ({ id }: { readonly id: string }) => lots.filter((row) => row.id !== id);
    expect(regimesOf({ lotsWith })).toEqual(['pa2023-light-touch', 'pa2023-light-touch']);
    const [first] = scheduleAll({ ...ground('2026-11-22'), contracts: lots, lotsWith });
    expect(first?.because).toContain('the whole value of the 2 lots it was let with, £750,000');
    expect(first?.worth).toMatchObject({ value: { low: 40_000_000 }, stands: 'above', lots: 1 });
  });
});
