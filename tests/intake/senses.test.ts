import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sensesIn, sensesOf } from '../../src/intake/senses.ts';
import { kindOf, lexicons } from './grids.ts';

const fields = (kind: string, heading: string): string[] => sensesOf(kindOf(kind), sensesIn(heading)).map(({ field }) => field);

describe('a heading by the sense of its words', () => {
  it.each([
    ['contracts', 'Latest possible expiry', 'maxEnd'],
    ['contracts', 'Can be extended until', 'maxEnd'],
    ['contracts', 'Expiry incl. extensions taken', 'currentEnd'],
    ['contracts', 'Finish as now revised', 'currentEnd'],
    ['contracts', 'Day on which the agreement ceases', 'end'],
    ['contracts', 'Grant period from', 'start'],
    ['contracts', 'Grant period to', 'end'],
    ['contracts', 'Admitted on', 'start'],
    ['contracts', 'Tenders due back', 'deadline'],
    ['contracts', 'Date grant agreed', 'awarded'],
    ['contracts', 'Estimated value from', 'valueMin'],
    ['contracts', 'Estimated value to', 'valueMax'],
    ['contracts', 'What we pay each year', 'annualValue'],
    ['contracts', 'Total awarded', 'totalValue'],
    ['contracts', 'Pipeline ID', 'ref'],
    ['contracts', 'Group / organisation funded', 'provider'],
    ['contracts', 'Wards benefiting', 'area'],
    ['contracts', 'Person responsible', 'owner'],
    ['services', 'Who funds it', 'commissioner'],
    ['services', 'Who runs it', 'provider'],
    ['services', 'Ages we work with', 'ages'],
    ['placements', 'Price a week', 'weeklyCost'],
    ['risks', 'Risk no.', 'ref'],
  ])('in %s “%s” is %s', (kind, heading, field) => {
    expect(fields(kind, heading)).toContain(field);
  });

  it.each([
    ['contracts', 'Supplier address', 'provider'],
    ['contracts', 'Reason for termination', 'end'],
    ['contracts', 'Annual saving', 'annualValue'],
    ['contracts', 'Manager notice period', 'owner'],
    ['contracts', 'Unit cost', 'totalValue'],
    ['contracts', 'VAT amount', 'totalValue'],
    ['contracts', 'Post title', 'title'],
  ])('in %s “%s” is not %s', (kind, heading, field) => {
    expect(fields(kind, heading)).not.toContain(field);
  });

  it('is sure only when every word is accounted for', () => {
    const isWhole = (heading: string) => sensesOf(kindOf('contracts'), sensesIn(heading)).find(({ field }) => field === 'end')?.isWhole;
    expect(isWhole('Original expiry')).toBe(true);
    expect(isWhole('End of agreement')).toBe(true);
    expect(isWhole('Expiry of the lease of the building')).toBe(false);
  });

  it('names only fields its kind has, each once, whatever the words', () => {
    const word = fc.constantFrom(
      'expiry',
      'start',
      'to',
      'from',
      'value',
      'annual',
      'who',
      'funds',
      'lot',
      'no',
      'latest',
      'extended',
      'tender',
      'due',
      'ward',
      'x',
    );
    fc.assert(
      fc.property(fc.constantFrom(...lexicons.kinds), fc.array(word, { minLength: 1, maxLength: 6 }), (kind, heading) => {
        const found = sensesOf(kind, sensesIn(heading.join(' '))).map(({ field }) => field);
        for (const field of found) expect(kind.fields).toHaveProperty(field);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
