import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/rules/judge.ts';
import { pictureFrom } from '../../papers.ts';

async function cellsOf(text: string) {
  const { findings } = judge(await pictureFrom({ 'a.csv': text }), { only: ['choice-never-made'] });
  return findings.map(({ evidence }) => evidence[0].cell).sort();
}

describe('a choice that was never made', () => {
  it('is found in whatever column and whatever table it stands', async () => {
    expect(await cellsOf('Clearance,Answer,Name,Date\nLegal,Yes / No,A role,1/5/2026\nFinance,Yes,Yes or No,1/5/2026\n')).toEqual([
      'B2',
      'C3',
    ]);
    expect(await cellsOf('Saving,2026/27,EIA\nCentres,£100,☐ Yes ☐ No\n')).toEqual(['C2']);
    expect(await cellsOf('Colour,Shape\nred,Choose an item.\nblue,round\n')).toEqual(['B2']);
  });

  it('is none where an answer was given, or the column lists what may be answered', async () => {
    expect(await cellsOf('Clearance,Answer,Answer type\nLegal,No objection,Yes/No\nHR,☑ Yes ☐ No,Yes/No\n')).toEqual([]);
  });
});
