import { describe, expect, it } from 'vitest';
import { readPublicationWords } from '../../../src/cli/knowledge.ts';
import type { Records } from '../../../src/nouns/records.ts';
import { hiddenCounts } from '../../../src/planning/publication/counts.ts';
import { fewPeopleReader, withoutFew } from '../../../src/planning/publication/few-people.ts';
import { quietWorld } from '../../world.ts';

const words = readPublicationWords(quietWorld({ out: '', err: '' }));

function hidden(kpis: readonly object[], outcomes: readonly object[] = []): Record<string, readonly string[]> {
  const rows = (all: readonly object[]) => all.map((row, index) => ({ id: String(index), origin: {}, ...row }));
  return Object.fromEntries(hiddenCounts({ kpis: rows(kpis), outcomes: rows(outcomes) } as unknown as Records, words, 5));
}

it('a numerator, a denominator or what is between them that counts few goes, so that no interval tells it', () => {
  const counted = (number: number, denominator: number) => hidden([], [{ indicator: '% seen', local: 40, number, denominator }]);
  for (const [number, denominator] of [
    [3, 60],
    [58, 60],
    [1, 4],
  ] as const)
    expect(counted(number, denominator)).toEqual({ 0: ['number', 'denominator'] });
  expect(counted(30, 60)).toEqual({});
});

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

const fewIn = fewPeopleReader(words.fewPeople, 5);

describe('few people in sentences', () => {
  it.each([
    ['3 children in secure beds lose places', '[c] children in secure beds lose places'],
    ['Two looked-after children wait', '[c] looked-after children wait'],
    ['It is used by four families.', 'It is used by [c] families.'],
    ['one child in care', '[c] child in care'],
    ['3 of 12 young people left', '[c] of 12 young people left'],
    ['Two of the mothers', '[c] of the mothers'],
    ['two or three carers', '[c] carers'],
    ['2-4 pupils', '[c] pupils'],
    ['3 children’s social workers', '[c] children’s social workers'],
    ['3 family support workers', '[c] family support workers'],
    ['1 baby, 2 referrals and 4 cases', '[c] baby, [c] referrals and [c] cases'],
    ['3 staff', '[c] staff'],
    ['2 girls and 1 boy excluded', '[c] girls and [c] boy excluded'],
    ['both siblings in the one placement', 'both siblings in the one placement'],
  ])('“%s” becomes “%s”', (text, told) => {
    expect(withoutFew(text, fewIn(text), '[c]')).toBe(told);
  });

  it.each([
    '12 children wait',
    '£3 per child and £4 for carers',
    '3% of children, 4 per cent of families',
    'Children aged 3 to 4 wait',
    'Children aged 3',
    '3 to 4 years, children first',
    '3 year olds and 2-year-old children',
    '1 April 2027: referrals open',
    'For 3 days children wait',
    'Plan 3: more for everyone',
    'Tier 3 placements, Key Stage 2 pupils and Level 4 staff',
    'One in four children',
    'One to one staff',
    '1,204 families and 0 children',
    'Two children’s homes and three carers’ centres',
    '2.5 children',
    'four contracts',
  ])('“%s” counts nobody', (text) => {
    expect(fewIn(text)).toEqual([]);
  });

  it.each([
    'two family hubs',
    'a home for up to 4 children',
    '4 families per worker',
    '3 places for children',
    'children with three or more placements',
    'two staff rooms',
    'Children waiting: 3',
    '12 children, of whom 3 have autism',
    'Young people in secure units: the number is 4',
  ])('“%s” stays, and is to be read', (text) => {
    expect(fewIn(text).map(({ sure }) => sure)).toEqual([false]);
  });

  it('what is few is what the council says', () => {
    expect(withoutFew('9 children', fewPeopleReader(words.fewPeople, 10)('9 children'), '[c]')).toBe('[c] children');
    expect(fewPeopleReader(words.fewPeople, 1)('1 child')).toEqual([]);
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
