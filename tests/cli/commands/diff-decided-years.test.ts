import { expect, it } from 'vitest';
import { run } from '../../world.ts';
import { config, folderWith } from '../ground.ts';

it('of two plans’ workbooks a date whose year a person decided is still of that year', async () => {
  const here = folderWith({
    'commissioning.yaml': `${config}sources:\n  - data/plan.csv\n`,
    'data/plan.csv': 'Ref,Activity,Lead,Timeframe,Status\nA-1,Recommission the hubs,Head of service,April - June,\n',
    'decisions.csv': 'kind,about,decision,reason,by,until\nyear,April - June,2026,The paper is of 2026,Head of service,\n',
  });
  expect((await run(['plan', '-o', 'a.xlsx'], { here })).code).toBe(0);
  expect((await run(['plan', '-o', 'b.xlsx', '--as-of', '2026-09-01'], { here })).code).toBe(0);
  const { out } = await run(['diff', 'a.xlsx', 'b.xlsx', '--md'], { here });
  expect(out).toContain('It was due by 30 June 2026');
});
