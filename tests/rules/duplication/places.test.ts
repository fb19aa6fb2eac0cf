import { describe, expect, it } from 'vitest';
import { verdictOf } from '../picture.ts';
import { type Let, register } from './register.ts';

const breaks = (id: string, area: string | undefined, more: Partial<Let> = {}): Let => ({
  id,
  title: `Short breaks ${id}`,
  by: `${id} Trust`,
  needs: ['short-breaks'],
  ...(area === undefined ? {} : { area }),
  ...more,
});
const told = (...lets: Let[]) => verdictOf('same-need', register(...lets));

describe('services of different places', () => {
  it.each([
    ['North', 'South'],
    ['North locality', 'East and south localities'],
    ['Ward 1', 'Ward 2'],
    ['Elmswell', 'Oakham'],
    ['North Westmarsh', 'South Westmarsh'],
  ])('%s and %s do not see the same families', (one, other) => {
    expect(told(breaks('a', one), breaks('b', other)).about).toEqual([]);
  });

  it.each([
    ['North', 'north'],
    ['North', 'North and East'],
    ['North', 'Any locality'],
    ['North', 'County-wide'],
    ['North', 'All'],
    ['North', 'Westmarsh'],
    ['North', undefined],
    ['n/a', 'South'],
  ])('%s and %s may, and the finding names the place', (one, other) => {
    const { findings, severities } = told(breaks('a', one), breaks('b', other));
    expect(severities).toEqual(['warning']);
    expect(findings[0]?.text).toMatch(/Place: /);
  });

  it.each([
    ['North', 'Elmswell'],
    ['Elmswell ward', 'North locality'],
    ['North', 'North East'],
    ['Various', 'North'],
    ['PL1 2AB', 'PL4 7XY'],
  ])('%s and %s cannot be told apart: advice, and said', (one, other) => {
    const { findings, severities } = told(breaks('a', one), breaks('b', other));
    expect(severities).toEqual(['advice']);
    expect(findings[0]?.text).toMatch(/cannot be told/);
  });

  it('hang together through one that serves them all, and that is said against', () => {
    const { about, findings } = told(breaks('a', 'North'), breaks('b', 'South'), breaks('c', 'Borough-wide'));
    expect(about).toEqual([['a', 'b', 'c']]);
    expect(findings[0]?.text).toMatch(/“North” and “South” are different places/);
  });
});
