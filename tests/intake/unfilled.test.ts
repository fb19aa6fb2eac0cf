import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDocument } from '../../src/intake/documents.ts';
import { unfilledFrom, unfilledIn, unfilledUnder } from '../../src/intake/unfilled.ts';
import { home } from '../world.ts';

const file = 'templates/placeholders.yaml';
const known = unfilledFrom([readDocument(readFileSync(join(home, file), 'utf8'), file)]);
const kind = (text: string) => unfilledIn(text, known)?.kind ?? null;

it.each([
  ...['TBC', 'ТВС', 't.b.c.', '??', '[insert name]', '<name>', '<outcome>', '{{provider}}', '[name]', '[Insert: lead officer]', '[TBC]'],
  ...['Lorem ipsum', 'lorem ipsum dolor sit amet', 'xxxx', 'XXX', '£xx,xxx', '£X', 'XX%', 'XX', 'DD/MM/YYYY', 'xx/xx/xxxx', '____'],
  ...[
    'Click or tap here to enter text.',
    'Click here to enter a date.',
    'уточняется',
    'Уточнюється',
    '待定',
    'να επιβεβαιωθεί',
    'à confirmer',
  ],
  ...['noch zu klären', 'قيد التأكيد', '미정', 'ਪੁਸ਼ਟੀ ਹੋਣੀ ਬਾਕੀ', 'Contact [insert name] by Friday'],
])('%s was never filled in', (text) => {
  expect(kind(text)).toBe('placeholder');
});

it.each([
  ...['Yes / No', 'YES/NO', 'Yes or No', 'Y/N', 'Yes/No/N/A', '*Yes / *No (delete as applicable)', '☐ Yes ☐ No', '[ ] Yes [ ] No'],
  ...['Choose an item.', 'delete as appropriate', 'Approved / Not approved', 'Red / Amber / Green', 'Oui / Non', 'Да / Нет'],
  'Is this a key decision? Yes / No',
])('%s is a choice never made', (text) => {
  expect(kind(text)).toBe('choice');
});

it.each([
  ...[
    '[redacted]',
    '[withheld]',
    '[c]',
    '[1]',
    '[note 2]',
    '<10',
    '< 5',
    '<br>',
    '<https://example.org>',
    'not stated',
    'n/a',
    '-',
    'Yes',
    'No',
  ],
  ...[
    'Yes, no objection',
    'Yes - no impact',
    '☑ Yes ☐ No',
    '☐ Yes ☒ No',
    'Type XX',
    'Max',
    'XXL',
    'xix',
    'Oxfam',
    'name',
    'date',
    '12/05/2026',
    '£1,000',
  ],
  ...[
    'Children [aged 5] and over',
    'Pending applications team',
    'Red, amber and green ratings',
    'Placeholder Trust',
    'insert',
    'Folgt GmbH',
    'Select committee',
  ],
])('%s was filled in', (text) => {
  expect(kind(text)).toBeNull();
});

it('XX is a code or a numeral in a column of them, and the answers a column lists are no choice', () => {
  expect(unfilledUnder('Ref', known)('XX')).toBeNull();
  expect(unfilledUnder('Outcome', known)('XX')?.kind).toBe('placeholder');
  expect(unfilledUnder('Unit', known)('Yes/No')).toBeNull();
  expect(unfilledUnder('Answer', known)('Yes/No')?.kind).toBe('choice');
});
