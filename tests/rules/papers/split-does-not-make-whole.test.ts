import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'split-does-not-make-whole';
const split = (...shares: (number | undefined)[]) =>
  sheetOf(
    'services',
    shares.map((share) => ({ service: '0-19 nursing', provider: ['Moor Trust'], ...(share === undefined ? {} : { share }) })),
    { columns: ['share'] },
  );

describe('a service split over several places', () => {
  it('is found when its shares leave some of it out, at every share', () => {
    const { findings: found } = verdictOf(code, { sheets: [split(60, 30)] });
    expect(found).toHaveLength(1);
    expect(found[0]?.text).toContain('10% of it stands nowhere');
    expect(found[0]?.evidence).toHaveLength(2);
  });

  it('is found when some of it is counted twice', () => {
    expect(verdictOf(code, { sheets: [split(60, 60)] }).findings[0]?.text).toContain('20% of it is counted twice');
  });

  it('is not judged when one of its rows states no share', () => {
    const { findings: found, unjudged } = verdictOf(code, { sheets: [split(50, undefined)] });
    expect(found).toEqual([]);
    expect(unjudged).toHaveLength(1);
  });

  it('in whole percents that add to 100 is never found', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 }), (shares) => {
        const rest = 100 - shares.reduce((a, b) => a + b, 0);
        expect(verdictOf(code, { sheets: [split(...shares, rest)] }).findings).toEqual([]);
      }),
    );
  });
});
