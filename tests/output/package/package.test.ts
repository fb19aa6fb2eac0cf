import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contentTypeOf, withContentType, withEndingType } from '../../../src/output/package/content-types.ts';
import { freeName, openPackage, type Package, packed, partNamed, textOf, withPart } from '../../../src/output/package/package.ts';
import { plainWorkbook } from '../../../src/output/package/plain-workbook.ts';
import { relationshipsOf, tieNamespace, withRelationship } from '../../../src/output/package/relationships.ts';

const names = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,6}){0,2}\.(xml|bin)$/);
const book = plainWorkbook([{ name: 'Register', rows: [['a', 1]] }]);

describe('a package', () => {
  it('packed and opened again holds the very bytes of every part, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(names, fc.uint8Array({ maxLength: 300 })), { selector: ([name]) => name }),
        async (parts) => {
          const again = await openPackage(await packed({ parts: new Map(parts) }));
          expect([...again.parts].map(([name, bytes]) => [name, [...bytes]])).toEqual(parts.map(([name, bytes]) => [name, [...bytes]]));
        },
      ),
    );
  });

  it('a part that is written leaves every other as it was', () => {
    fc.assert(
      fc.property(fc.dictionary(names, fc.uint8Array({ maxLength: 40 })), names, (parts, name) => {
        const from: Package = { parts: new Map(Object.entries(parts)) };
        const to = withPart(from, name, 'anew');
        for (const [other, bytes] of from.parts) if (other !== name) expect(to.parts.get(other)).toBe(bytes);
        expect(textOf(to, name)).toBe('anew');
      }),
    );
  });

  it('gives the same bytes however often it is packed', async () => {
    expect(await packed(book)).toEqual(await packed(book));
  });

  it('that is no zip, or would unfold into more than a gigabyte, is refused', async () => {
    await expect(openPackage(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: 'workbook-damaged' });
    // A day is written beside the sizes: one of its own keeps the search for the directory to one answer.
    const bomb = zipSync({ 'a.bin': new Uint8Array(10) }, { mtime: '1980-01-01T12:00:00' });
    const view = new DataView(bomb.buffer);
    const directory = bomb.lastIndexOf(0x50, bomb.length - 23);
    view.setUint32(directory + 24, 2_000_000_000, true);
    await expect(openPackage(bomb)).rejects.toMatchObject({ code: 'workbook-too-large' });
  });

  it('knows a part in any case of letters, in UTF-16 too, and gives a free name', () => {
    const wide = new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0]);
    const held = withPart(withPart({ parts: new Map() }, 'xl/Comments1.xml', wide), 'a.xml', '<?xml version="1.0" encoding="UTF-16"?><a/>');
    expect(partNamed(held, 'XL/comments1.xml')).toBe('xl/Comments1.xml');
    expect(textOf(held, 'xl/Comments1.xml')).toBe('<a/>');
    expect(textOf(held, 'a.xml')).toContain('encoding="UTF-8"');
    expect(freeName(held, 'xl/comments', '.xml')).toBe('xl/comments2.xml');
  });
});

describe('what parts hold and how they are tied', () => {
  it('a new part is typed once, singly or by its ending', () => {
    const typed = withContentType(withEndingType(book, 'vml', 'v'), 'xl/x.xml', 'x');
    expect([contentTypeOf(typed, 'xl/x.xml'), contentTypeOf(typed, 'a/b.VML'), contentTypeOf(typed, 'xl/other.xml')]).toEqual([
      'x',
      'v',
      'application/xml',
    ]);
    expect(withContentType(typed, 'xl/x.xml', 'x')).toBe(typed);
    expect(withEndingType(typed, 'vml', 'other')).toBe(typed);
  });

  it('a tie is written the shortest way, under a free id, and found again', () => {
    const sheet = 'xl/worksheets/sheet1.xml';
    const held = withPart(withPart(book, 'xl/comments1.xml', '<c/>'), 'xl/worksheets/near.xml', '<c/>');
    const one = withRelationship(held, sheet, 'comments', 'xl/comments1.xml');
    const two = withRelationship(one.package, sheet, 'near', 'xl/worksheets/near.xml');
    expect([one.id, two.id]).toEqual(['rId1', 'rId2']);
    expect(textOf(two.package, 'xl/worksheets/_rels/sheet1.xml.rels')).toMatch(/Target="\.\.\/comments1\.xml".*Target="near\.xml"/);
    expect(relationshipsOf(two.package, sheet)).toEqual([
      { id: 'rId1', kind: 'comments', part: 'xl/comments1.xml' },
      { id: 'rId2', kind: 'near', part: 'xl/worksheets/near.xml' },
    ]);
  });

  it('absolute targets, percent signs and things outside the package are told apart', () => {
    const rels = `<Relationships><Relationship Id="a" Type="t/one" Target="/xl/my%20part.xml"/><Relationship Id="b" Type="t/two" TargetMode="External" Target="http://example.org/"/></Relationships>`;
    const held = withPart(withPart({ parts: new Map() }, 'xl/my part.xml', '<a/>'), 'xl/_rels/w.xml.rels', rels);
    expect(relationshipsOf(held, 'xl/w.xml').map(({ part }) => part)).toEqual(['xl/my part.xml', null]);
  });

  it('a strict workbook is added to in its own namespace', () => {
    const strict = textOf(book, '_rels/.rels').replace(
      /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/,
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
    expect(tieNamespace(withPart(book, '_rels/.rels', strict))).toBe('http://purl.oclc.org/ooxml/officeDocument/relationships');
    expect(tieNamespace(book)).toContain('openxmlformats');
  });
});
