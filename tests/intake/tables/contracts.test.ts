import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a contract has its supplier, its days and its value; TBC is neither a day nor nought', () => {
  const { table, records } = read([
    ['Contract reference', 'Contract title', 'Supplier', 'Start date', 'End date', 'Annual value'],
    ['C1', 'Short breaks', 'Moor Trust', '01/04/2024', '31/03/2027', '£120,000'],
    ['C2', 'Portage', 'Tor CIC', '01/04/2025', 'TBC', 'TBC'],
  ]);
  expect(table.kind).toBe('contracts');
  expect(records).toMatchObject([
    { ref: 'C1', provider: ['Moor Trust'], start: '2024-04-01', end: '2027-03-31', annualValue: 12_000_000 },
    { ref: 'C2', title: 'Portage', start: '2025-04-01' },
  ]);
  expect(records[1]).not.toHaveProperty('annualValue');
  expect(records[1]).not.toHaveProperty('end');
});

it('a grant received is not a contract', () => {
  expect(
    kindOf([
      ['Fund', 'Amount', 'Ring-fence', 'Ends'],
      ['Start for Life', '£200,000', 'family hubs', 'March 2027'],
      ['Supporting Families', '£90,000', 'none', 'March 2027'],
    ]),
  ).toBe('grants');
});

const register = (heading: string, cells: readonly string[]) =>
  read([
    ['Contract reference', 'Contract title', 'Supplier', 'Start date', 'End date', heading],
    ...cells.map((cell, index) => [`C${index}`, `Short breaks ${index}`, 'Moor Trust', '01/04/2024', '31/03/2027', cell]),
  ]).records;

it('bare parts of an option are months where all are multiples of six, years where none is above five, else not read', () => {
  const read = register('Extension options', ['12+12', '6+6', '1+1', '1+1+1', '10+5', '12+1']);
  expect(read.map(({ extensionMonths }) => extensionMonths)).toEqual([24, 12, 24, 36, undefined, undefined]);
  expect(read[4]).toMatchObject({ extensionOptions: '10+5' });
});

it('a heading that names the unit of an option settles it', () => {
  expect(register('Extension options (years)', ['10+5'])).toMatchObject([{ extensionMonths: 60, termMonths: 120 }]);
  expect(register('Extension options (months)', ['3+3'])).toMatchObject([{ extensionMonths: 6 }]);
  expect(register('Extension period (months)', ['3+3'])).toMatchObject([{ extensionMonths: 6 }]);
});

it('a term and its options are told apart by the same rule', () => {
  expect(register('Contract term', ['36+12+12', '3+1+1', '3 years, no extension'])).toMatchObject([
    { termMonths: 36, extensionMonths: 24 },
    { termMonths: 36, extensionMonths: 24 },
    { termMonths: 36, extensionMonths: 0 },
  ]);
  const [unread] = register('Contract term', ['10+5']);
  expect(unread).not.toHaveProperty('extensionMonths');
  expect(unread?.origin.notes).toMatchObject([{ kind: 'unreadable', field: 'termMonths', quoted: '10+5' }]);
});

it('no option left is nought, whichever words say so', () => {
  const read = register('Extension options', [
    'exhausted',
    'extended once; no further options',
    'Extended to final term',
    'None taken yet',
  ]);
  expect(read.map(({ extensionMonths }) => extensionMonths)).toEqual([0, 0, 0, undefined]);
});
