import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { repairing } from '../../src/intake/mojibake.ts';

const mend = (text: string): string => repairing().text(text);
const garbled = (text: string): string => iconv.decode(iconv.encode(text, 'utf-8'), 'windows-1252');

describe('text that is UTF-8 read as Windows-1252', () => {
  it.each([
    ['Childrenâ€™s', 'Children’s'],
    ['Â£1,200', '£1,200'],
    ['cafÃ©', 'café'],
    ['2014â€“15', '2014–15'],
    ['â€œEarly Helpâ€\u009d', '“Early Help”'],
    ['a\u00c2\u00a0b', 'a\u00a0b'],
    ['â€¢ respite', '• respite'],
    ['Ã¢â‚¬â„¢', '’'],
  ])('%s is read as %s', (was, is) => {
    expect(mend(was)).toBe(is);
  });

  it('is put right whatever accents, dashes and quotation marks it has, and twice over', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ' ', '£', '’', '“', '–', 'é', '•', '€', 'ö'), { maxLength: 20 }), (letters) => {
        const text = letters.join('');
        expect(mend(garbled(text))).toBe(text);
        expect(mend(garbled(garbled(text)))).toBe(text);
      }),
    );
  });

  it('is counted, with one example', () => {
    const repair = repairing();
    repair.text('Childrenâ€™s centre, Â£5');
    expect(repair.repaired()).toEqual({ characters: 2, was: 'â€™', is: '’' });
  });
});

it.each(['Children’s “Early Help” – £1,234', 'Âme', 'Ängelholm', 'SÃO PAULO', 'naïve – “view”', 'Ä–Ö'.slice(0, 1)])(
  '%s is left as written',
  (text) => {
    const repair = repairing();
    expect(repair.text(text)).toBe(text);
    expect(repair.repaired()).toBeNull();
  },
);
