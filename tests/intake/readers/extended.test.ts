import { describe, expect, it } from 'vitest';
import { plainDays } from '../../../src/intake/readers/day-columns.ts';
import { extendedWithin } from '../../../src/intake/readers/extended.ts';

const read = (words: string, isStatus = true) => extendedWithin(words, plainDays, isStatus)?.day ?? null;

describe('the day a contract was extended to', () => {
  it.each([
    ['Extended to 30.06.2027', '2027-06-30'],
    ['Extended until March 2028', '2028-03-31'],
    ['Ext. to 31/03/27', '2027-03-31'],
    ['Live - extended (by waiver) to Sept 2027, final year', '2027-09-30'],
    ['In extension until the 31st of March 2027', '2027-03-31'],
    ['Extended to 31/03/2026; extended to 31/03/2027', '2027-03-31'],
    ['Extended by 12 months to 31/03/2027', '2027-03-31'],
    ['Extended once, to March 2027; one further year remains', '2027-03-31'],
    ['Call-off; extended 2 times until end of March 2027', '2027-03-31'],
    ['1st extension taken, to 31 March 2027; no further extension', '2027-03-31'],
    ['Extension to September 2027 agreed', '2027-09-30'],
    ['Extension agreed until 30/09/2027', '2027-09-30'],
  ])('a status of “%s” tells it', (words, day) => expect(read(words)).toBe(day));

  it.each([
    'May be extended to 31/03/2029',
    'Option to extend to 31/03/2029',
    'Not extended to 31/03/2029',
    'Extended',
    'Extended to final term',
    'Extension to September 2027',
    'Extension to September 2027 under negotiation',
    'Extension to September 2027 in discussion',
    'Extension to September 2027 with legal services',
    'Extension to September 2027 agreed in principle',
    'Extension to September 2027, awaiting approval',
    'Extension being sought to September 2027',
    'Ext. to 31/03/27 under discussion',
    'Being extended to September 2027',
  ])('“%s” tells none', (words) => expect(read(words)).toBeNull());

  it('in prose it is said of the contract, and not of what the contract buys', () => {
    expect(read('HV + SN integrated. Extended to Mar 27, KPIs under review', false)).toBe('2027-03-31');
    expect(read('Opening hours extended to May 2027', false)).toBeNull();
    expect(read('Ext. to 31/03/27', false)).toBeNull();
  });
});
