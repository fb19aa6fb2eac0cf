import { describe, expect, it } from 'vitest';
import { decidedYears, readDecisions } from '../../src/cli/decisions.ts';
import type { Decision } from '../../src/nouns/workspace.ts';
import { quietWorld, run } from '../world.ts';
import { expectRefused, smallWorkspace } from './ground.ts';

const decided = (folder: string): Promise<Decision[]> => readDecisions(quietWorld({ out: '', err: '' }), folder);

describe('decisions.csv', () => {
  const heading = 'kind,about,decision,reason,by,until';
  it('may be missing, or hold nothing but its heading', async () => {
    expect(await decided(smallWorkspace())).toEqual([]);
    expect(await decided(smallWorkspace({ 'decisions.csv': `${heading}\n` }))).toEqual([]);
  });

  it('each decision knows its cell, and the day it lasts until', async () => {
    const decisions = await decided(
      smallWorkspace({ 'decisions.csv': `${heading}\n\nplace,Short breaks,send-health/targeted,For disabled children,Lead,2027-03-31\n` }),
    );
    expect(decisions).toMatchObject([
      { kind: 'place', about: 'Short breaks', until: '2027-03-31', cell: { file: 'decisions.csv', sheet: null, cell: 'B3' } },
    ]);
  });

  it('a column it does not know is refused with the nearest', async () => {
    const folder = smallWorkspace({ 'decisions.csv': 'kind,about,decison,reason,by,until\nplace,a,b,c,d,\n' });
    await expect(decided(folder)).rejects.toMatchObject({ code: 'heading-unknown', place: { file: 'decisions.csv' } });
    expectRefused(await run(['map'], { here: folder }), 'decisions.csv', '`decison`', '`decision`');
  });

  it('a day that cannot be read is refused with its cell', async () => {
    const folder = smallWorkspace({ 'decisions.csv': `${heading}\nplace,a,b,c,d,next year\n` });
    await expect(decided(folder)).rejects.toMatchObject({ code: 'day-unreadable', place: { file: 'decisions.csv', cell: 'F2' } });
  });

  it('a day with its month first is refused, for one of 4 March would be read otherwise than it was meant', async () => {
    const folder = smallWorkspace({ 'decisions.csv': `${heading}\nplace,a,b,c,d,03/31/2027\n` });
    expectRefused(await run(['map'], { here: folder }), 'decisions.csv', '`03/31/2027` is not a day', 'the day first');
  });

  it('a day is read as people here write it, and every one that cannot be is refused at once', async () => {
    const written = ['31/12/2026', '1 March 2027', '2027-03-31'];
    const lines = (days: readonly string[]): string => [heading, ...days.map((day) => `place,a,b,c,d,${day}`)].join('\n');
    const decisions = await decided(smallWorkspace({ 'decisions.csv': lines(written) }));
    expect(decisions.map(({ until }) => until)).toEqual(['2026-12-31', '2027-03-01', '2027-03-31']);
    const folder = smallWorkspace({ 'decisions.csv': lines(['31/12/2026', '31/02/2026', 'soon', 'in May']) });
    expectRefused(await run(['map'], { here: folder }), 'F3', '`31/02/2026`', '`soon` (F4)', '`in May` (F5)');
  });

  it('a year decided for a date that prints none is found however the date is written', async () => {
    const years = decidedYears(
      await decided(smallWorkspace({ 'decisions.csv': `${heading}\nyear,Late  June,2019,No year printed,Lead,\nplace,a,2019,c,d,\n` })),
    );
    expect([...years]).toEqual([['late june', 2019]]);
  });
});
