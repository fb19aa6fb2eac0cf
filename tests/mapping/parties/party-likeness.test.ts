import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleParties } from '../../../src/mapping/parties/parties.ts';
import type { Contract } from '../../../src/nouns/contract.ts';
import { decision, recordsOf } from '../rows.ts';

const contracts = (names: readonly (string | Contract)[]) =>
  recordsOf({ contracts: names.map((name) => (typeof name === 'string' ? { provider: [name] } : name)) });
const proposed = (names: readonly (string | Contract)[], decisions: Parameters<typeof settleParties>[1] = []) =>
  (settleParties(contracts(names), decisions).proposals ?? []).map(({ names: pair }) => [...pair].sort());

describe('two names that may be one', () => {
  it.each([
    ['a slip of the pen', 'Barnfeild Trust', 'Barnfield Trust'],
    ['a name cut off in a word', 'Harbour Lights Family and Childr', 'Harbour Lights Family and Childrens Services CIC'],
    ['a legal form cut off', 'Harbour Lights Family Services Limi', 'Harbour Lights Family Services Limited'],
    ['the order of words', 'Fenland County Council', 'County Council of Fenland'],
    ['initials', 'Fenland CC', 'Fenland County Council'],
    ['initials alone', 'FSPCC', 'Fenland Society for the Prevention of Cruelty to Children'],
    ['a light word', 'Harbour Lights', 'Harbour Lights Services UK'],
    ['a short form', 'Fenland Play Assoc', 'Fenland Play Association'],
    ['a plural', 'Fenland Hospital Trust', 'Fenland Hospitals Trust'],
    ['a trading name', 'Kite Care Ltd t/a Little Kites', 'Little Kites'],
    ['a branch', 'Lark Society', 'Lark Society (Anytown Branch)'],
  ])('differ by %s, and stay apart', (_, a, b) => {
    const parties = settleParties(contracts([a, b]), []);
    expect(parties.providers).toHaveLength(2);
    expect(parties.proposals).toHaveLength(1);
    expect(parties.proposals?.[0]?.because).not.toBe('');
    expect(parties.proposals?.[0]?.cells.map(({ cell }) => cell).sort()).toEqual(['D2', 'D3']);
  });
});

describe('two bodies', () => {
  it.each([
    ['Plymouth Hospital Trust', 'Plymouth Community Healthcare'],
    ['North Trust', 'South Trust'],
    ['Ward 1', 'Ward 2'],
    ['Fenland Family Centre Ward 1', 'Fenland Family Centre Ward 10'],
    ['Greenway Unit A', 'Greenway Unit B'],
    ['Westshire County Council', 'Eastshire County Council'],
    ['Barton School', 'Burton School'],
    ['Plymouth Play Group', 'Portsmouth Play Group'],
    ['Kite Infant School', 'Kite Junior School'],
    ['Action for Children', 'Action for Children North'],
    ['Plymouth City Council', 'Plymouth City Council – ELAFS'],
    ['Care Services', 'Care Services UK'],
    ['Acme Ltd', 'Acme plc'],
    ['Surefire Services', 'Surefix'],
    ['Royal Lodge', 'Rowan Lodge'],
  ])('%s and %s are never even proposed', (a, b) => {
    expect(proposed([a, b])).toEqual([]);
  });

  it('are those with different company numbers, however alike their names', () => {
    const [one, other] = ['Barnfield Care', 'Barnfeild Care'];
    expect(proposed([one, other])).toHaveLength(1);
    expect(
      proposed([
        { provider: [one], companyNumber: '01234567' },
        { provider: [other], companyNumber: '7654321' },
      ]),
    ).toEqual([]);
  });
});

describe('a decision', () => {
  it('joins a pair that was proposed, and the proposal is gone', () => {
    const parties = settleParties(contracts(['Barnfeild Trust', 'Barnfield Trust']), [
      decision('party', 'Barnfeild Trust', 'Barnfield Trust'),
    ]);
    expect(parties.providers.map(({ spellings }) => spellings.length)).toEqual([2]);
    expect(parties.proposals).toEqual([]);
  });

  it('that each is its own body ends the proposal', () => {
    const own = [decision('party', 'Barnfeild Trust', 'Barnfeild Trust'), decision('party', 'Barnfield Trust', 'Barnfield Trust')];
    expect(proposed(['Barnfeild Trust', 'Barnfield Trust'], own)).toEqual([]);
    expect(settleParties(contracts(['Barnfeild Trust', 'Barnfield Trust']), own).providers).toHaveLength(2);
  });
});

it('shuffling the rows changes no proposal', () => {
  const names = [
    'Barnfeild Trust',
    'Barnfield Trust',
    'Harbour Lights',
    'Harbour Lights UK',
    'NSPCC',
    'Kite Care',
    'Fenland CC',
    'Fenland County Council',
  ];
  const whole = proposed(names);
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
      expect(proposed(shuffled)).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});

it('ten thousand names take a few seconds, not every pair', () => {
  const parts = ['bar', 'kor', 'len', 'mis', 'tor', 'wen', 'zul', 'pra', 'hed', 'gil', 'fos', 'dru'];
  const word = (n: number): string => `${parts[n % 12]}${parts[Math.floor(n / 12) % 12]}${parts[Math.floor(n / 144) % 12]}`;
  const names = Array.from(
    { length: 10_000 },
    (_, n) => `${word(n)} ${word(n * 7 + 3)} ${['Care', 'School', 'Trust'][n % 3]} ${n % 2 === 0 ? 'Ltd' : ''}`,
  );
  const began = process.cpuUsage();
  settleParties(contracts(names), []);
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(12);
});
