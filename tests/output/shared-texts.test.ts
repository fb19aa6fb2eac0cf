import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unescapeXml } from '../../src/output/package/xml.ts';
import { sharedTexts } from '../../src/output/xlsx/shared-texts.ts';

describe('the texts the cells of a workbook share', () => {
  it('stand in the file once each, in the order they were first met, and say how many cells name them', () => {
    const texts = sharedTexts();
    expect(['Live', 'Ended', 'Live'].map(texts.numberOf)).toEqual([0, 1, 0]);
    expect(texts.xml()).toMatch(/ count="3" uniqueCount="2"><si><t>Live<\/t><\/si><si><t>Ended<\/t><\/si><\/sst>$/);
  });

  it('keep the white space a reader would else drop', () => {
    const texts = sharedTexts();
    for (const text of [' before', 'behind ', 'two\nlines', 'as it is']) texts.numberOf(text);
    const kept = ' xml:space="preserve"';
    expect(texts.xml().match(/<t[ >][^<]*/g)).toEqual([`<t${kept}> before`, `<t${kept}>behind `, `<t${kept}>two\nlines`, '<t>as it is']);
  });

  it('are found again by their numbers, whatever signs they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...`ab &<>"'’\n`), minLength: 1 })), (all) => {
        const texts = sharedTexts();
        const numbers = all.map(texts.numberOf);
        const written = [...texts.xml().matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text]) => unescapeXml(text as string));
        expect(numbers.map((number) => written[number])).toEqual(all);
      }),
    );
  });
});
