import { describe, expect, it } from 'vitest';
import { readFlag, readList, readText, readYear } from '../../../src/intake/readers/words.ts';

describe('text', () => {
  it('is tidied, with its line breaks kept', () => {
    expect(readText('  Family\u00a0 support \r\n\r\n for all ')).toEqual({ value: 'Family support\nfor all' });
    expect(readText(12)).toEqual({ value: '12' });
  });

  it('a placeholder, a blank and an error are told apart', () => {
    expect([readText('TBC'), readText(null), readText({ error: '#N/A' })].map((reading) => Object.keys(reading)[0])).toEqual([
      'absent',
      'absent',
      'fault',
    ]);
    expect(readText('Not stated')).toHaveProperty('absent', 'not stated');
    expect(readText('N/A')).toEqual({ value: 'N/A' });
  });
});

describe('a list', () => {
  it.each([
    ['Health and Wellbeing Board', ['Health and Wellbeing Board']],
    ['PCC; NEW Devon CCG', ['PCC', 'NEW Devon CCG']],
    ['PCC\nNEW Devon CCG', ['PCC', 'NEW Devon CCG']],
    ['PCC / NEW Devon CCG', ['PCC', 'NEW Devon CCG']],
    ['1. Public Health, 2. NHS England', ['Public Health', 'NHS England']],
    ['Barnardo’s, Plymouth', ['Barnardo’s, Plymouth']],
  ])('"%s"', (text, expected) => {
    expect(readList(text)).toEqual({ value: expected });
  });

  it('nothing is no list', () => {
    expect(readList('')).toHaveProperty('absent');
  });
});

describe('yes or no', () => {
  it.each(['Y', 'yes', 'TRUE', true, 1, '1'])('%j is yes', (raw) => {
    expect(readFlag(raw)).toEqual({ value: true });
  });
  it.each(['N', 'No', 'FALSE', false, 0, '0'])('%j is no', (raw) => {
    expect(readFlag(raw)).toEqual({ value: false });
  });
  it('a choice never made is neither', () => {
    expect(readFlag('Yes or No')).toHaveProperty('fault');
    expect(readFlag('TBC')).toHaveProperty('absent');
  });
});

it('a financial year is read, and a lone year is not one', () => {
  expect(readYear('2015-16')).toEqual({ value: '2015/16' });
  expect(readYear('2015')).toHaveProperty('fault');
  expect(readYear(2015)).toHaveProperty('fault');
  expect(readYear(null)).toHaveProperty('absent');
});
