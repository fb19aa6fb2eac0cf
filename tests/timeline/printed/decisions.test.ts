import { expect, it } from 'vitest';
import { planMade } from '../../../src/cli/plan-made.ts';
import { home, quietWorld } from '../../world.ts';

it('finds the decision a council’s paper prints, with the stage of its procurement that is worked back', async () => {
  const { plan } = await planMade(quietWorld({ out: '', err: '' }), { workspace: `${home}/fixtures/cumbria` });
  expect(plan.printed).toMatchObject([
    { stage: 'approval-to-award-decision', day: '2019-10-17', cell: { file: 'data/timetable.xlsx', cell: 'B9' } },
  ]);
  const own = plan.timelines.find(({ contract }) => contract === plan.printed[0]?.contract);
  expect(own?.stages.map(({ id }) => id)).toContain('approval-to-award-decision');
}, 30_000);
