import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/intake/packages/rows-of.ts';

async function taken(pieces: readonly string[], name = 'row', root?: string): Promise<{ rows: string[]; between: string }> {
  const rows: string[] = [];
  let between = '';
  const source = (async function* () {
    yield* pieces;
  })();
  await rowsOf(
    source,
    name,
    {
      row: (xml, from, open, close) => rows.push(`${xml.slice(from, open)}|${xml.slice(open + 1, close)}`),
      between: (xml) => {
        between += xml;
      },
    },
    'a.xlsx',
    root,
  );
  return { rows, between };
}

const markup = '<sheet><rows><row r="1"><c>a</c></row><row r="2"/><rowBreaks/></rows><row>b</row></sheet>';

describe('rows of markup', () => {
  it('are handed over whole, with what stands between them', async () => {
    expect(await taken([markup])).toEqual({
      rows: ['<row r="1"|<c>a</c>', '<row r="2"/|', '<row|b'],
      between: '<sheet><rows><rowBreaks/></rows></sheet>',
    });
  });

  it('are the same however the text is cut', async () => {
    const whole = await taken([markup]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(markup.length), { maxLength: 6 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), markup.length];
        expect(await taken(places.slice(1).map((end, i) => markup.slice(places[i], end)))).toEqual(whole);
      }),
    );
  });

  it('that never end are a package cut short', async () => {
    await expect(taken(['<sheet><row r="1"><c>'])).rejects.toMatchObject({ code: 'workbook-damaged' });
    await expect(taken(['<sheet><row r="1"'])).rejects.toMatchObject({ code: 'workbook-damaged' });
  });
});
