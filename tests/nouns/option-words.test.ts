import { describe, expect, it } from 'vitest';
import { saysNoOption, saysOptionsSpent } from '../../src/nouns/option-words.ts';

const spent = [
  'exhausted',
  'All options exhausted.',
  'Extended to final term',
  'extended to its maximum',
  'all options taken',
  'All extensions have been exercised',
  'Both extension options used',
  'final extension in place',
  'Final extension now in force',
  'In final extension period',
  '2 x 12 months (both taken)',
  'Fully extended',
  'None remaining',
  'cannot be extended further',
  '12 months, exhausted',
];
const none = [
  ...['None', 'No', 'nil', '0', 'N/A', 'No - single term', 'No, 3 years fixed', 'Not extendable', 'No extension clause'],
  ...['No further extensions', 'no options left', 'No options to extend', 'extended once; no further options', 'Extended, no further'],
  ...['extended once with no further options', 'Extended by 12 months; no further extension', 'None available'],
  ...['1 year (taken)', '2 x 12 months - used', 'one year: exercised'],
];
const open = [
  ...['no further than 12 months', 'No more than 2 x 12 months', 'option to extend by 2 years, no break', 'Not exceeding 24 months'],
  ...['None taken yet', 'No extensions exercised to date', 'Not yet exercised', 'Not all options taken', 'not exhausted'],
  ...[
    'first option exhausted',
    '1 of 2 options taken',
    '12 months taken of 24',
    '1 year (taken) + 1 year',
    'up to 1 year (if taken)',
    'Until all extensions are used',
    'To be extended to final term',
  ],
  ...['Final extension available', 'final extension to be agreed', 'One final extension of 12 months', 'No limit', 'No notice needed'],
  ...[
    'No extension without Cabinet approval',
    'No extension beyond 31 March 2030',
    '2 x 12 months, no further extensions',
    '12+12, no more',
  ],
  ...[
    'Yes',
    'By mutual agreement',
    'see contract',
    'Extended once',
    'once all extensions taken, retender',
    'option to extend to final term',
  ],
];

describe('words in the place of options to extend', () => {
  it.each(spent)('“%s” says that every one is taken', (words) => {
    expect(saysOptionsSpent(words)).toBe(true);
    expect(saysNoOption(words)).toBe(true);
  });
  it.each(none)('“%s” says that there is none', (words) => {
    expect(saysNoOption(words)).toBe(true);
  });
  it.each(open)('“%s” does not say that there is none', (words) => {
    expect(saysNoOption(words)).toBe(false);
  });
});
