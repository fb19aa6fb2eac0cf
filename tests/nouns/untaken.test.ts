import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/nouns/contract.ts';
import { monthsOver, untakenOption } from '../../src/nouns/untaken.ts';
import { contract, on } from '../timeline/rows.ts';

const three: Contract = { start: on('2025-04-01'), end: on('2028-03-31') };
const left = (fields: Contract) =>
  untakenOption(contract('x', { ...three, ...fields }, ['extensionOptions', 'extensionMonths', 'termMonths']));

describe('the options of a contract not taken', () => {
  it.each([
    'None',
    'No further extensions',
    'extended once; no further options',
    'exhausted',
    'Extended to final term',
    'Extended to 31/03/2028',
    'N/A',
  ])('are none where its register says “%s”', (extensionOptions) => {
    expect(left({ extensionOptions })).toEqual({ is: 'none' });
  });

  it.each([
    'no further than 12 months',
    'Not yet exercised',
    'None taken yet',
    'By agreement',
    '10+5',
    'Extended to 31/03/2028, more by agreement',
  ])('cannot be counted where it says “%s”', (extensionOptions) => {
    expect(left({ extensionOptions })).toMatchObject({ is: 'untold', field: 'extensionOptions' });
  });

  it('are none where the column of what is taken says that all are, whatever they came to', () => {
    expect(left({ extensionMonths: 24, extensionsTaken: ['Final extension in place'] })).toEqual({ is: 'none' });
    expect(left({ extensionMonths: 24, extensionsTaken: ['None'] })).toMatchObject({ is: 'told', months: 24 });
  });

  it('run by whole months, from the last day of February too', () => {
    const leap: Contract = { start: on('2024-02-29'), end: on('2025-02-28'), extensionLeft: 12 };
    expect(left(leap)).toMatchObject({ until: '2026-02-28', months: 12 });
    expect(monthsOver(on('2024-02-29'), on('2025-02-28'))).toBe(12);
    expect(monthsOver(on('2027-01-31'), on('2027-02-28'))).toBe(1);
    expect(left({ start: on('2027-01-01'), end: on('2027-01-30'), extensionLeft: 1 })).toMatchObject({ until: '2027-02-28' });
  });

  it('may stand in a term nobody can read', () => {
    const unread = (quoted: string) =>
      untakenOption(contract('x', three, ['termMonths'], [{ kind: 'unreadable', field: 'termMonths', quoted }]));
    expect(unread('10+5')).toMatchObject({
      is: 'untold',
      field: 'termMonths',
      because: expect.stringContaining('“10+5” at contracts.csv J2'),
    });
    expect(unread('see the file')).toEqual({ is: 'none' });
  });
});
