import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExtension } from '../../../src/intake/readers/extensions.ts';

describe('months of option in words', () => {
  it.each([
    ['none', 0],
    ['No extensions remaining', 0],
    ['extended once; no further options', 0],
    ['extended once by 12 months; no further options', 0],
    ['Extended to final term', 0],
    ['all options taken', 0],
    ['2 x 12 months, no further extensions', 24],
    ['Up to 2 years, no further', 24],
    ['option to extend by 2 years, no break', 24],
    ['2 x 12 months', 24],
    ['1+1', 24],
    ['12 month plus 12 month', 24],
    ['up to 24 months', 24],
    ['Up to 24 months in 12 month steps', 24],
    ['up to 2 years, in increments of 12 months', 24],
    ['option to extend for a further two years', 24],
    ['2 one-year extension options', 24],
    ['up to 36 months taken in 6 monthly blocks', 36],
  ])('%s is %i', (words, months) => {
    expect(readExtension(words)?.months).toBe(months);
  });

  it('a term that has no option says so', () => {
    expect(readExtension('3 years, no extension', { isTerm: true })).toEqual({ months: 0, term: 36 });
  });

  it.each([
    'No extensions taken to date',
    'no further than 12 months',
    'Extension of 12 months already taken up',
    '12 months has been used',
    'see contract',
    'TBC',
    'by agreement',
  ])('%s is not said to leave any', (words) => {
    expect(readExtension(words)).toBeNull();
  });

  it('parts add up, and the first is the term when it is as long', () => {
    expect(readExtension('3+1+1', { term: 36 })).toEqual({ months: 24, term: 36 });
    expect(readExtension('5+1+1', { isTerm: true })).toEqual({ months: 24, term: 60 });
  });

  it.each([
    ['12+12', 24],
    ['6+6', 12],
    ['12 + 12', 24],
    ['12+12 months', 24],
    ['12m + 12m', 24],
    ['12+12 months option', 24],
    ['1+1', 24],
    ['2+1+1', 48],
    ['1.5+1.5', 36],
    ['10+5 years', 180],
    ['36 months + 12 + 12', 60],
  ])('bare parts of %s, in the unit that can be told, come to %i months in all', (words, months) => {
    const read = readExtension(words);
    expect((read?.term ?? 0) + (read?.months ?? 0)).toBe(months);
  });

  it.each(['10+5', '12+1', '24+1+1', '7+3', '12 months option + 10', 'option of 12+1'])(
    'whether %s is years or months cannot be told',
    (words) => {
      expect(readExtension(words)).toBeNull();
      expect(readExtension(words, { isTerm: true })).toBeNull();
    },
  );

  it('a heading that names the unit settles it, and the cell that names one settles it first', () => {
    expect(readExtension('10+5', { unit: 'years', isTerm: true })).toEqual({ term: 120, months: 60 });
    expect(readExtension('3+3', { unit: 'months' })).toEqual({ months: 6 });
    expect(readExtension('12+12', { unit: 'years' })).toEqual({ months: 288 });
    expect(readExtension('1+1 years', { unit: 'months' })).toEqual({ months: 24 });
    expect(readExtension('2', { unit: 'years' })).toEqual({ months: 24 });
    expect(readExtension('18', { unit: 'months' })).toEqual({ months: 18 });
    expect(readExtension('2')).toBeNull();
  });

  it('so many options of one length are that many times it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 24 }), (times, months) => {
        expect(readExtension(`${times} x ${months} months`)?.months).toBe(times * months);
        expect(readExtension(`up to ${times} periods of ${months} months each`)?.months).toBe(times * months);
      }),
    );
  });
});

describe('a first term and its option', () => {
  it.each([
    ['3 years + option of 2 x 12 months', 36, 24],
    ['3 years with option to extend 1+1', 36, 24],
    ['2 years with the option to extend for up to 24 months', 24, 24],
    ['4 years, possible extension of one year', 48, 12],
    ['36 months (with 24 month ext)', 36, 24],
    ['36 months with 24 month extension', 36, 24],
    ['3 years (option of 2 years)', 36, 24],
    ['3 years (2 x 12 months extn)', 36, 24],
    ['3 years + 2 year ext', 36, 24],
  ])('%s', (words, term, months) => {
    expect(readExtension(words, { isTerm: true })).toEqual({ term, months });
  });

  it.each(['3 years (2 years used)', '3 years (1 year extension taken)', '3 years (36 months)', '36 months (extended by 12 months)'])(
    '%s tells no option that is left',
    (words) => {
      expect(readExtension(words, { isTerm: true })).toBeNull();
    },
  );

  it('under a heading of options, a first length no longer than the second may be an option too, and nothing is said', () => {
    expect(readExtension('2 years with the option to extend for up to 24 months')).toBeNull();
    expect(readExtension('12 months plus a further 12 months')).toEqual({ months: 24 });
  });

  it.each([
    ['Yes - 12 months', 12],
    ['Yes (2 x 12 months)', 24],
    ['Yes – up to 24 months in total', 24],
  ])('%s is %i months', (words, months) => {
    expect(readExtension(words)).toEqual({ months });
  });
});
