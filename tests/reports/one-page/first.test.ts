import { expect, it } from 'vitest';
import { planMade } from '../../../src/cli/plan-made.ts';
import { onePage } from '../../../src/reports/one-page/one-page.ts';
import { committeeReport } from '../../../src/reports/papers/index.ts';
import { home, quietWorld } from '../../world.ts';

const madeOf = (council: string, asOf?: string) =>
  planMade(quietWorld({ out: '', err: '' }), { workspace: `${home}/fixtures/${council}`, ...(asOf && { asOf }) });

async function firstOf(council: string): Promise<readonly string[]> {
  const made = await madeOf(council);
  const [first] = onePage(made.plan, made.leftOut).blocks;
  return first?.kind === 'words' ? first.paragraphs : [];
}

async function askedOf(council: string, asOf?: string): Promise<string> {
  const made = await madeOf(council, asOf);
  const section = committeeReport(made.plan, made).sections.find(({ id }) => id === 'recommendations');
  return (section?.blocks ?? []).flatMap((block) => (block.kind === 'list' ? block.items.map(({ text }) => text) : [])).join('\n');
}

it('money that ends and work that cannot be met stand first on the one page and are asked about in the report', async () => {
  const news = [
    'Dedicated Schools Grant underspend for collaboratives (£750,000) ends on 31 March 2015',
    'Intensive Family Support workers (Multiagency area team) cannot meet what comes: 450 cases a year, of which they can finish 384, so that 66 wait after a year, on figures marked invented',
  ];
  expect(await firstOf('doncaster')).toEqual(news.map((text) => `${text}.`));
  const asked = await askedOf('doncaster');
  for (const text of news) expect(asked).toContain(`note that ${text}`);
  expect((await firstOf('cumbria')).slice(0, 2)).toEqual([
    expect.stringMatching(/^One decision is past its last day: “Approval to procure: key decision”, on 0-19 /),
    expect.stringMatching(/^One decision can no longer be taken in time: “Decision to award: key decision”, on 0-19 /),
  ]);
  expect(await firstOf('dudley')).toEqual([]);
});

it('asks nobody to consider what its own file says was decided, once that day has come', async () => {
  expect(await askedOf('cambridgeshire')).toContain(
    'note the scenario “A new Child and Family Centre offer”, decided already (Full Council, 17 October 2017): its net budget in 2018/19 is £4,372,159',
  );
  expect(await askedOf('cambridgeshire', '2017-10-16')).toContain('consider the scenario “A new Child and Family Centre offer”, whose');
});
