import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../src/nouns/placement.ts';
import { rules } from '../../../src/rules/index.ts';
import { type Given, placed, sheetOf, tier, verdictOf } from '../picture.ts';

const code = 'step-without-neighbour';
const sheets = [sheetOf('services', [{ service: 'Family Help' }])];
const limits = { [code]: { services: 2 }, 'empty-cell': { services: 2 } };
const on = (service: string, tier: string | null, row: number, more: Partial<Placement> = {}): Placement =>
  placed(service, { tier, cell: { file: 'data/services.csv', sheet: null, cell: `A${row}` }, at: {}, ...more });
const tiers = [tier('universal', 'early'), tier('targeted', 'targeted'), tier('specialist', 'specialist')];
const judged = (placements: readonly Placement[], more: Given = {}) => verdictOf(code, { sheets, limits, placements, tiers, ...more });

const early = [on('Advice', 'universal', 2), on('Drop in', 'universal', 3)];
const high = [on('Intensive', 'targeted', 4), on('Crisis', 'specialist', 5)];

describe('a step between levels of help', () => {
  it('down is missing where help begins at targeted', () => {
    expect(judged(high)).toMatchObject({ about: [['parent-family-support/universal']], cells: [['A4', 'A5']], severities: ['warning'] });
  });

  it('up is missing where help ends at early help', () => {
    expect(judged(early)).toMatchObject({
      about: [['parent-family-support/specialist', 'parent-family-support/targeted']],
      cells: [['A2', 'A3']],
    });
  });

  it('between is missing where only early and specialist help stand', () => {
    expect(judged([early[0], high[1]] as Placement[]).about).toEqual([['parent-family-support/targeted']]);
  });

  it('is missing only on a level that is expected of the element, and an empty place too', () => {
    const care = { id: 'parent-family-support', title: 'Edge of care', names: [], levels: ['targeted', 'specialist'] } as const;
    expect(judged(high, { elements: [care] }).about).toEqual([]);
    const crisis = [high[1], on('Secure', 'specialist', 6)] as Placement[];
    expect(judged(crisis, { elements: [care] }).about).toEqual([['parent-family-support/targeted']]);
    expect(verdictOf('empty-cell', { sheets, limits, tiers, placements: high, elements: [care] })).toMatchObject({
      about: [],
      examined: 2,
    });
  });

  it('is there from early to targeted help, and from one level to the next', () => {
    expect(judged([early[0], high[0]] as Placement[]).about).toEqual([]);
    expect(judged([...early, ...high])).toMatchObject({ about: [], examined: 1, unjudged: [] });
  });

  it('is advice while half the places are only proposed, or while the files hold contracts only', () => {
    expect(judged(high.map((one) => ({ ...one, status: 'proposed' as const }))).severities).toEqual(['advice']);
    expect(judged(high, { sheets: [sheetOf('contracts', [{ title: 'Crisis' }])] }).severities).toEqual(['advice']);
  });

  it('is not judged for an element with too few services or with some that have no tier', () => {
    const lone = [...early, ...high, on('Nursery nurse', 'targeted', 6, { element: 'early-childhood' })];
    expect(judged(lone)).toMatchObject({ about: [], unjudged: ['early-childhood'], unjudgedCells: ['A6'] });
    expect(judged([...high, on('Group', null, 7)])).toMatchObject({
      about: [],
      unjudged: ['parent-family-support'],
      unjudgedCells: ['A7'],
    });
  });

  it('is not judged on a short list or with a model that groups needs', () => {
    expect(judged(high, { limits: {} })).toMatchObject({ about: [], unjudged: ['map'] });
    const needs = tiers.map(({ id, title, names }) => ({ id, title, names }));
    expect(judged(high, { tiers: needs })).toMatchObject({ about: [], unjudged: ['map'] });
  });

  it('takes the place of the empty cells it names, and of no others', () => {
    const cells = (placements: readonly Placement[]): readonly string[] =>
      verdictOf('empty-cell', { sheets, limits, placements, tiers })
        .about.flat()
        .filter((id) => id.startsWith('parent'));
    expect(cells(high)).toEqual([]);
    expect(cells([early[0], high[0]] as Placement[])).toEqual(['parent-family-support/specialist']);
    expect(cells([...high, on('Group', null, 7)])).toEqual(['parent-family-support/universal']);
    expect(rules[code]?.card.limits).toEqual({ services: 10, servicesOfElement: 2 });
  });
});
