import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../world.ts';
import { expectRefused, folderWith } from './ground.ts';

interface Modelled {
  readonly scenario: string;
  readonly years: readonly string[];
  readonly measures: readonly { readonly id: string; readonly kind: string }[];
  readonly totals: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly assumptions: readonly { readonly text: string }[];
}

const inCambridgeshire = ['-w', 'fixtures/cambridgeshire'];
const budget = 'Budget line,Budget,Year\nShort breaks,"£100,000",2026/27\nRespite,"£50,000",2026/27\n';

describe('a saving typed at the prompt', () => {
  it('of £900,000 leaves £4,372,159 of the children’s centres for three years, with no file written', async () => {
    const typed = ['--saving', "Children's centres=900000", '--from', '2018-04-01', '--years', '3'];
    const { years, totals, measures } = await dataOf<Modelled>(['model', ...typed, ...inCambridgeshire]);
    expect(years).toEqual(['2018/19', '2019/20', '2020/21']);
    for (const year of years) expect(totals[year]).toMatchObject({ base: 5_272_159, savings: 900_000, net: 4_372_159 });
    expect(measures.map(({ id, kind }) => [id, kind])).toEqual([['childrens-centres', 'saving']]);
  });

  it.each([
    ['£900,000', 4_372_159],
    ['900k', 4_372_159],
    ['0.9m', 4_372_159],
    ['17%', 4_375_891.97],
  ])('may be written %s', async (amount, net) => {
    const { totals } = await dataOf<Modelled>([
      'model',
      '--saving',
      `Children's centres=${amount}`,
      '--from',
      'April 2018',
      ...inCambridgeshire,
    ]);
    expect(totals['2018/19']?.['net']).toBe(net);
  });

  it('several count one after another, and on one line the second is of what is left', async () => {
    const typed = ['--saving', 'Short breaks=10%', '--saving', 'Short breaks=10%', 'all=£1000', '--from', '2027-04-01', '--years', '1'];
    const here = folderWith({ 'budget.csv': budget });
    const { totals, measures } = await dataOf<Modelled>(['model', 'budget.csv', ...typed], { here });
    expect(measures.map(({ id }) => id)).toEqual(['short-breaks', 'short-breaks-2', 'all']);
    expect(totals['2027/28']).toMatchObject({ base: 150_000, savings: 20_000, net: 130_000 });
  });

  it('stands beside a scenario of the workspace that is named with it', async () => {
    const typed = ['--saving', "Children's centres=1m", '--from', '2018-04-01'];
    const { scenarios } = await dataOf<{ scenarios: readonly Modelled[] }>([
      'model',
      'child-and-family-centres',
      ...typed,
      ...inCambridgeshire,
    ]);
    expect(scenarios.map(({ totals }) => totals['2018/19']?.['net'])).toEqual([4_372_159, 4_272_159]);
  });

  it.each([
    [["Children's centre=900000"], '2018-04-01', `--saving "Children's centre=900000": `, "Did you mean `Children's centres`?"],
    [["Children's centres=90O000"], '2018-04-01', `--saving "Children's centres=90O000": `, 'neither money nor a percentage'],
    [["Children's centres=9m"], '2018-04-01', `--saving "Children's centres=9m": `, 'has £5,272,159 left'],
    [["Children's centres"], '2018-04-01', `--saving "Children's centres": `, '"Line=900000"'],
    [["Children's centres=-5"], '2018-04-01', `--saving "Children's centres=-5": `, 'without a minus'],
    [["Children's centres=1"], '2018-04-31', '--from 2018-04-31: ', 'a day or a month'],
    [["Children's centres=1"], '2016-04-01', '--from 2016-04-01: ', 'before 2017/18'],
  ])('%s from %s is refused, and the flag is named', async (savings, from, ...words) => {
    expectRefused(await run(['model', '--saving', ...savings, '--from', from, ...inCambridgeshire]), ...words);
  });

  it('that does not say when it begins, or for how long, is refused with the flag that is missing or wrong', async () => {
    const saving = ['model', '--saving', "Children's centres=1", ...inCambridgeshire];
    expectRefused(await run(saving), '--from 2018-04-01');
    expectRefused(await run([...saving, '--from', '2018-04-01', '--years', 'three']), '--years three: ');
    expectRefused(await run(['model', '--from', '2018-04-01', ...inCambridgeshire]), '--saving');
  });

  it('on a budget of several years starts from the budget of the year it begins in, in a workspace and without one', async () => {
    const years = 'Budget line,2026/27 budget,2027/28 budget\nShort breaks,"£100,000","£120,000"\nRespite,"£50,000","£50,000"\n';
    const config = 'organisation: Anytown\nfinancial-year: 2026/27\nas-of: 2026-06-30\nsources: [budget.csv]\n';
    const here = folderWith({ 'budget.csv': years, 'ws/budget.csv': years, 'ws/commissioning.yaml': config });
    const saving = (from: string) => ['model', '--saving', 'Short breaks=10%', '--from', from];
    for (const where of [['budget.csv'], ['-w', 'ws']]) {
      const first = await dataOf<Modelled>([...saving('2026-10-01'), ...where], { here });
      expect(first.totals['2026/27']).toMatchObject({ base: 150_000, savings: 5_000 });
      const second = await dataOf<Modelled>([...saving('2027-10-01'), ...where], { here });
      expect(second.totals['2027/28']).toMatchObject({ base: 170_000, savings: 6_000 });
      expect(second.assumptions.map(({ text }) => text).join(' ')).toContain('The base is the budget of 2027/28');
    }
  });

  it('needs no workspace where the budget file is named, and says what it took for the base', async () => {
    const here = folderWith({ 'money/budget.csv': 'Budget line,Budget\nShort breaks,"£100,000"\n' });
    const { out, code } = await run(['model', 'money/budget.csv', '--saving', 'Short breaks=20%', '--from', '2027-10-01', '--json'], {
      here,
    });
    const { workspace, data } = JSON.parse(out) as { workspace: null; data: Modelled };
    expect([code, workspace, data.scenario]).toEqual([0, null, 'typed savings']);
    expect(data.totals['2027/28']).toMatchObject({ base: 100_000, savings: 10_000 });
    expect(data.assumptions.map(({ text }) => text).join(' ')).toContain('states no year');
    expectRefused(
      await run(['model', 'money/none.csv', '--saving', 'Short breaks=20%', '--from', '2027-10-01'], { here }),
      'money/none.csv',
    );
  });
});
