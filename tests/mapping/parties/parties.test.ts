import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, settleParties } from '../../../src/mapping/parties/parties.ts';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Parties } from '../../../src/nouns/placement.ts';
import type { Decision } from '../../../src/nouns/workspace.ts';
import { decision, recordsOf } from '../rows.ts';

function settled(providers: readonly string[], decisions: readonly Decision[] = []): Parties {
  return settleParties(recordsOf({ contracts: providers.map((provider) => ({ provider: [provider] })) }), decisions);
}

const groups = (providers: readonly string[], decisions: readonly Decision[] = []): string[][] =>
  settled(providers, decisions).providers.map(({ spellings }) => spellings.map(({ text }) => text));

describe('one party under several spellings', () => {
  it.each([
    ['case', 'NEW Devon CCG', 'New Devon CCG'],
    ['dashes and spaces', 'Plymouth City Council – ELAFS', 'Plymouth City Council- ELAFS'],
    ['word breaks', 'Plymouth Community Healthcare', 'Plymouth Community Health Care'],
    ['Ltd and Limited', 'Bright Days Ltd', 'BRIGHT DAYS LIMITED.'],
    ['no legal form at all', 'Bright Days', 'Bright Days Ltd'],
    ['an ampersand', 'Hand & Heart', 'Hand and Heart'],
    ['an apostrophe', "Barnardo's", 'Barnardo’s'],
    ['a usual abbreviation', 'Dudley MBC', 'Dudley Metropolitan Borough Council'],
    ['an article at its end', 'The Kite Trust', 'Kite Trust, The'],
    ['a lot before it', 'Lot 2 - Kite Ltd', 'Kite Ltd'],
    ['the word provided', 'Westshire Council Provided – Social Care', 'Westshire Council – Social Care'],
  ])('differs in %s only', (_, a, b) => {
    expect(groups([a, b])).toEqual([[a, b]]);
  });

  it('goes by the spelling met most, not by one in capitals', () => {
    const parties = settled(['ACME CARE LIMITED', 'ACME CARE LIMITED', 'Acme Care Ltd']);
    expect(parties.providers.map(({ name }) => name)).toEqual(['Acme Care Ltd']);
    expect(canonical(parties, 'ACME CARE LIMITED')).toBe('Acme Care Ltd');
  });

  it('points at the first cell of each spelling', () => {
    expect(settled(['Acme', 'ACME', 'Acme']).providers[0]?.spellings.map(({ cell }) => cell.cell)).toEqual(['D2', 'D3']);
  });
});

describe('different bodies', () => {
  it.each([
    ['Plymouth Hospital Trust', 'Plymouth Community Healthcare'],
    ['Plymouth City Council', 'Plymouth City Council – ELAFS'],
    ['Action for Children', 'Action for Children North'],
    ['Westshire County Council', 'Eastshire County Council'],
    ['Bright Days 1', 'Bright Days 2'],
  ])('%s and %s stay apart', (a, b) => {
    expect(groups([a, b])).toEqual([[a], [b]]);
  });

  it('stay apart when two companies differ in legal form alone', () => {
    expect(groups(['Acme Ltd', 'Acme plc', 'Acme Limited'])).toEqual([['Acme Ltd', 'Acme Limited'], ['Acme plc']]);
  });

  it('are never made of words that name nobody', () => {
    const nobody = [
      'Various',
      'VCS',
      'n/a',
      'N/A',
      'TBC',
      'not stated',
      'Voluntary and Community Sector (VCS)',
      'Education Providers (various)',
      'Various VCS and Education Providers',
      '-',
      'To be confirmed',
      'Various – see list',
      'Multiple (see attached schedule)',
      'See list below',
    ];
    expect(groups(nobody)).toEqual([]);
    expect(settled(nobody).nobody).toEqual(nobody);
  });

  it('are of the name alone, wherever more is listed', () => {
    expect(groups(['Moor Trust', 'Moor Trust – see comments', 'Seelist Ltd'])).toEqual([
      ['Moor Trust', 'Moor Trust – see comments'],
      ['Seelist Ltd'],
    ]);
  });
});

describe('numbers', () => {
  const numbered = (rows: readonly Contract[]): string[][] =>
    settleParties(recordsOf({ contracts: rows }), []).providers.map(({ spellings }) => spellings.map(({ text }) => text));

  it('join different names of one company or charity, and the zeros a spreadsheet lost do not matter', () => {
    expect(
      numbered([
        { provider: ['Kite Care Ltd'], companyNumber: '01234567' },
        { provider: ['Little Kites'], companyNumber: '1234567' },
        { provider: ['Lark Trust'], charityNumber: '1122334' },
        { provider: ['The Larks'], charityNumber: '1122334' },
      ]),
    ).toEqual([
      ['Kite Care Ltd', 'Little Kites'],
      ['Lark Trust', 'The Larks'],
    ]);
  });

  it('keep one name of two companies apart, and what carries none stays by itself', () => {
    expect(
      numbered([
        { provider: ['Kite Care Ltd'], companyNumber: '01234567' },
        { provider: ['Kite Care Limited'], companyNumber: '07654321' },
        { provider: ['Kite Care'] },
      ]),
    ).toEqual([['Kite Care Ltd'], ['Kite Care Limited'], ['Kite Care']]);
  });

  it('of a company keep two bodies apart that write one charity’s number', () => {
    expect(
      numbered([
        { provider: ['Kite Trust'], companyNumber: '01234567', charityNumber: '1122334' },
        { provider: ['Kite Trading'], companyNumber: '07654321', charityNumber: '1122334' },
      ]),
    ).toEqual([['Kite Trust'], ['Kite Trading']]);
  });

  it('that disagree on one spelling are both kept, and settle nothing', () => {
    const parties = settleParties(
      recordsOf({
        contracts: [
          { provider: ['Kite Care Ltd'], companyNumber: '01234567' },
          { provider: ['Kite Care Ltd'], companyNumber: '07654321' },
          { provider: ['Lark Ltd'], companyNumber: '07654321' },
        ],
      }),
      [],
    );
    expect(parties.providers.map(({ name }) => name)).toEqual(['Kite Care Ltd', 'Lark Ltd']);
    expect(parties.providers[0]?.companies).toEqual(['01234567', '07654321']);
  });

  it('beside several suppliers belong to none of them', () => {
    expect(numbered([{ provider: ['Kite Ltd', 'Lark Ltd'], companyNumber: '01234567' }])).toEqual([['Kite Ltd'], ['Lark Ltd']]);
  });

  it('fused with a name are split off it', () => {
    const parties = settled(['12345678 Kite Care Ltd', 'KITE CARE LIMITED', 'Lark Ltd 87654321']);
    expect(parties.providers.map(({ name, companies }) => [name, companies])).toEqual([
      ['Kite Care Ltd', ['12345678']],
      ['Lark Ltd', ['87654321']],
    ]);
    expect(canonical(parties, '12345678 Kite Care Ltd')).toBe('Kite Care Ltd');
  });
});

describe('a person decides', () => {
  it('that two names are one party', () => {
    const decisions = [decision('party', 'PCH', 'Plymouth Community Healthcare')];
    const parties = settled(['PCH', 'Plymouth Community Healthcare'], decisions);
    expect(parties.providers.map(({ name }) => name)).toEqual(['Plymouth Community Healthcare']);
    expect(canonical(parties, 'PCH')).toBe('Plymouth Community Healthcare');
  });

  it('that a spelling stays apart', () => {
    expect(groups(['Acme', 'Acme Ltd'], [decision('party', 'Acme Ltd', 'Acme Trading')])).toEqual([['Acme'], ['Acme Ltd']]);
  });
});

it('a body that both buys and delivers goes by one name in both lists', () => {
  const parties = settleParties(recordsOf({ services: [{ commissioner: ['WESTSHIRE COUNCIL'], provider: ['Westshire Council'] }] }), []);
  expect(parties.commissioners[0]?.name).toBe('Westshire Council');
  expect(parties.providers[0]?.name).toBe('Westshire Council');
});

it('shuffling the rows changes neither the groups nor what belongs to them', () => {
  const names = ['Acme Ltd', 'ACME LIMITED', 'Bright Days', 'Bright-Days', 'Various', 'Care plc', 'Care Ltd', 'Care'];
  const shape = (of: readonly string[]) =>
    groups(of)
      .map((group) => [...group].sort())
      .sort();
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
      expect(shape(shuffled)).toEqual(shape(names));
    }),
    { numRuns: 30 },
  );
});
