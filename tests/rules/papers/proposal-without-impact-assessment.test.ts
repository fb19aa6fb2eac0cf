import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../../src/nouns/intent.ts';
import { day } from '../../../src/values/day.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'proposal-without-impact-assessment';
const columns = ['proposal', 'eia', 'decision', 'decisionDate'];
const sheet = (
  row: Proposal & { readonly notes?: readonly never[] | readonly { kind: 'placeholder' | 'not stated'; field: string; quoted: string }[] },
) => sheetOf('proposals', [{ proposal: 'Fewer hubs', ...row }], { columns });
const judged = (row: Parameters<typeof sheet>[0]) => verdictOf(code, { sheets: [sheet(row)] });
const past = { decision: 'Agreed', decisionDate: day('2015-05-12') };
const ahead = { decision: 'Cabinet', decisionDate: day('2015-09-12') };

describe('a proposal', () => {
  it.each([[{}], [{ eia: 'None' }], [{ eia: 'Not yet started' }], [{ eia: 'To follow' }], [{ eia: 'Draft' }]])(
    'decided with %j for its assessment is a warning, with the day',
    (eia) => {
      expect(judged({ ...eia, ...past })).toMatchObject({ cells: [['B2', 'D2']], severities: ['warning'] });
    },
  );

  it('decided by the words of the log, and with a placeholder, is found too', () => {
    expect(judged({ decision: 'Approved' }).severities).toEqual(['warning']);
    const notes = [{ kind: 'placeholder', field: 'eia', quoted: 'TBC' }] as const;
    expect(judged({ ...past, notes }).cells).toHaveLength(1);
    expect(judged({ ...ahead, notes }).cells).toEqual([]);
  });

  it('not yet decided is advice while nothing is recorded, and clean while one is being made', () => {
    expect(judged(ahead)).toMatchObject({ cells: [['B2']], severities: ['advice'] });
    expect(judged({}).severities).toEqual(['advice']);
    expect(judged({ ...ahead, eia: 'In progress' }).cells).toEqual([]);
  });

  it('is clean with an assessment, a screening that says none is needed, or once it is withdrawn', () => {
    for (const eia of ['EIA-12', 'Not required: screened in May', 'No adverse impact found'])
      expect(judged({ ...past, eia })).toMatchObject({ cells: [], unjudged: [] });
    expect(judged({ decision: 'Withdrawn' })).toMatchObject({ cells: [], examined: 0 });
  });

  it('is not judged on n/a, on a choice never made, or in a log without the column', () => {
    expect(judged({ ...past, eia: 'Yes or No' })).toMatchObject({ cells: [], unjudgedCells: ['B2'] });
    expect(judged({ ...past, notes: [{ kind: 'not stated', field: 'eia', quoted: 'n/a' }] })).toMatchObject({
      cells: [],
      unjudgedCells: ['B2'],
    });
    const bare = sheetOf('proposals', [{ proposal: 'Fewer hubs', ...past }]);
    expect(verdictOf(code, { sheets: [bare] })).toMatchObject({ cells: [], unjudgedCells: ['A1'] });
  });
});
