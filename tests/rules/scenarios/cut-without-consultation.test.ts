import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../../src/nouns/intent.ts';
import { day } from '../../../src/values/day.ts';
import { dutyOf, placed, sheetOf } from '../picture.ts';
import { budgetOf, judgedAs } from './modelled.ts';

const code = 'cut-without-consultation';
const duties = [
  dutyOf('ECD-01', {
    title: 'Enough centres',
    words: ["children's centre"],
    needs: ['childrens-centres'],
    source: { text: 'Childcare Act 2006 s.5A', verified: true },
  }),
  dutyOf('ECD-02', { title: 'Consult before a centre closes', source: { text: 'Childcare Act 2006 s.5D', verified: true } }),
  dutyOf('PFS-01', { title: 'Help in need', needs: ['family-support'] }),
  dutyOf('G-1', { title: 'A condition', strength: 'grant condition', words: ['outreach'] }),
  dutyOf('L-1', { title: 'A later duty', words: ['outreach'], from: day('2017-01-01') }),
];
const budget = budgetOf(
  { line: "Children's centres", pounds: 500 },
  { line: 'Barnstar', pounds: 300 },
  { line: 'Outreach', pounds: 200 },
  { line: 'Overheads', pounds: 100 },
);
const services = sheetOf('services', [{ service: 'Barnstar', id: 'barnstar' }]);
const placements = [placed('Barnstar', { id: 'barnstar', needs: ['family-support'] })];
const cut = (on: string, more = '') => `{ id: cut, title: Fewer hours, kind: saving, on: ${on}, amount: £50, from: 2016-04-01${more} }`;
const log = (...rows: readonly Proposal[]) => sheetOf('proposals', rows, { columns: ['proposal', 'consultationCloses', 'eia'] });
const judged = (measure: string, ...more: ReturnType<typeof log>[]) =>
  judgedAs(code, { sheets: [budget, services, ...more], placements, duties }, measure);
const centres = '"Children\'s centres"';

describe('a cut to a statutory service', () => {
  it('is found with the duty, and for a children’s centre with the duty to consult', () => {
    const { about, amounts, severities, texts, cells } = judged(cut(centres));
    expect({ about, amounts, severities, cells }).toEqual({
      about: [['cut']],
      amounts: [5_000],
      severities: ['warning'],
      cells: [['E2', 'line 5']],
    });
    expect(texts[0]).toContain('no consultation and no impact assessment on it is seen');
    expect(texts[0]).toContain('Childcare Act 2006 s.5D');
    expect(judged(cut('Barnstar')).texts[0]).toContain('PFS-01');
    expect(judged(cut('Barnstar')).texts[0]).not.toContain('5D');
  });

  it('is found for whichever is lacking, with its blank cell, and not where both are there', () => {
    const asked = { proposal: "Children's centres", consultationCloses: day('2015-09-01') };
    expect(judged(cut(centres), log(asked))).toMatchObject({ about: [['cut']], cells: [['E2', 'C2', 'line 5']] });
    expect(judged(cut(centres), log(asked)).texts[0]).toContain('and no impact assessment on it');
    expect(judged(cut(centres, ', eia: EIA 4')).texts[0]).toContain('and no consultation on it');
    expect(judged(cut(centres, ', eia: EIA 4'), log(asked)).about).toEqual([]);
    expect(judged(cut(centres), log({ ...asked, eia: 'EIA 4' })).about).toEqual([]);
    expect(judged(cut(centres), log({ ...asked, eia: 'To be completed' })).about).toEqual([['cut']]);
    expect(judged(cut(centres), log({ ...asked, proposal: 'Youth clubs', eia: 'EIA 4' })).about).toEqual([['cut']]);
  });

  it('is joined to its proposal by the reference of its assessment, or by the body and the day of its decision', () => {
    const asked = { proposal: 'Family Hub model', consultationCloses: day('2015-09-01'), eia: 'EIA-4, seen by Full Council' };
    const decided = { ...asked, eia: 'seen', decision: 'Agreed by Full Council', decisionDate: day('2015-10-17') };
    const body = ', decision: Full Council 2015-10-17';
    expect(judged(cut(centres, ', eia: EIA-4'), log(asked)).about).toEqual([]);
    expect(judged(cut(centres, ', eia: EIA-5'), log(asked)).about).toEqual([['cut']]);
    expect(judged(cut(centres, body), log(decided)).about).toEqual([]);
    expect(judged(cut(centres, ', decision: Cabinet 2015-10-17'), log(decided)).about).toEqual([['cut']]);
    expect(judged(cut(centres, ', decision: Full Council 2015-10-18'), log(decided)).about).toEqual([['cut']]);
    // Two decided on one evening: the day tells neither.
    expect(judged(cut(centres, body), log(decided, { ...decided, proposal: 'Transport' })).about).toEqual([['cut']]);
  });

  it('is left alone where no law is met on that day, and could not be judged where nothing tells what a line is for', () => {
    expect(judged(cut('Outreach'))).toMatchObject({ about: [], unjudged: [] });
    expect(judged(cut('Outreach').replace('2016-04-01', '2017-02-01')).about).toEqual([['cut']]);
    expect(judged(cut('Overheads'))).toMatchObject({ about: [], unjudged: ['cut, overheads'] });
    expect(judged(cut(centres).replace('saving', 'investment'))).toMatchObject({ about: [], examined: 0 });
  });

  it('is found of money moved away as well', () => {
    const move = `{ id: move, kind: reallocation, from-line: ${centres}, to-line: Outreach, amount: £50, from: 2016-04-01 }`;
    expect(judged(move).about).toEqual([['move']]);
  });
});
