import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/rules/judge.ts';
import { pictureFrom } from '../../papers.ts';

async function found(text: string, ...more: string[]) {
  const { findings } = judge(await pictureFrom({ 'a.csv': text }), { only: ['placeholder-left', ...more] });
  return findings.map(({ code, evidence }) => [code, ...evidence.map(({ cell }) => cell)]);
}

describe('a placeholder', () => {
  it('is found once for a column, with every cell that holds one', async () => {
    expect(await found('Indicator,National,Local,Target\nA,1,2,TBC\nB,1,2,3\nC,1,2,ТВС\n')).toEqual([['placeholder-left', 'D2', 'D4']]);
  });

  it('is found in a column no field explains, in a table of no known kind, and in the words above', async () => {
    expect(await found('Colour,Shape\nred,[insert shape]\nblue,round\n')).toEqual([['placeholder-left', 'B2']]);
    expect(await found('Plan for [insert year],,\n,,\nContract title,Provider,Our notes\nA,B,lorem ipsum dolor\n')).toEqual([
      ['placeholder-left', 'C4'],
      ['placeholder-left', 'A1'],
    ]);
  });

  it('is left to the rule that says what is missing with it', async () => {
    const text = 'Contract title,Provider,Start date,End date\nA,B,1/4/2026,TBC\n';
    expect(await found(text, 'no-end-date')).toEqual([['no-end-date', 'D2']]);
  });

  it('is not an answer that something is not stated', async () => {
    expect(await found('Indicator,National,Local\nA,1,not stated\nB,1,<5\n')).toEqual([]);
  });
});
