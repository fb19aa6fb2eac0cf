import { describe, expect, it } from 'vitest';
import { readPublicationWords } from '../../../src/cli/knowledge.ts';
import type { Records } from '../../../src/nouns/records.ts';
import { hiddenCounts } from '../../../src/planning/publication/counts.ts';
import { countsFew } from '../../../src/planning/publication/to-read.ts';
import { quietWorld } from '../../world.ts';

const words = readPublicationWords(quietWorld({ out: '', err: '' }));

function hidden(kpis: readonly object[], outcomes: readonly object[] = []): Record<string, readonly string[]> {
  const rows = (all: readonly object[]) => all.map((row, index) => ({ id: String(index), origin: {}, ...row }));
  return Object.fromEntries(hiddenCounts({ kpis: rows(kpis), outcomes: rows(outcomes) } as unknown as Records, words, 5));
}

describe('what counts people', () => {
  it.each([
    'Number of children missing from care',
    'Children excluded',
    'Young people in custody',
    'Families seen',
    'Carers with no break',
    'Pupils without a place for more than 20 days',
    'Children in care with three placements in 12 months',
    'Staff who left',
  ])('“%s” does', (measure) => {
    expect(words.countsPeople(measure)).toBe(true);
  });

  it.each([
    'Percentage of children seen in 10 days',
    '% of families satisfied',
    'Children seen in time (%)',
    'Children in care per 10,000',
    'Average wait of a child',
    'Days children wait',
    'Cost per child',
    'Waits under 18 weeks',
    'Number of workshops held',
  ])('“%s” does not', (measure) => {
    expect(words.countsPeople(measure)).toBe(false);
  });

  it('a unit says so by itself, and a share beside children is none', () => {
    expect(words.countsPeople('Killed or seriously injured', 'number')).toBe(true);
    expect(words.countsPeople('Children in good health', '%')).toBe(false);
    expect(words.countsPeople('Children moved', 'incidents')).toBe(true);
  });
});

describe('sentences somebody should read', () => {
  it.each([
    ['3 children in secure beds lose places', true],
    ['Two looked-after children wait', true],
    ['12 children wait', false],
    ['Children aged 3 to 11', false],
    ['Plan 3: more for everyone', false],
  ])('“%s” counts few people: %s', (text, answer) => {
    expect(countsFew(text, { words }, 5)).toBe(answer);
  });
});

describe('few people in indicators and outcomes', () => {
  it('target and result are each hidden from 1 to 4, and a nought and five are shown', () => {
    expect(
      hidden([
        { measure: 'Children missing', target: 0, actual: 3 },
        { measure: 'Children excluded', target: 4, actual: 5 },
        { measure: 'Workshops held', target: 4, actual: 3 },
        { measure: 'Average children in a class', target: 4, actual: 3 },
      ]),
    ).toEqual({ 0: ['actual'], 1: ['target'] });
  });

  it('a quarter of few takes another with it where the year is printed', () => {
    const quarter = (text: string, actual: number) => ({ contract: 'C1', measure: 'Children excluded', period: [{ text }], actual });
    expect(hidden([quarter('Q1', 3), quarter('Q2', 9), quarter('Q3', 11), quarter('2026/27', 23)])).toEqual({
      0: ['actual'],
      1: ['actual'],
    });
  });

  it('an outcome goes with its interval and its trajectory, by its unit or by what it is called', () => {
    const gone = ['local', 'lower', 'upper', 'interval', 'trajectory'];
    expect(
      hidden(
        [],
        [
          { indicator: 'Killed on roads', unit: 'number', local: 3 },
          { indicator: 'Children in secure homes', local: 2, target: 1 },
          { indicator: 'Children in good health', unit: '%', local: 3 },
        ],
      ),
    ).toEqual({ 0: gone, 1: [...gone, 'target'] });
  });
});
