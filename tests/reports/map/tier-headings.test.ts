import { expect, it } from 'vitest';
import { shortHeadings } from '../../../src/reports/map/tier-headings.ts';

function headings(...tiers: readonly (readonly [string, string])[]): string[] {
  return shortHeadings(tiers.map(([key, title]) => ({ key, title })));
}

it('a tier is headed by what stands before its comma, or by its first word, where that is its own', () => {
  expect(headings(['tier-1', 'Tier 1, universal'], ['tier-2', 'Tier 2, targeted'], ['none', 'No tier'])).toEqual([
    'Tier 1',
    'Tier 2',
    'No tier',
  ]);
  expect(headings(['universal', 'Universal services'], ['targeted', 'Targeted and intensive support'])).toEqual(['Universal', 'Targeted']);
});

it('tiers that begin alike are told apart by their ids', () => {
  expect(headings(['help-whole', 'Early help, the whole system'], ['help-brief', 'Early help, brief intervention'])).toEqual([
    'Help whole',
    'Help brief',
  ]);
  expect(headings(['universal', 'Universal'], ['universal-plus', 'Universal plus'])).toEqual(['Universal', 'Universal plus']);
});
