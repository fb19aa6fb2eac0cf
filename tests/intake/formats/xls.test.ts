import { describe, expect, it } from 'vitest';
import { xls } from '../../../src/intake/formats/xls.ts';
import { compound, oldWorkbook } from '../packages/compound.ts';

const gridsOf = async (bytes: Uint8Array) => (await xls.open(bytes, 'register.xls')).grids;

describe('an old Excel workbook', () => {
  it('gives its words, amounts, days, truths and errors', async () => {
    const [grid] = await gridsOf(
      oldWorkbook([
        ['Title', 'Amount £', 'Start'],
        ['Short breaks – Westmarsh', 1234.56, { serial: 42_460 }],
        [null, { error: 42 }, true],
      ]),
    );
    expect(grid?.sheet).toBe('Register');
    expect(grid?.rows).toEqual([
      ['Title', 'Amount £', 'Start'],
      ['Short breaks – Westmarsh', 1234.56, { day: '2016-03-31' }],
      [null, { error: '#N/A' }, true],
    ]);
  });

  it('a row ends at its last cell, and blank rows keep their place', async () => {
    const [grid] = await gridsOf(oldWorkbook([['a', 'b', 'c'], [], [1, '', ' ']]));
    expect(grid?.rows).toEqual([['a', 'b', 'c'], [], [1]]);
  });

  it('the entities of a web page are read', async () => {
    const [grid] = await gridsOf(oldWorkbook([['LAC &amp; SEN', '&pound;95,000']]));
    expect(grid?.rows).toEqual([['LAC & SEN', '£95,000']]);
  });

  it('a time of day alone is no day', async () => {
    const [grid] = await gridsOf(oldWorkbook([[{ serial: 0.75 }]]));
    expect(grid?.rows).toEqual([['18:00']]);
  });
});

describe('is refused with the remedy', () => {
  it.each([
    ['when it is behind a password', 'workbook-locked', oldWorkbook([['a']], { before: [0x2f, 0, 2, 0, 0, 0] })],
    ['when a newer workbook is locked inside it', 'workbook-locked', compound('EncryptedPackage', [1, 2, 3])],
    ['when it is older than Excel 97', 'format-not-read', oldWorkbook([['a']], { version: 0x500 })],
    ['when it is a letter', 'format-unknown', compound('WordDocument', [1, 2, 3])],
    ['when it has no workbook in it', 'workbook-damaged', compound('Something', [1, 2, 3])],
    ['when it is cut short', 'workbook-damaged', oldWorkbook([['a']]).subarray(0, 1200)],
  ])('%s', async (_, code, bytes) => {
    expect(xls.recognises(bytes)).toBe(true);
    await expect(gridsOf(bytes)).rejects.toMatchObject({ name: 'Refusal', code, place: { file: 'register.xls' } });
  });
});
