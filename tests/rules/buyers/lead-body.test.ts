import { describe, expect, it } from 'vitest';
import { leadBodyOn } from '../../../src/rules/buyers/lead-body.ts';
import { day } from '../../../src/values/day.ts';

describe('the body that leads on a duty', () => {
  it.each([
    ['2026-04-01', 'the local authority and the integrated care board'],
    ['2022-07-01', 'the local authority and the integrated care board'],
    ['2022-06-30', 'the local authority and the clinical commissioning group'],
    ['2013-04-01', 'the local authority and the clinical commissioning group'],
    ['2013-03-31', 'the local authority and the primary care trust'],
  ])('has the name it had on %s', (on, said) => {
    expect(leadBodyOn('LA and ICB', day(on))).toBe(said);
  });

  it('stands beside others', () => {
    expect(leadBodyOn('NHSE/ICB', day('2015-04-01'))).toBe('NHS England or the clinical commissioning group');
    expect(leadBodyOn('LA, police', day('2015-04-01'))).toBe('the local authority, police');
  });
});
