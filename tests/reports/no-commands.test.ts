import { expect, it } from 'vitest';
import { planMade } from '../../src/cli/plan-made.ts';
import { markdown } from '../../src/output/markdown.ts';
import { planPages } from '../../src/reports/index.ts';
import { committeeReport } from '../../src/reports/papers/index.ts';
import { day } from '../../src/values/day.ts';
import { councils } from '../cli/ground.ts';
import { home, quietWorld } from '../world.ts';
import { samplePlan } from './sample-plan.ts';

const typed = /`commission [a-z]|(^|[\s`(])--[a-z]{2,}/m;

it.each(councils)('%s: no page of a plan and no report tells its reader what to type', async (council) => {
  const flags = { workspace: `${home}/fixtures/${council}`, asOf: '2024-01-01' };
  const made = await planMade(quietWorld({ out: '', err: '' }), flags);
  const { sections, appendices } = committeeReport(made.plan, made);
  for (const page of [...made.pages, ...sections, ...appendices])
    expect(markdown([page], 'X').replaceAll('\\', ''), page.title).not.toMatch(typed);
  expect(made.plan.workspace.asOf).toBe(day('2024-01-01'));
});

it('nor where contracts have no procurement of their own', () => {
  const notProcured = { outOfScope: 3, unsure: 0, beside: 2, singly: 4 };
  const said = markdown(planPages({ ...samplePlan, notProcured }).pages, 'X').replaceAll('\\', '');
  expect(said).toContain('are not listed');
  expect(said).toContain('nothing is procured to follow');
  expect(said).not.toMatch(typed);
});
