import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../src/nouns/placement.ts';
import { isCouncil } from '../../../src/rules/buyers/buyers.ts';
import { bodiesIn } from '../../../src/rules/buyers/by-body.ts';
import { ofOneCouncil } from '../../../src/rules/buyers/one-council.ts';
import { judge } from '../../../src/rules/judge.ts';
import { day } from '../../../src/values/day.ts';
import { dutyOf, type Given, pictureOf, placed, sheetOf, verdictOf } from '../picture.ts';

const commissioners = ['Westmarsh Council', 'Eastmarsh Council', 'NHS Marsh CCG', 'Marshland County Council'];
const at = (row: number): Pick<Placement, 'cell' | 'at'> => {
  const cell = { file: 'data/services.csv', sheet: null, cell: `A${row}` };
  return { cell, at: { service: cell } };
};
/** As many services of a council on a tier, each of a need of its own. */
const several = (many: number, by: string, tier: string, from: number): Placement[] =>
  Array.from({ length: many }, (_, index) => placed(`${by} ${tier} ${index}`, { ...at(from + index), tier, commissioners: [by] }));

const given = (placements: readonly Placement[]): Given => ({
  placements,
  limits: { 'step-without-neighbour': { services: 5 }, 'empty-cell': { services: 5 } },
  commissioners,
  sheets: [
    sheetOf(
      'services',
      placements.map(({ id, service, commissioners: by }) => ({ id, service, commissioner: by })),
    ),
  ],
});
const judged = (code: Parameters<typeof verdictOf>[0], more: Given) => ({ picture: pictureOf(more), verdict: verdictOf(code, more) });

it('one council’s name is told from those of several, of health bodies and of other councils', () => {
  for (const name of ['Westmarsh Council', 'Bath and North East Marsh Council', 'Westmarsh MBC', 'London Borough of Marsh'])
    expect(isCouncil(name), name).toBe(true);
  for (const name of [
    'NHS England (to Westmarsh Council)',
    'Westmarsh Council and Eastmarsh Council',
    'NHS Marsh CCG',
    'Marsh Youth Council',
  ])
    expect(isCouncil(name), name).toBe(false);
});

describe('what is found of one council alone', () => {
  const theirs = [...several(5, 'Westmarsh Council', 'universal', 2), ...several(5, 'Eastmarsh Council', 'targeted', 12)];
  const picture = pictureOf(given(theirs));
  const judgement = judge(picture, { only: ['step-without-neighbour', 'empty-cell'] });
  const of = (asked: string) => ofOneCouncil(judgement, picture, asked);

  it('is what its own rows show, under the keys it has beside the others, and with what could not be judged of it', () => {
    const [west, east] = [of('Westmarsh Council'), of('eastmarsh')];
    for (const [told, name] of [
      [west, 'Westmarsh Council: '],
      [east, 'Eastmarsh Council: '],
    ] as const) {
      expect(told.findings.map(({ text }) => text.slice(0, name.length))).toEqual([name, name]);
      expect(told.outcomes.map(({ found }) => found)).toEqual([1, 1]);
    }
    expect([...west.findings, ...east.findings].map(({ key }) => key).sort()).toEqual(judgement.findings.map(({ key }) => key).sort());
    expect(east.outcomes.flatMap(({ unjudged }) => unjudged).every(({ about }) => about === 'Eastmarsh Council')).toBe(true);
  });

  it('is refused of a council that buys nothing here, with those that do', () => {
    expect(() => of('Northmarsh Council')).toThrow(/^No council of this workspace is called `Northmarsh Council`\.$/);
    const alone = pictureOf(given(several(5, 'Westmarsh Council', 'universal', 2)));
    expect(ofOneCouncil(judge(alone), alone, 'Westmarsh').findings).toEqual(judge(alone).findings);
  });
});

describe('what several councils buy', () => {
  const west = several(5, 'Westmarsh Council', 'universal', 2);
  const east = several(5, 'Eastmarsh Council', 'targeted', 12);

  it('is judged council by council: what the other buys makes no step', () => {
    const { verdict } = judged('step-without-neighbour', given([...west, ...east]));
    const texts = verdict.findings.map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts.find((text) => text.includes('to step up to'))).toMatch(
      /^Westmarsh Council: .+ 5 rows of Eastmarsh Council are left out\.$/,
    );
    expect(texts.find((text) => text.includes('to step down to'))).toMatch(/^Eastmarsh Council: /);
    expect(new Set(verdict.findings.map(({ key }) => key.replace(/#\d$/, ''))).size).toBe(2);
    expect(judged('empty-cell', given([...west, ...east])).verdict.findings).toHaveLength(2);
  });

  it('is one plan where a health body buys beside a council, or the plan is of both councils or of neither', () => {
    const health = several(5, 'NHS Marsh CCG', 'targeted', 12);
    expect(bodiesIn(judged('empty-cell', given([...west, ...health])).picture)).toEqual([]);
    const { picture } = judged('empty-cell', given([...west, ...east]));
    for (const organisation of ['Westmarsh Council and Eastmarsh Council', 'Marshland Partnership'])
      expect(bodiesIn({ ...picture, workspace: { ...picture.workspace, organisation } })).toEqual([]);
  });

  it('leaves what names no buyer, or a health body, with the plan’s own council, and what both buy with both', () => {
    const both = placed('Shared', { ...at(30), commissioners: ['Westmarsh Council', 'Eastmarsh Council'] });
    const nobody = placed('Unsaid', at(31));
    const { picture } = judged('empty-cell', given([...west, ...east, both, nobody, ...several(1, 'NHS Marsh CCG', 'targeted', 32)]));
    expect(bodiesIn(picture).map(({ name, picture: own }) => [name, own.placements.length])).toEqual([
      ['Westmarsh Council', 8],
      ['Eastmarsh Council', 6],
    ]);
  });

  it('goes by the name most of its rows have, where it is written two ways', () => {
    const rows = ['Eastmarsh Council', 'Eastmarsh Borough Council', 'Eastmarsh Borough Council', 'Westmarsh Council'];
    const named = ['Eastmarsh Borough Council', 'Eastmarsh Council', 'Westmarsh Council'];
    const placements = rows.map((by, index) => placed(`Help ${index}`, { ...at(index + 2), commissioners: [by] }));
    for (const commissioners of [named, [...named].reverse()])
      expect(bodiesIn(pictureOf({ ...given(placements), commissioners })).map(({ name }) => name)).toEqual([
        'Westmarsh Council',
        'Eastmarsh Borough Council',
      ]);
  });

  it('is named before what is found of a register, the plan’s own first, and not where one council buys', () => {
    const bought = (by: string) =>
      sheetOf('contracts', [{ title: 'Mentoring', commissioner: [by], status: 'Live', end: day('2015-03-31') }], {
        file: `data/${by}.csv`,
      });
    const placements = ['Westmarsh Council', 'Eastmarsh Council'].map((by, index) =>
      placed(`Help ${index}`, { ...at(index + 2), commissioners: [by] }),
    );
    const texts = (...by: string[]) =>
      verdictOf('past-its-end', { sheets: by.map(bought), commissioners, placements: placements.slice(0, by.length) }).findings.map(
        ({ text }) => text.slice(0, 30),
      );
    expect(texts('Westmarsh Council', 'Eastmarsh Council')).toEqual([
      expect.stringMatching(/^Westmarsh Council: “Ment/),
      expect.stringMatching(/^Eastmarsh Council: “Ment/),
    ]);
    expect(texts('Westmarsh Council')).toEqual([expect.stringMatching(/^“Mentoring” ended/)]);
  });

  it('does not answer a duty of the other, nor follow its contract', () => {
    const advocacy = (by: string, row: number, days: Partial<Placement>) =>
      placed(`Advocacy of ${by}`, { ...at(row), commissioners: [by], needs: ['advocacy'], ...days });
    const first = advocacy('Westmarsh Council', 2, { start: day('2014-04-01'), end: day('2015-12-31') });
    const next = (by: string) => advocacy(by, 3, { start: day('2015-04-01'), end: day('2017-03-31') });
    const owed = (by: string) =>
      judged('duty-without-arrangement', { ...given([first, next(by)]), duties: [dutyOf('CIC-03', { needs: ['advocacy'] })] }).verdict;
    expect(owed('Westmarsh Council').about).toEqual([]);
    expect(owed('Eastmarsh Council').findings[0]?.text).toMatch(/^Westmarsh Council: .*from 1 January 2016 to 31 March 2016/);
  });

  it('meets no same need, but for a county and a council in it', () => {
    const of = (by: string, row: number) =>
      placed(`Homestart ${row}`, { ...at(row), commissioners: [by], needs: ['family-support'], providers: [`Trust ${row}`] });
    const found = (...by: readonly string[]) => verdictOf('same-need', given(by.map((name, index) => of(name, index + 2)))).about.length;
    expect(found('Westmarsh Council', 'Eastmarsh Council')).toBe(0);
    expect(found('Westmarsh Council', 'Marshland County Council')).toBe(1);
    expect(found('Westmarsh Council', 'NHS Marsh CCG')).toBe(1);
  });
});
