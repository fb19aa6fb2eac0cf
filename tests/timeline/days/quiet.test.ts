import { expect, it } from 'vitest';
import { quietRemarks } from '../../../src/timeline/days/quiet.ts';
import { laidOut } from '../../../src/timeline/law/lay-out.ts';
import { overlayFrom } from '../../../src/timeline/law/overlay.ts';
import type { Run } from '../../../src/timeline/run.ts';
import { Refusal } from '../../../src/values/refusal.ts';
import { clocks, diary, on, overlays, regime } from '../rows.ts';

const plans = laidOut(regime('psr-dap-a'), overlays, { governance: 'executive' }).filter(({ kind }) => kind !== null);

function met(day: string, known = diary): string[] {
  const run: Run = { start: on(day), finish: on(day), next: on(day) };
  const pass = new Map(plans.map(({ id }) => [id, run]));
  return overlays.filter((overlay) => quietRemarks(plans, pass, [overlay], known).length > 0).map(({ id }) => id);
}

it('there is a decision to hold back', () => {
  expect(plans.map(({ id }) => id)).toEqual(['approval-to-award-decision']);
});

it.each([
  ['2027-07-31', []],
  ['2027-08-01', ['august']],
  ['2027-08-31', ['august']],
  ['2027-09-01', []],
  ['2027-12-19', []],
  ['2027-12-20', ['christmas']],
  ['2028-01-03', ['christmas']],
  ['2028-01-04', []],
  // 31 March to the poll on 6 May 2027, 30 March to 7 May 2026: the published timetables.
  ['2027-03-30', []],
  ['2027-03-31', ['pre-election']],
  ['2027-05-06', ['pre-election']],
  ['2027-05-07', []],
  ['2026-03-30', ['pre-election']],
  ['2026-05-08', []],
])('a decision on %s meets %j', (day, ids) => {
  expect(met(day)).toEqual(ids);
});

it('a meeting in the council’s own calendar is not held back by a season, and before a poll it is', () => {
  const sits = (day: string) => {
    const at = on(day);
    const cell = { file: 'meetings.csv', sheet: null, cell: 'B2' };
    return { ...diary, sittings: { body: 'Cabinet', days: [at], cells: new Map([[at, cell]]), agendaBy: new Map(), covers: at } };
  };
  expect(met('2027-08-10', sits('2027-08-10'))).toEqual([]);
  expect(met('2027-04-20', sits('2027-04-20'))).toEqual(['pre-election']);
});

it('a quiet period without its days is refused', () => {
  const value = { id: 'x', title: 'X', source: 's', verified: false, quiet: { 'holds-back': ['decision'], from: '08-01' } };
  expect(() => overlayFrom({ file: 'x.yaml', value, lines: {} }, clocks)).toThrow(Refusal);
});
