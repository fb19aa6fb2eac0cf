import { describe, expect, it } from 'vitest';
import { laidOut } from '../../../src/timeline/law/lay-out.ts';
import { backwardPass, type Pass } from '../../../src/timeline/pass.ts';
import { codeOf, diary, on, overlays, regime, regimes } from '../rows.ts';

const executive = { governance: 'executive' } as const;
const joining = overlays.filter(({ joins }) => joins !== null).map(({ id }) => id);

function firsts(id: string, joined: readonly string[]): Pass {
  return backwardPass(laidOut(regime(id), overlays, { ...executive, joined }), on('2028-04-03'), 'likely', diary) as Pass;
}

describe('overlays that join a regime', () => {
  it('stand after one of its stages and before another', () => {
    const plans = laidOut(regime('pa2023-light-touch'), overlays, { ...executive, joined: ['consultation'] });
    const of = (id: string) => plans.find((plan) => plan.id === id);
    expect(of('consultation-consult')?.after).toEqual(['strategy']);
    expect(of('market')?.after).toEqual(['strategy', 'consultation-analysis']);
    expect(plans.findIndex(({ id }) => id === 'consultation-analysis')).toBe(plans.findIndex(({ id }) => id === 'market') - 1);
  });

  it('sixteen weeks of consultation and analysis begin a procurement sixteen weeks earlier, give or take a weekend', () => {
    const [plain, longer] = [firsts('pa2023-light-touch', []), firsts('pa2023-light-touch', ['consultation'])];
    const days = (Date.parse(plain.get('strategy')?.start ?? '') - Date.parse(longer.get('strategy')?.start ?? '')) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(16 * 7);
    expect(days).toBeLessThanOrEqual(16 * 7 + 3);
  });

  it('before a gate of several stages hold up all of them, and after one wait for all of them', () => {
    const plans = laidOut(regime('pa2023-light-touch'), overlays, { ...executive, joined: ['equality-impact-assessment', 'vcse-notice'] });
    const follows = (id: string) => plans.find((plan) => plan.id === id)?.after;
    expect(follows('approval-to-procure-report')).toContain('equality-impact-assessment-assess');
    expect(follows('approval-to-procure-forward-plan')).toContain('equality-impact-assessment-assess');
    expect(follows('vcse-notice-notice')).toEqual(['approval-to-award-call-in']);
    expect(follows('start')).toContain('vcse-notice-notice');
  });

  it('three months’ notice to a voluntary organisation is over when the new service starts', () => {
    const run = firsts('pa2023-light-touch', ['vcse-notice']).get('vcse-notice-notice');
    expect(run).toMatchObject({ start: '2028-01-03', finish: '2028-04-02' });
  });

  it('each joins at least one regime, and may be taken together', () => {
    expect(joining.length).toBeGreaterThanOrEqual(7);
    for (const id of joining)
      expect(
        regimes.some((each) => codeOf(() => laidOut(each, overlays, { ...executive, joined: [id] })) === 'accepted'),
        id,
      ).toBe(true);
    const plans = laidOut(regime('psr-competitive'), overlays, { ...executive, joined: joining });
    expect(new Set(plans.map(({ id }) => id)).size).toBe(plans.length);
    for (const [index, plan] of plans.entries())
      for (const id of plan.after) expect(plans.slice(0, index).map((each) => each.id)).toContain(id);
  });

  it('one that is not there, that joins nothing, or that has no place is refused', () => {
    const joined = (id: string, in_ = 'pa2023-light-touch') => codeOf(() => laidOut(regime(in_), overlays, { ...executive, joined: [id] }));
    expect(joined('consultaton')).toBe('no-such-overlay');
    expect(joined('mobilisation')).toBe('no-such-overlay');
    expect(joined('consultation', 'pa2023-below-threshold')).toBe('accepted');
    expect(joined('budget-setting', 'pa2023-below-threshold')).toBe('overlay-does-not-join');
  });
});

it('an NHS board decides without a forward plan, and the provider that stays needs no transfer of staff', () => {
  const ids = (id: string, governance: 'executive' | 'board') => laidOut(regime(id), overlays, { governance }).map((plan) => plan.id);
  expect(ids('psr-dap-c', 'board')).toEqual(expect.arrayContaining(['approval-to-award-approval', 'approval-to-award-decision']));
  expect(ids('psr-dap-c', 'board')).not.toContain('approval-to-award-forward-plan');
  expect(ids('psr-dap-c', 'executive')).not.toContain('mobilisation-staff-information');
});
