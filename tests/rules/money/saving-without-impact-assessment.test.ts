import { describe, expect, it } from 'vitest';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'saving-without-impact-assessment';
const saving = (title: string, more: object = {}) => ({ title, approved: pence(50_000_00), ...more });
const sheet = (...rows: object[]) => sheetOf('savings', rows, { columns: ['title', 'approved', 'eia', 'decision'] });

describe('a saving with no impact assessment', () => {
  it('is found with its blank cell, or the words that say there is none yet', () => {
    const rows = sheet(
      saving('Hours'),
      saving('Rooms', { eia: 'To be completed', decision: 'Cabinet' }),
      saving('Print', { eia: 'EIA 4' }),
    );
    expect(verdictOf(code, { sheets: [rows] })).toMatchObject({ cells: [['C2'], ['C3', 'D3']], amounts: [50_000_00, 50_000_00] });
  });

  it('is not found where none is needed, where the log holds one, or for a year gone by', () => {
    const log = sheetOf('proposals', [
      { ref: 'P-1', proposal: 'Youth clubs', eia: 'EIA 7' },
      { ref: 'P-2', proposal: 'Rooms', eia: 'Pending' },
    ]);
    const rows = [
      saving('Print', { eia: 'Not required' }),
      saving('Youth Clubs'),
      saving('Old', { year: year('2013/14') }),
      saving('Rooms'),
    ];
    expect(verdictOf(code, { sheets: [sheet(...rows), log] })).toMatchObject({ about: [['rooms-4']], examined: 3 });
  });

  it('says that it was decided only where it was', () => {
    const decisions = ['Cabinet, 12 May', 'Proposed', 'Approved subject to call-in'];
    const { findings } = verdictOf(code, { sheets: [sheet(...decisions.map((decision, at) => saving(`Saving ${at}`, { decision })))] });
    expect(findings.map(({ text }) => /It (?:was|is not) decided[^.]*\./.exec(text)?.[0])).toEqual([
      'It was decided: “Cabinet, 12 May”.',
      'It is not decided: its decision is given as “Proposed”.',
      'It was decided: “Approved subject to call-in”.',
    ]);
  });

  it('is one finding for a tracker of many of which none has one', () => {
    const rows = sheet(...['A', 'B', 'C', 'D'].map((name) => saving(name)));
    expect(verdictOf(code, { sheets: [rows] })).toMatchObject({ cells: [['C1', 'C2', 'C3', 'C4', 'C5']], amounts: [200_000_00] });
  });

  it('is not judged where the tracker has no column for it and no log knows', () => {
    const rows = sheetOf('savings', [saving('Hours')]);
    const log = sheetOf('proposals', [{ proposal: 'Hours', eia: 'EIA 1' }]);
    expect(verdictOf(code, { sheets: [rows] })).toMatchObject({ about: [], unjudgedCells: ['A1'] });
    expect(verdictOf(code, { sheets: [rows, log] })).toMatchObject({ about: [], unjudged: [] });
  });

  it('leaves alone a line with no amount', () => {
    expect(verdictOf(code, { sheets: [sheet({ title: 'Idea' })] }).examined).toBe(0);
  });
});
