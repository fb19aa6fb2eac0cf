import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Promised } from '../../src/nouns/promise.ts';
import { dataOf, freshFolder, home, run } from '../world.ts';

/** The fixture of a council that ends, as of its own day and, changed, seven months later: each with its plan as a workbook beside it. */
async function twoPlans(): Promise<readonly [string, string]> {
  const [was, is] = [freshFolder(), freshFolder()];
  for (const folder of [was, is]) cpSync(join(home, 'fixtures', 'reorganisation'), folder, { recursive: true });
  const change = (file: string, to: (text: string) => string): void =>
    writeFileSync(join(is, file), to(readFileSync(join(is, file), 'utf8')));
  change('commissioning.yaml', (text) => text.replace('as-of: 2026-06-30', 'as-of: 2027-01-31'));
  change('decisions.csv', (text) => `${text.trimEnd()}\ndone,reprocurement-start-ac-06,2026-11-01,Begun,Head of commissioning,\n`);
  change(
    'data/register.csv',
    (text) =>
      `${text
        .replace('30/09/2027,24,6,"£180,000","£540,000"', '31/12/2027,24,6,"£180,000","£585,000"')
        .replace(/^AC-04.*\n/m, '')
        .trimEnd()}\nAC-09,Youth mentoring,Anyshire Council,Bright CIC,01/04/2026,31/03/2028,0,3,"£50,000","£100,000",85312300,Active,Head of early help\n`,
  );
  for (const folder of [was, is]) expect((await run(['plan', '-o', 'plan.xlsx'], { here: folder })).code).toBe(0);
  return [was, is];
}

const toldIn = async (was: string, is: string): Promise<readonly string[]> => {
  const { scrutiny } = await dataOf<{ scrutiny: { promises: readonly Promised[] } }>(['diff', was, is]);
  return scrutiny.promises.flatMap(({ kind, what, became, because }) =>
    kind === 'procurements' || kind === 'milestones' ? [`${kind}: ${what}: ${became}: ${because}`] : [],
  );
};

it('procurements and milestones of two plans: moved, begun, new, gone, of another value, and the same told of their workbooks', async () => {
  const [was, is] = await twoPlans();
  const told = await toldIn(was, is);
  const of = (start: string): string => told.find((one) => one.startsWith(start)) ?? '';
  expect(of('procurements: Short breaks')).toMatch(/: slipped: Its contract starts 92 days later: .* Its value was .* and is /);
  expect(of("procurements: Children's therapies")).toContain(': done: ');
  expect(of('procurements: Youth mentoring')).toContain(': new: ');
  expect(of('procurements: Young carers')).toContain(': dropped: ');
  expect(of('procurements: Return home interviews')).toContain('the later plan lays out what follows it');
  expect(of('procurements: Family hubs')).toContain(': to come: It must begin by ');
  expect(of('milestones: Short breaks: extension review')).toContain(': slipped: ');
  expect(of("milestones: Children's therapies: notice")).toContain(': untold: It was due by 30 September 2026');
  expect(told.filter((one) => one.includes('contract end'))).toEqual([]);
  expect(await toldIn(join(was, 'plan.xlsx'), join(is, 'plan.xlsx'))).toEqual(told);
});
