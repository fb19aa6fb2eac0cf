import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFlag, readLeads, readList, readText, readYear } from '../../../src/intake/readers/words.ts';

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

  it.each([
    ['Plymouth City Council and New Devon CCG', ['Plymouth City Council', 'New Devon CCG']],
    ['NHS England & Westshire County Council (public health)', ['NHS England', 'Westshire County Council (public health)']],
    ['Westshire Council and Northern, Eastern and Western Moor CCG', ['Westshire Council', 'Northern, Eastern and Western Moor CCG']],
    ['NHS Moorland and NHS Coast', ['NHS Moorland', 'NHS Coast']],
    ['NHS Moorland and Westshire Council', ['NHS Moorland', 'Westshire Council']],
    [
      'Royal Borough of Kensington and Chelsea and London Borough of Hammersmith and Fulham',
      ['Royal Borough of Kensington and Chelsea', 'London Borough of Hammersmith and Fulham'],
    ],
  ])('joined bodies stand apart: "%s"', (text, expected) => {
    expect(readList(text)).toEqual({ value: expected });
  });

  it.each([
    'Plymouth City Council and schools',
    'Barking and Dagenham Council',
    'London Borough of Barking and Dagenham Council',
    'Education Providers (various)',
    'Various VCS and Education Providers',
    'NHS Cambridgeshire and Peterborough CCG',
    'Manchester NHS and Social Care Trust',
    'Council for Disabled Children and NHS partners',
    'Tyne and Wear Fire and Rescue Authority',
    'Harbour Drug and Alcohol Services',
  ])('one name stays one: "%s"', (text) => {
    expect(readList(text)).toEqual({ value: [text] });
  });

  it('two bodies of any name are two, and a word shared at the end is one body’s', () => {
    const place = fc
      .stringMatching(/^[A-Z][a-z]{3,9}$/)
      .filter((name) => !/^(?:and|nhs|borough|board|trust|england|authority|council)$/i.test(name));
    const kind = fc.constantFrom('County Council', 'CCG', 'NHS Foundation Trust', 'Combined Authority', 'Borough Council', 'ICB');
    fc.assert(
      fc.property(place, place, kind, kind, (one, other, first, second) => {
        expect(readList(`${one} ${first} and ${other} ${second}`)).toEqual({ value: [`${one} ${first}`, `${other} ${second}`] });
        expect(readList(`${one} and ${other} ${second}`)).toEqual({ value: [`${one} and ${other} ${second}`] });
      }),
    );
  });

  it('nothing is no list', () => {
    expect(readList('')).toHaveProperty('absent');
  });
});

describe('who leads', () => {
  it.each([
    ['1. New Devon CCG\n2. Plymouth City Council', ['1. New Devon CCG', '2. Plymouth City Council']],
    ['1) CCG, 2) Council', ['1) CCG', '2) Council']],
    ['Plymouth City Council and New Devon CCG', ['Plymouth City Council', 'New Devon CCG']],
    ['Joint', ['Joint']],
  ])('"%s"', (text, expected) => {
    expect(readLeads(text)).toEqual({ value: expected });
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
