import { describe, expect, it } from 'vitest';
import { absence, latin } from '../../../src/intake/readers/absent.ts';

describe('a cell that holds nothing on purpose', () => {
  it.each([null, '', '   ', '\u00a0', '\t\n'])('%j is blank', (raw) => {
    expect(absence(raw)?.absent).toBe('blank');
  });

  it.each(['TBC', 'tbc', 'T.B.C.', 'TBA', 'tbd*', 'To be confirmed', 'to be agreed', '?', '??', 'XXX', 'Pending', 'unknown'])(
    '"%s" is a placeholder',
    (raw) => {
      expect(absence(raw)).toEqual({ absent: 'placeholder', quoted: raw });
    },
  );

  it.each([
    ['Cyrillic', '\u0422\u0412\u0421'],
    ['small Cyrillic', '\u0442\u0432\u0441'],
    ['Greek and Latin', '\u03a4\u0392C'],
    ['Cyrillic among Latin', 'T\u0412C'],
    ['full width', '\uff34\uff22\uff23'],
  ])('TBC typed on another keyboard is still a placeholder: %s', (_, raw) => {
    expect(absence(raw)?.absent).toBe('placeholder');
  });

  it.each(['blank', 'n/a', 'N/A', 'NA', '-', '–', '—', '--', '.', 'Not stated', 'not applicable', 'Redacted'])(
    '"%s" is not stated',
    (raw) => {
      expect(absence(raw)).toEqual({ absent: 'not stated', quoted: raw });
    },
  );

  it.each(['0', 'nil', 'TBC by March', 'Natasha', 'Unknown Ltd', 'Pending review', '-5', 0, false])('%j holds something', (raw) => {
    expect(absence(raw)).toBeNull();
  });

  it('an error of the spreadsheet is not a blank', () => {
    expect(absence({ error: '#N/A' })).toBeNull();
  });
});

it('letters that only look Latin become Latin, others are left', () => {
  expect(latin('\u0422\u0412\u0421 Ж')).toBe('TBC Ж');
});
