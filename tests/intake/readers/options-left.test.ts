import { expect, it } from 'vitest';
import { notesOption, optionsLeftWithin } from '../../../src/intake/readers/options-left.ts';

it.each([
  ['In initial term; two further years possible (1+1)', 24],
  ['Initial term; 1+1', 24],
  ['Initial term, 24 months possible', 24],
  ['Initial term; 12+12 months possible', 24],
  ['Initial term + 2 x 12 months', 24],
  ['Initial term; may be extended by up to 24 months', 24],
  ['Extended once, to March 2027; one further year remains', 12],
  ['In first extension; second extension (12 months) available', 12],
  ['Option 1 year', 12],
  ['Both extensions used', 0],
  ['Extended twice; no more extensions', 0],
  // What is taken, offered or only named tells no months that are left.
  ['Initial term', null],
  ['Initial term; 24 months', null],
  ['First extension taken, one left', null],
  ['Extended by 12 months', null],
  ['12 month extension option exercised', null],
  ['Extended to 31 August 2027 (first of two 12-month extensions)', null],
  ['Extension of 12 months proposed', null],
  ['Live; 6 months notice', null],
  ['Will not be extended', null],
])('a status of “%s” leaves %s months of option', (status, months) => expect(optionsLeftWithin(status)).toBe(months));

it.each([
  ['Option to extend 12 months', true],
  ['Performing well. May be extended by 2 x 12 months.', true],
  ['Extendable for a further 24 months', true],
  ['No option to extend', true],
  ['All extensions taken', true],
  // What was asked for, taken or refused is news of an option and not what is left; what is no extension is no option.
  ['Further 12 month extension requested', false],
  ['Option to extend 12 months, declined', false],
  ['Option to extend 12 months not taken', false],
  ['12 month extension agreed', false],
  ['Option to extend with 6 months notice', false],
  ['Ages 0-5 + 2 year olds', false],
  ['Options appraisal due in 6 months', false],
  ['Extended hours at weekends', false],
])('whether a note, “%s”, tells of options: %s', (note, tells) => expect(notesOption(note)).toBe(tells));
