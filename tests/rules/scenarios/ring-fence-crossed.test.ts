import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grant } from '../../../src/nouns/provision.ts';
import { sheetOf } from '../picture.ts';
import { budgetOf, judgedAs } from './modelled.ts';

const code = 'ring-fence-crossed';
const grants = (...rows: readonly Grant[]) => sheetOf('grants', rows, { columns: ['fund', 'ringFence'] });
const fenced = grants({ fund: 'Public Health Grant', ringFence: 'Public health functions' });
const budget = budgetOf(
  { line: 'Visiting', pounds: 800, fund: 'PHG' },
  { line: 'Nursing', pounds: 200, fund: 'Public health grant' },
  { line: 'Centres', pounds: 500, fund: 'Council' },
  { line: 'Outreach', pounds: 100 },
);
const move = (from: string, to: string, id = 'move') =>
  `{ id: ${id}, kind: reallocation, from-line: ${from}, to-line: ${to}, amount: £50, from: 2015-04-01 }`;

describe('ring-fenced money', () => {
  it('moved to a line of another fund is an error, to one of no fund a warning', () => {
    expect(judgedAs(code, { sheets: [budget, fenced] }, move('Visiting', 'Centres'))).toMatchObject({
      about: [['move', 'public-health-grant-1']],
      cells: [['B2', 'E2', 'E4', 'line 5']],
      amounts: [5_000],
      severities: ['error'],
      unjudged: [],
    });
    expect(judgedAs(code, { sheets: [budget, fenced] }, move('Visiting', 'Outreach')).severities).toEqual(['warning']);
    expect(judgedAs(code, { sheets: [budget, fenced] }, move('Visiting', '[Outreach, Centres]')).texts[0]).toContain(
      '“Centres: Council” is of another fund; “Outreach” names no fund',
    );
  });

  it('moved inside its fund could not be judged, for its words are for a person to read', () => {
    const { about, because } = judgedAs(code, { sheets: [budget, fenced] }, move('Visiting', 'Nursing'));
    expect(about).toEqual([]);
    expect(because[0]).toContain('“Nursing” is what the ring-fence is for (“Public health functions”)');
  });

  it('is known by the contract that answers to the line, where the budget names no fund', () => {
    const register = sheetOf('contracts', [{ title: 'Outreach', fund: 'PHG' }]);
    expect(judgedAs(code, { sheets: [budget, fenced, register] }, move('Outreach', 'Centres')).severities).toEqual(['error']);
    expect(judgedAs(code, { sheets: [budget, fenced, register] }, move('Visiting', 'Outreach')).about).toEqual([]);
  });

  it('saved stays under its ring-fence', () => {
    const saving = '{ id: cut, kind: saving, on: { fund: PHG }, amount: £50, from: 2015-04-01 }';
    expect(judgedAs(code, { sheets: [budget, fenced] }, saving).severities).toEqual(['warning']);
    expect(
      judgedAs(code, { sheets: [budget, fenced] }, saving.replace('saving, on: { fund: PHG }', 'grant, fund: PHG').replace('£', '-£'))
        .about,
    ).toEqual([]);
  });

  it('is not found of other money, nor of a grant said not to be ring-fenced', () => {
    expect(judgedAs(code, { sheets: [budget, fenced] }, move('Centres', 'Visiting'))).toMatchObject({ about: [], unjudged: [] });
    for (const ringFence of ['No', 'none', 'Not ring-fenced', 'Un-ringfenced'])
      expect(judgedAs(code, { sheets: [budget, grants({ fund: 'PHG', ringFence })] }, move('Visiting', 'Centres'))).toMatchObject({
        about: [],
        unjudged: [],
      });
  });

  it('could not be judged where its grant does not say, or is not among the grants', () => {
    expect(judgedAs(code, { sheets: [budget, grants({ fund: 'Public Health Grant' })] }, move('Visiting', 'Centres'))).toMatchObject({
      about: [],
      unjudged: ['move'],
    });
    const other = grants({ fund: 'Housing Grant', ringFence: 'Yes' });
    expect(judgedAs(code, { sheets: [budget, other] }, move('Nursing', 'Centres')).because[0]).toContain('is not among the grants');
  });

  it('is found in every order of measures, and for every part of a crossing', () => {
    const measures = [
      move('Visiting', 'Centres', 'a'),
      move('Nursing', '[Visiting, Outreach]', 'b'),
      move('[Centres, Visiting]', 'Outreach', 'c'),
      move('Centres', 'Nursing', 'd'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(measures, { minLength: 4 }), (shuffled) => {
        const { about } = judgedAs(code, { sheets: [budget, fenced] }, ...shuffled);
        expect(about.map(([id]) => id).sort()).toEqual(['a', 'b', 'c']);
      }),
      { numRuns: 24 },
    );
  });
});
