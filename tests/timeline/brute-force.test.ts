import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayCount } from '../../src/nouns/law.ts';
import type { Diary } from '../../src/timeline/days/diary.ts';
import { sittingsOf } from '../../src/timeline/days/sittings.ts';
import { laidOut } from '../../src/timeline/law/lay-out.ts';
import type { StagePlan } from '../../src/timeline/law/stages.ts';
import { backwardPass, type Pass } from '../../src/timeline/pass.ts';
import { addDays } from '../../src/values/day.ts';
import * as law from './days/statute.ts';
import { diary, meeting, on, overlays, regimes } from './rows.ts';

/** A meeting that decides, and the day its papers are published, as numbers of days. */
interface Sitting {
  readonly on: number;
  readonly agenda: number;
}

/** A procurement simulated forward day by day with nothing of the passes: when each stage begins, given the earliest each may. */
function simulated(plans: readonly StagePlan[], earliest: (id: string) => number, meetings: readonly Sitting[]): Map<string, number> {
  const begins = new Map<string, number>();
  const next = new Map<string, number>();
  for (const plan of plans) {
    const ready = Math.max(earliest(plan.id), ...plan.after.map((id) => next.get(id) as number));
    const papers = begins.get(plan.meeting?.papers ?? '') ?? Number.NEGATIVE_INFINITY;
    const meeting = plan.meeting && meetings.find(({ on, agenda }) => on >= ready && agenda >= papers);
    const first = meeting?.on ?? (plan.onWorkingDay ? law.kthFrom(ready, 1, law.worked) : ready);
    begins.set(plan.id, first);
    next.set(plan.id, plan.milestone || plan.deadline ? first : lastDay(plan, first) + 1);
  }
  return begins;
}

const counting: Readonly<Partial<Record<DayCount, (n: number) => boolean>>> = {
  'calendar days': law.everyDay,
  'working days (England)': law.worked,
  'working days (PCR 2015)': law.worked,
  'working days (any part of the UK)': law.workedAnywhere,
};
const lead = { 'beginning with': 0, after: 1, clear: 1, 'after the following day': 2 } as const;

function lastDay(plan: StagePlan, first: number): number {
  const spans = [
    ...(plan.floor ? [plan.floor] : []),
    ...(plan.usual ? [{ count: plan.usual.likely, days: plan.usual.unit, counting: plan.counting, rollForward: plan.rollForward }] : []),
  ];
  const ends = spans.map(({ count, days, counting: way, rollForward }) => {
    const from = first + lead[way];
    const counts = counting[days];
    const end =
      count === 0
        ? from - 1
        : days === 'weeks'
          ? from + 7 * count - 1
          : counts
            ? law.kthFrom(from, count, counts)
            : months(first, count, way);
    return rollForward ? law.rolled(end) : end;
  });
  return Math.max(first, ...ends);
}

/** Three months beginning with 1 April end on 30 June. */
function months(first: number, count: number, way: keyof typeof lead): number {
  return way === 'beginning with' ? law.monthsBeginningWith(first, count) : law.monthsBefore(first, -count);
}

const every = regimes.flatMap((regime) => [[], ...regime.variants.map(({ id }) => [id])].map((variants) => ({ regime, variants })));

const scene = fc.record({
  route: fc.constantFrom(...every),
  governance: fc.constantFrom<'executive' | 'committee' | 'board'>('executive', 'committee', 'board'),
  start: fc.integer({ min: 0, max: 700 }).map((n) => addDays(on('2026-12-01'), n)),
  meetings: fc.option(fc.record({ every: fc.integer({ min: 6, max: 70 }), ahead: fc.integer({ min: 0, max: 14 }) }), { nil: null }),
});

/** Meetings from well before any stage to well after the last, every so many days, moved to a working day; their papers so many days before. */
function meetingsOf(plan: { readonly every: number; readonly ahead: number } | null): Sitting[] {
  if (plan === null) return [];
  const first = law.number('2021-01-05');
  return Array.from({ length: Math.floor(2900 / plan.every) }, (_, n) => {
    const sits = law.kthFrom(first + n * plan.every, 1, law.worked);
    return { on: sits, agenda: sits - plan.ahead };
  });
}

function diaryWith(meetings: readonly Sitting[]): Diary {
  const rows = meetings.map(({ on: sits, agenda }) =>
    meeting({ body: 'Cabinet', date: on(law.written(sits)), agendaBy: on(law.written(agenda)) }),
  );
  return { ...diary, ...sittingsOf(rows, { words: ['cabinet'], named: null, asOf: on('2026-11-01') }) };
}

describe('the backward pass against a simulation day by day', () => {
  it('begun on its latest days every stage is in time, and a day later at any of them the start is missed', () => {
    fc.assert(
      fc.property(scene, ({ route: { regime, variants }, governance, start, meetings: planned }) => {
        const plans = laidOut(regime, overlays, { governance, variants });
        const meetings = meetingsOf(planned);
        const pass = backwardPass(plans, start, 'likely', diaryWith(meetings)) as Pass;
        const latest = (id: string): number => law.number(pass.get(id)?.start ?? '');
        const wanted = law.number(start);
        const inTime = simulated(plans, latest, meetings);
        for (const plan of plans) expect([plan.id, inTime.get(plan.id)]).toEqual([plan.id, latest(plan.id)]);
        expect(inTime.get('start')).toBe(wanted);
        const onTheWay = plans.filter((plan) => !plan.deadline && !plan.atOnce && plan.id !== 'start');
        for (const late of onTheWay) {
          const missed = simulated(plans, (id) => (id === late.id ? latest(id) + 1 : Number.NEGATIVE_INFINITY), meetings);
          expect([late.id, (missed.get('start') as number) > wanted]).toEqual([late.id, true]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('no stage begins before what it follows is done, and deadlines off the path never move the start', () => {
    fc.assert(
      fc.property(scene, ({ route: { regime, variants }, governance, start, meetings }) => {
        const plans = laidOut(regime, overlays, { governance, variants });
        const kept = diaryWith(meetingsOf(meetings));
        const pass = backwardPass(plans, start, 'likely', kept) as Pass;
        for (const plan of plans)
          for (const id of plan.after)
            expect([regime.id, plan.id, (pass.get(id)?.next ?? '') <= (pass.get(plan.id)?.start ?? '')]).toEqual([
              regime.id,
              plan.id,
              true,
            ]);
        const onPath = plans.filter((plan) => plan.deadline === null);
        const without = backwardPass(onPath, start, 'likely', kept) as Pass;
        for (const plan of onPath) expect(without.get(plan.id), plan.id).toEqual(pass.get(plan.id));
      }),
      { numRuns: 60 },
    );
  });
});
