import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laidOut } from '../../src/timeline/law/lay-out.ts';
import { backwardPass, criticalIds, firstDay, forwardPass, type Pass } from '../../src/timeline/pass.ts';
import { addDays } from '../../src/values/day.ts';
import { diary, on, overlays, regime, regimes } from './rows.ts';

function back(id: string, start: string, pace: 'likely' | 'low' = 'likely', governance: 'executive' | 'committee' = 'executive') {
  const plans = laidOut(regime(id), overlays, { governance });
  const pass = backwardPass(plans, on(start), pace, diary);
  if ('unjudged' in pass) throw new Error(pass.unjudged);
  return { plans, pass };
}

const scene = fc.record({
  which: fc.constantFrom(...regimes.map((each) => each.id)),
  governance: fc.constantFrom<'executive' | 'committee'>('executive', 'committee'),
  pace: fc.constantFrom<'likely' | 'low'>('likely', 'low'),
  // The UK-wide calendar begins in 2024: every stage must fall inside it.
  start: fc.integer({ min: 0, max: 1000 }).map((n) => addDays(on('2026-03-01'), n)),
});

describe('a procurement worked back from its start', () => {
  it('reaches the start day, in stages that never start after they finish nor before what they follow', () => {
    fc.assert(
      fc.property(scene, ({ which, governance, pace, start }) => {
        const { plans, pass } = back(which, start, pace, governance);
        expect(pass.get('start')).toMatchObject({ start, finish: start });
        for (const plan of plans) {
          const run = pass.get(plan.id);
          expect(run && run.start <= run.finish).toBe(true);
          for (const before of plan.after) expect((pass.get(before)?.next ?? '9999') <= (run?.start ?? '')).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a later start never asks for an earlier beginning of any stage', () => {
    fc.assert(
      fc.property(scene, ({ which, governance, pace, start }) => {
        const { plans, pass } = back(which, start, pace, governance);
        const later = back(which, addDays(start, 1), pace, governance).pass;
        for (const plan of plans) expect((later.get(plan.id)?.start ?? '') >= (pass.get(plan.id)?.start ?? '9999')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('begun on its last day, it still starts on time; a day later, it does not', () => {
    fc.assert(
      fc.property(scene, ({ which, governance, pace, start }) => {
        const { plans, pass } = back(which, start, pace, governance);
        const first = firstDay(plans, pass);
        const reach = (from: string) => (forwardPass(plans, on(from), pace, diary) as Pass).get('start')?.start ?? '';
        expect(reach(first) <= start).toBe(true);
        expect(reach(addDays(first, 1)) > start).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('a standstill runs from the day of its notice', () => {
    const notices = { 'pcr2015-light-touch': 'standstill-letters', 'psr-competitive': 'intention-notice', 'pa2023-open': 'award-notice' };
    for (const [id, notice] of Object.entries(notices)) {
      const { pass } = back(id, '2028-04-01');
      expect(pass.get('standstill')?.start).toBe(pass.get(notice)?.start);
    }
  });

  it('the critical stages run unbroken from the first to the start', () => {
    const { plans, pass } = back('pa2023-light-touch', '2028-04-01');
    const critical = criticalIds(plans, pass);
    expect(critical.has('strategy')).toBe(true);
    expect(critical.has('mobilisation-mobilise')).toBe(true);
    expect(critical.has('start')).toBe(true);
    expect(critical.has('mobilisation-staff-information')).toBe(false);
    expect(critical.has('details-notice')).toBe(false);
  });

  it('a light touch procurement under the Act has the shape of the worked example', () => {
    const { plans, pass } = back('pa2023-light-touch', '2028-04-01');
    const award = pass.get('award-notice')?.start ?? on('1900-01-01');
    expect(pass.get('standstill')).toMatchObject({ start: award });
    // 120 days beginning with the day of signing.
    const signed = pass.get('contract-signed')?.start ?? on('1900-01-01');
    expect(pass.get('details-notice')?.finish).toBe(addDays(signed, 119));
    // 28 clear days before the decision.
    const decided = pass.get('approval-to-award-decision')?.start ?? on('1900-01-01');
    expect(pass.get('approval-to-award-forward-plan')?.start).toBe(addDays(decided, -29));
    expect(firstDay(plans, pass) < on('2027-01-15')).toBe(true);
  });
});

it('a start far beyond the calendar is unjudged, not guessed', () => {
  const plans = laidOut(regime('pa2023-light-touch'), overlays, { governance: 'executive' });
  expect(backwardPass(plans, on('2031-04-01'), 'likely', diary)).toMatchObject({ lastKnown: '2028-12-31' });
});
