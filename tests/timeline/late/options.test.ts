import { expect, it } from 'vitest';
import { laidOut } from '../../../src/timeline/law/lay-out.ts';
import { backwardPass, firstDay } from '../../../src/timeline/pass.ts';
import { whatIf } from '../../../src/timeline/what-if.ts';
import { addDays, formatDay } from '../../../src/values/day.ts';
import { diary, ground, on, overlays, regime } from '../rows.ts';

const light = regime('pa2023-light-touch');
const start = on('2028-04-01');
const point = whatIf({ ...ground('2026-06-01'), regime: light, start }).pointOfNoReturn ?? on('1900-01-01');

it('a procurement in good time is offered nothing', () => {
  expect(whatIf({ ...ground('2026-06-01'), regime: light, start }).options).toEqual([]);
});

it('a late one may shorten what stands above its floor, delegate the award or start later', () => {
  const { options, stages } = whatIf({ ...ground(addDays(point, 10)), regime: light, start });
  expect(options.map(({ title, isEnough }) => [title.split(' ')[0], isEnough])).toEqual([
    ['Delegate', true],
    ['Shorten', true],
    ['Start', false],
  ]);
  for (const option of options) expect(option.source).not.toBe('');
  expect(options[2]?.text).toContain(
    `could start on ${formatDay(stages.at(-1)?.earliestStart ?? point)} and not on ${formatDay(start)}: something else must carry it until then, so this alone is not enough`,
  );
});

it('a delegated award leaves more time than a second decision', () => {
  const plans = laidOut(light, overlays, { governance: 'executive', delegated: ['approval-to-award'] });
  const pass = backwardPass(plans, start, 'likely', diary);
  if ('unjudged' in pass) throw new Error(pass.unjudged);
  expect(plans.some((plan) => plan.id === 'approval-to-award-report')).toBe(false);
  expect(pass.get('approval-to-award')?.start).toBe(pass.get('approval-to-award')?.finish);
  expect(firstDay(plans, pass) > addDays(point, 40)).toBe(true);
});
