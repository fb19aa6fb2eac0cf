import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentsWith, withoutOurs } from '../../../src/output/annotate/comments-part.ts';
import { rootOf, textWithin } from '../../../src/output/package/xml.ts';

const others = `<comments xmlns="m"><authors><author>A. Owner</author><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Plain.</t></text></comment><comment ref="A2" authorId="1"><text><t>[Threaded comment]</t></text></comment><comment ref="A3" authorId="0"><text><r><rPr><b/></rPr><t>Bold.</t></r></text></comment></commentList></comments>`;

function textAt(xml: string, cell: string): string {
  return textWithin(new RegExp(`<(?:x:)?comment ref="${cell}"[\\s\\S]*?</(?:x:)?comment>`).exec(xml)?.[0] ?? '');
}

describe('the notes of a sheet', () => {
  it('keep what others wrote: ours stands beneath, and a thread of replies is left alone', () => {
    const notes = ['A1', 'A2', 'A3', 'B9'].map((cell) => ({ cell, text: `Mend ${cell}.` }));
    const { xml, added } = commentsWith(others, notes);
    expect(added).toEqual(['B9']);
    expect(textAt(xml, 'A1')).toMatch(/^Plain\.\s+commission: Mend A1\.$/);
    expect(textAt(xml, 'A2')).toBe('[Threaded comment]');
    expect(textAt(xml, 'A3')).toMatch(/^Bold\.\s+commission: Mend A3\.$/);
    expect(textAt(xml, 'B9')).toBe('Mend B9.');
    expect(xml).toContain('authorId="2"');
  });

  it('taken away again leave what others wrote', () => {
    const { xml } = commentsWith(others, [
      { cell: 'A3', text: 'x' },
      { cell: 'B9', text: 'y' },
    ]);
    const back = withoutOurs(xml);
    expect(back.cells).toEqual(['B9']);
    expect(back.xml).toBe(others.replace('</authors>', '<author>commission</author></authors>'));
    expect(withoutOurs(others)).toEqual({ xml: others, cells: [] });
  });

  it('are written with the prefix the part uses', () => {
    const { xml } = commentsWith('<x:comments xmlns:x="m"><x:authors/><x:commentList/></x:comments>', [{ cell: 'C3', text: 'z' }]);
    expect(xml).toContain('<x:author>commission</x:author>');
    expect(textAt(xml, 'C3')).toBe('z');
  });

  it('may say anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (text) => {
        const { xml } = commentsWith(null, [{ cell: 'A1', text: `[${text}]` }]);
        expect(rootOf(xml)?.name).toBe('comments');
        if (!/_x[0-9a-f]{4}_|\p{Cc}|\p{Cs}|[\ufffe\uffff]/iu.test(text)) expect(textAt(xml, 'A1')).toBe(`[${text}]`);
      }),
    );
  });
});
