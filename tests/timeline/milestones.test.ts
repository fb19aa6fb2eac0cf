import { describe, expect, it } from 'vitest';
import type { SuccessorOf } from '../../src/nouns/after-it.ts';
import type { Contract } from '../../src/nouns/contract.ts';
import type { Activity } from '../../src/nouns/intent.ts';
import type { Row } from '../../src/nouns/row.ts';
import { saidOf } from '../../src/timeline/contract/done.ts';
import { milestonesOf } from '../../src/timeline/milestones.ts';
import { scheduleAll } from '../../src/timeline/schedule.ts';
import { activity, contract, ground, law, on, workspace } from './rows.ts';

const asOf = '2026-11-22';

function milestones(contracts: readonly Row<Contract>[], activities: readonly Row<Activity>[] = [], limits = {}) {
  return milestonesOf({
    records: { contracts, activities, kpis: [], grants: [] },
    timelines: [],
    timetables: [],
    workspace: workspace(asOf, { limits }),
    law,
  });
}

function statusOf(row: Row<Contract>, kind: string) {
  return milestones([row]).find((each) => each.kind === kind)?.status;
}

describe('a contract that ends', () => {
  const ended = { start: on('2023-04-01'), end: on('2026-10-31') };
  it('in the past is unknown where the file has no status, or leaves it blank', () => {
    expect(statusOf(contract('x', ended), 'contract end')).toBe('unknown');
    expect(statusOf(contract('x', ended, ['status']), 'contract end')).toBe('unknown');
  });
  it('in the past is overdue where its status says it runs on, and done where it says it has ended', () => {
    expect(statusOf(contract('x', { ...ended, status: 'Active' }, ['status']), 'contract end')).toBe('overdue');
    expect(statusOf(contract('x', { ...ended, status: 'Expired' }, ['status']), 'contract end')).toBe('done');
  });
  it('today or within four weeks is due, later is upcoming', () => {
    expect(statusOf(contract('x', { end: on('2026-11-22') }), 'contract end')).toBe('due');
    expect(statusOf(contract('x', { end: on('2026-12-20') }), 'contract end')).toBe('due');
    expect(statusOf(contract('x', { end: on('2026-12-21') }), 'contract end')).toBe('upcoming');
  });
  it('within as many days as the workspace says is due', () => {
    const [end] = milestones([contract('x', { end: on('2026-12-21') })], [], { milestones: { dueDays: 60 } });
    expect(end?.status).toBe('due');
  });
  it('on no stated day asks nothing where its status says that it was never let', () => {
    expect(milestones([contract('x', { status: 'Not awarded' }, ['status'])])).toEqual([]);
    expect(statusOf(contract('x', { status: 'Planned', end: on('2028-03-31') }, ['status']), 'contract end')).toBe('upcoming');
  });
  it('on no stated day is unknown and points at the blank cell', () => {
    expect(milestones([contract('x', {})])).toMatchObject([{ due: null, status: 'unknown', cell: { cell: 'C2' } }]);
  });
});

describe('what comes after a contract', () => {
  const next = { title: 'Contact centre', start: on('2026-11-01'), cell: { file: 'contracts.csv', sheet: null, cell: 'B9' } };
  const told = (fields: Contract, successorOf: SuccessorOf = () => null) => {
    const contracts = [contract('x', { title: 'Contact centre', cpv: ['85311300-5'], ...fields }, ['status'])];
    const timelines = scheduleAll({ ...ground(asOf), contracts, successorOf });
    return milestonesOf({
      records: { contracts, activities: [], kpis: [], grants: [] },
      timelines,
      timetables: [],
      workspace: workspace(asOf),
      law: { ...law, successorOf },
    });
  };
  const kinds = (milestones: ReturnType<typeof told>) => milestones.map(({ kind }) => kind);

  it('that stands in the files is not bought again, and closes the days of what it replaced', () => {
    const [passed, ahead] = [
      { start: on('2023-11-01'), end: on('2026-10-31') },
      { start: on('2024-04-01'), end: on('2027-03-31') },
    ];
    const found = told(passed, () => next);
    expect(found.find(({ kind }) => kind === 'contract end')).toMatchObject({ status: 'done', because: expect.stringContaining('B9') });
    expect(kinds(told(ahead))).toContain('reprocurement start');
    expect(kinds(told(ahead, () => ({ ...next, start: on('2027-04-01') })))).not.toContain('reprocurement start');
  });

  it('that starts later leaves days between, which are said', () => {
    const end = told({ start: on('2024-04-01'), end: on('2027-03-31') }, () => ({ ...next, start: on('2027-07-01') }));
    expect(end.find(({ kind }) => kind === 'contract end')?.because).toMatch(/takes its place on 1 July 2027, .*; 91 days lie between\./);
  });

  it('waits for its end where what takes its place began before, and a day ahead in its status is not done', () => {
    const ahead = { start: on('2024-04-01'), end: on('2027-03-31') };
    const end = (...of: Parameters<typeof told>) => told(...of).find(({ kind }) => kind === 'contract end');
    expect(end(ahead, () => ({ ...next, start: on('2025-04-01') }))?.because).toContain('takes its place when it ends on 31 March 2027');
    const leaving = end({ ...ahead, status: 'Decommissioned from 31/03/2027' });
    expect(leaving).toMatchObject({ status: 'upcoming', because: expect.stringContaining('says that nothing does') });
    expect(end({ ...ahead, status: 'Decommissioned' })?.status).toBe('done');
  });

  it('is wanted from the day ahead on which its status says that it ends, whatever its end says', () => {
    const ahead = { start: on('2024-04-01'), end: on('2028-03-31'), status: 'Terminated by provider, last day 31 January 2027' };
    const found = told(ahead);
    expect(found.find(({ kind }) => kind === 'contract end')).toMatchObject({
      due: '2027-01-31',
      status: 'upcoming',
      cell: { cell: 'J2' },
    });
    expect(found.find(({ kind }) => kind === 'reprocurement start')?.because).toContain('1 February 2027');
    expect(kinds(told({ ...ahead, status: 'Terminated' }))).not.toContain('reprocurement start');
  });

  it('is the only day to come of what its status ends, before now or ahead: neither notice nor review is due of that', () => {
    const days = { start: on('2024-04-01'), end: on('2028-03-31'), review: on('2027-12-01'), noticeMonths: 6 };
    const of = (status: string, more: Partial<Contract> = {}) =>
      told({ ...days, ...more, status }).filter(({ kind }) => ['notice', 'review', 'contract end'].includes(kind));
    const kept = (...args: Parameters<typeof of>) => kinds(of(...args)).sort();
    expect(kept('Live')).toEqual(['contract end', 'notice', 'review']);
    expect(kept('Terminated from 31/12/2027', { currentEnd: on('2027-12-31') })).toEqual(['contract end', 'review']);
    expect(kept('Terminated from 31/12/2026', { currentEnd: on('2026-12-31') })).toEqual(['contract end']);
    expect(kept('Ended early 31/03/2026', { currentEnd: on('2026-03-31'), review: on('2025-12-01') })).toEqual([
      'contract end',
      'notice',
      'review',
    ]);
    expect(kept('Ended early 31/03/2026', { currentEnd: on('2026-03-31') })).toEqual(['contract end', 'notice']);
    expect(kept('Terminated')).toEqual(['contract end']);
  });

  it('is not asked for again where its status decides it: neither extended nor bought where nothing follows', () => {
    const ahead = { start: on('2024-04-01'), end: on('2027-03-31'), extensionLeft: 12 };
    expect(kinds(told(ahead))).toEqual(expect.arrayContaining(['extension review', 'reprocurement start']));
    const stopped = told({ ...ahead, status: 'Will not be renewed' });
    expect(kinds(stopped)).not.toEqual(expect.arrayContaining(['extension review']));
    expect(kinds(stopped)).not.toEqual(expect.arrayContaining(['reprocurement start']));
    expect(stopped.find(({ kind }) => kind === 'contract end')?.because).toMatch(/“Will not be renewed” \(.*\), says that nothing does/);
    const inHouse = told({ ...ahead, status: 'To be taken in-house on 1 April 2027' });
    expect(kinds(inHouse)).toEqual(kinds(stopped));
    expect(inHouse.find(({ kind }) => kind === 'contract end')?.because).toContain('says that it is taken in house');
    const again = told({ ...ahead, status: 'To be recommissioned' });
    expect(kinds(again)).not.toContain('extension review');
    expect(again.find(({ kind }) => kind === 'reprocurement start')?.status).toBe('overdue');
  });
});

describe('a contract said to be due for renewal', () => {
  const renewal = [{ text: 'April 2027', period: { from: on('2027-04-01'), to: on('2027-04-30') } }];
  it('is due on the first day of that time where no end is stated, and by its end where one is', () => {
    const [open, ending] = [{ renewal }, { renewal, end: on('2027-06-30') }].map((fields) => milestones([contract('x', fields)]));
    expect(open?.map(({ kind, due, status }) => [kind, due, status])).toEqual([
      ['renewal', '2027-04-01', 'upcoming'],
      ['contract end', null, 'unknown'],
    ]);
    expect(ending?.map(({ kind }) => kind)).toEqual(['contract end']);
  });
  it('before today is not known to be over because it runs on', () => {
    const past = [{ text: 'April 2026', period: { from: on('2026-04-01'), to: on('2026-04-30') } }];
    expect(statusOf(contract('x', { renewal: past, status: 'Active' }, ['status']), 'renewal')).toBe('unknown');
  });
});

describe('an end that cannot be relied on', () => {
  const noEnd = [{ kind: 'sentinel' as const, field: 'end', quoted: '31/12/9999' }];
  const kinds = (row: Row<Contract>) => milestones([row]).map(({ kind, due, status, because }) => ({ kind, due, status, because }));
  it('because it stands for none leaves the end and its notice unknown, with the reason', () => {
    const row = contract('x', { start: on('2026-04-01'), end: on('9999-12-31'), noticeMonths: 6 }, [], noEnd);
    const found = kinds(row).filter(({ kind }) => ['contract end', 'notice'].includes(kind));
    expect(found.map(({ due, status }) => [due, status])).toEqual([
      [null, 'unknown'],
      [null, 'unknown'],
    ]);
    for (const { because } of found) expect(because).toContain('stands for no end');
  });
  it('before a start that stands for no day counts, and nothing is owed from such a start', () => {
    const note = [{ kind: 'sentinel' as const, field: 'start', quoted: '01/04/9999' }];
    const row = contract('x', { start: on('9999-04-01'), end: on('2028-03-31'), cpv: ['85311300'] }, [], note);
    expect(kinds(row).find(({ kind }) => kind === 'contract end')?.due).toBe('2028-03-31');
    expect(kinds(row).filter(({ due }) => due !== null && due > '9000')).toEqual([]);
  });
  it('because it is before the start leaves both unknown, and nothing can be worked back from either', () => {
    const row = contract('x', { start: on('2027-04-01'), end: on('2026-03-31'), noticeMonths: 3, cpv: ['85311300'] });
    for (const { kind, due, status, because } of kinds(row)) {
      expect(status).toBe('unknown');
      if (kind === 'contract details notice')
        expect(because).toContain('its start is right and the end before it is wrong, which no file says.');
      if (!['contract end', 'notice'].includes(kind)) continue;
      expect(due).toBeNull();
      expect(because).toContain('is before its start, 1 April 2027');
    }
    const [timeline] = scheduleAll({ ...ground(asOf), contracts: [row] });
    expect(timeline).toMatchObject({ verdict: 'unknown', start: null, cell: { cell: 'C2' } });
    expect(timeline?.because).toContain('is before its start');
  });
});

describe('notices and breaks', () => {
  it('is notice to extend where options are left by its words or its latest end', () => {
    const ends = { start: on('2025-04-01'), end: on('2028-03-31'), noticeMonths: 6 };
    for (const more of [{ extensionMonths: 24 }, { maxEnd: on('2029-03-31') }, { extensionOptions: 'Yes' }])
      expect(statusOf(contract('x', { ...ends, ...more }), 'extension notice')).toBe('upcoming');
    expect(statusOf(contract('x', { ...ends, maxEnd: on('2028-03-31') }), 'notice')).toBe('upcoming');
  });
  it('notice to extend is due the stated months before the end as it now stands', () => {
    const row = contract('x', { end: on('2027-03-31'), currentEnd: on('2028-03-31'), noticeMonths: 6, extensionLeft: 12 });
    expect(milestones([row]).find((each) => each.kind === 'extension notice')).toMatchObject({ due: '2027-09-30', cell: { cell: 'F2' } });
  });
  it('a stated notice day is taken as stated', () => {
    const row = contract('x', { end: on('2027-03-31'), noticeMonths: 6, extensionNoticeBy: on('2026-12-01') });
    expect(milestones([row]).find((each) => each.kind === 'extension notice')).toMatchObject({ due: '2026-12-01', status: 'due' });
  });
  it('extension left with no day to give notice by is unknown', () => {
    expect(statusOf(contract('x', { end: on('2027-03-31'), extensionLeft: 12 }), 'extension notice')).toBe('unknown');
  });
  const noted = (field: string, quoted: string, kind: 'unreadable' | 'placeholder' = 'unreadable') => [{ kind, field, quoted }] as const;
  it('a notice nobody can read says so with its own cell, whether or not options are left', () => {
    const because = 'Its notice, “3-6 months” (contracts.csv F2), cannot be read.';
    for (const [more, kind] of [
      [{}, 'notice'],
      [{ extensionLeft: 0 }, 'notice'],
      [{ extensionLeft: 12 }, 'extension notice'],
    ] as const) {
      const row = contract('x', { end: on('2028-03-31'), ...more }, [], noted('noticeMonths', '3-6 months'));
      expect(milestones([row]).find((each) => each.kind === kind)).toMatchObject({
        due: null,
        status: 'unknown',
        because,
        cell: { cell: 'F2' },
      });
    }
  });
  it('a notice left to be filled in is asked for where options are left, at the column it would stand in', () => {
    const ends = { end: on('2028-03-31'), extensionLeft: 12 };
    const because = (row: ReturnType<typeof contract>) => milestones([row]).find(({ kind }) => kind === 'extension notice')?.because;
    expect(because(contract('x', ends, [], noted('noticeMonths', 'TBC', 'placeholder')))).toBe(
      'Its notice is left as “TBC”, see contracts.csv F2.',
    );
    expect(because(contract('x', ends))).toBe('No date is stated, see contracts.csv G2.');
  });
  it('an end, a break or its notice nobody can read is quoted, and none of them vanishes', () => {
    const because = (field: string, quoted: string, kind: string, fields: Contract = {}) =>
      milestones([contract('x', fields, [], noted(field, quoted))]).find((each) => each.kind === kind)?.because;
    expect(because('end', '31/03/0207', 'contract end')).toBe('Its end, “31/03/0207” (contracts.csv C2), cannot be read.');
    expect(because('breakDate', 'mid term', 'break date')).toBe('Its break, “mid term” (contracts.csv H2), cannot be read.');
    expect(because('breakNotice', '90 days', 'break notice', { breakDate: on('2027-03-31') })).toBe(
      'Its notice, “90 days” (contracts.csv I2), cannot be read.',
    );
  });
  it('a break clause has its date, and its notice before it', () => {
    const row = contract('x', { end: on('2029-03-31'), breakDate: on('2027-03-31'), breakNotice: 3 });
    expect(milestones([row]).map((each) => [each.kind, each.due])).toEqual([
      ['break notice', '2026-12-31'],
      ['break date', '2027-03-31'],
      ['contract end', '2029-03-31'],
    ]);
  });
  it('of a right nobody must use are unknown once past, whatever a live status says; a year on, a break is left in peace', () => {
    const status = 'Active';
    const ending = contract('x', { end: on('2027-01-31'), noticeMonths: 3, status }, ['status']);
    expect(milestones([ending]).find(({ kind }) => kind === 'notice')).toMatchObject({
      due: '2026-10-31',
      status: 'unknown',
      because: 'It was due by 31 October 2026; its status “Active” does not say whether it was met. Worked out as 3 months before its end.',
    });
    const extendable = contract('x', { end: on('2027-01-31'), noticeMonths: 3, extensionLeft: 12, status }, ['status']);
    expect(statusOf(extendable, 'extension notice')).toBe('overdue');
    const breaking = (breakDate: string) =>
      milestones([contract('x', { end: on('2029-03-31'), breakDate: on(breakDate), breakNotice: 3, status }, ['status'])])
        .filter(({ kind }) => kind.startsWith('break'))
        .map((each) => each.status);
    expect(breaking('2026-12-31')).toEqual(['unknown', 'upcoming']);
    expect(breaking('2025-11-22')).toEqual(['unknown', 'unknown']);
    expect(breaking('2025-11-21')).toEqual([]);
  });
  it('a blank review is unknown only where the register has a review column', () => {
    expect(statusOf(contract('x', { end: on('2027-03-31') }), 'review')).toBeUndefined();
    expect(statusOf(contract('x', { end: on('2027-03-31') }, ['review']), 'review')).toBe('unknown');
  });
});

describe('activities of the annual plan', () => {
  const past = { text: 'Sept 2026', period: { from: on('2026-09-01'), to: on('2026-09-30') } };
  it('past with no status is unknown; past and in progress is overdue; done is done', () => {
    const row = (status?: string) => activity('a', { timeframe: [past], ...(status === undefined ? {} : { status }) }, ['status']);
    expect(milestones([], [row(), row('In progress'), row('Completed'), row('Green')]).map((each) => each.status)).toEqual([
      'unknown',
      'overdue',
      'done',
      'unknown',
    ]);
  });
  it('each part of a numbered timeframe is a milestone of its own', () => {
    const parts = [
      { ...past, part: 1 },
      { text: '2. Jan 2027', period: { from: on('2027-01-01'), to: on('2027-01-31') }, part: 2 },
    ];
    const found = milestones([], [activity('send-strategy', { timeframe: parts, lead: ['SEND lead', 'CCG'] })]);
    expect(found.map((each) => [each.id, each.due, each.status])).toEqual([
      ['activity-send-strategy-1', '2026-09-30', 'unknown'],
      ['activity-send-strategy-2', '2027-01-31', 'upcoming'],
    ]);
    expect(found.map(({ owner }) => owner)).toEqual(['SEND lead', 'CCG']);
  });
  it('is called by all its words on one line, and a part by those before the parts and its own', () => {
    const called = (text: string, part?: number) =>
      milestones([], [activity('a', { activity: text, timeframe: [part === undefined ? past : { ...past, part }] })])[0]?.title;
    expect(called('Market development:\nmore choice and\nbetter quality')).toBe('Market development: more choice and better quality');
    const pathways = 'Develop pathways\nfor:\n1. Families\nwho are vulnerable\n2. Schools';
    expect([called(pathways, 1), called(pathways, 2), called(pathways, 3)]).toEqual([
      'Develop pathways for: 1. Families who are vulnerable',
      'Develop pathways for: 2. Schools',
      'Develop pathways for: 1. Families who are vulnerable 2. Schools, part 3',
    ]);
  });
  it('a part is led by the lead of its number; leads all lead where no number is its own', () => {
    const parts = [
      { ...past, part: 2 },
      { ...past, part: 3 },
    ];
    const led = (lead: readonly string[]) =>
      milestones([], [activity('a', { timeframe: parts, lead })]).map(({ id, owner }) => [id, owner]);
    expect(led(['1. CCG', '2. Council'])).toEqual([
      ['activity-a-2', 'Council'],
      ['activity-a-3', '1. CCG and 2. Council'],
    ]);
    expect(led(['3. CCG', '2. Council', '3. Trust'])[1]).toEqual(['activity-a-3', 'CCG and Trust']);
    expect(led(['CCG'])[0]).toEqual(['activity-a-2', 'CCG']);
  });
  it('words without a year, or no words, are undated and unknown, with the cell', () => {
    const rows = [activity('a', { timeframe: [{ text: 'Late June', period: null }] }), activity('b', {})];
    expect(milestones([], rows)).toMatchObject([
      { due: null, status: 'unknown', cell: { cell: 'B2' } },
      { due: null, status: 'unknown', cell: { cell: 'B2' } },
    ]);
  });
});

describe('the last day to begin a procurement', () => {
  const found = (row: Row<Contract>) => {
    const timelines = scheduleAll({ ...ground(asOf), contracts: [row] });
    return milestonesOf({
      records: { contracts: [row], activities: [], kpis: [], grants: [] },
      timelines,
      timetables: [],
      workspace: workspace(asOf),
      law,
    }).find((each) => each.kind.endsWith('procurement start'));
  };
  it('ahead is upcoming', () => {
    expect(found(contract('x', { start: on('2028-12-01') }))).toMatchObject({ status: 'upcoming', cell: { cell: 'B2' } });
  });
  it('passed is unknown where nothing says whether work has begun, overdue where it has not, done where it has', () => {
    const start = on('2027-04-01');
    expect(found(contract('x', { start }))?.status).toBe('unknown');
    expect(found(contract('x', { start, status: 'Planned' }, ['status']))?.status).toBe('overdue');
    expect(found(contract('x', { start, status: 'Out to tender' }, ['status']))?.status).toBe('done');
  });
  it('a live contract’s own status says nothing of its successor', () => {
    expect(found(contract('x', { start: on('2024-01-01'), end: on('2027-03-31'), status: 'Pending' }, ['status']))?.status).toBe('unknown');
  });
});

it('milestones come by day, undated last, with ids that do not depend on the order of rows', () => {
  const rows = [contract('b', {}), contract('a', { end: on('2027-01-31') }), contract('c', { end: on('2026-12-31') })];
  const ids = milestones(rows).map((each) => each.id);
  expect(ids).toEqual(['contract-end-c', 'contract-end-a', 'contract-end-b']);
  expect(milestones([...rows].reverse()).map((each) => each.id)).toEqual(ids);
});

it('a status is done, not done, or says neither', () => {
  expect(['Complete', 'Delivered', 'Closed'].map(saidOf)).toEqual(['done', 'done', 'done']);
  expect(['Not complete', 'In progress', 'Partly delivered', 'Not yet started'].map(saidOf)).toEqual(Array(4).fill('not done'));
  expect(['Expired – rolling month to month', 'Ended, held over'].map(saidOf)).toEqual(['not done', 'not done']);
  expect(['Ended, not extended', 'Expired, no longer rolling', 'Expired; no longer live'].map(saidOf)).toEqual(Array(3).fill('done'));
  expect([undefined, 'Green', 'Not applicable', 'Not known'].map(saidOf)).toEqual(Array(4).fill('untold'));
});
