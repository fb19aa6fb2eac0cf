import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appended,
  attributeOf,
  childrenOf,
  type Element,
  elementsFrom,
  escapeXml,
  namespaceOf,
  prefixOf,
  rootOf,
  textWithin,
  unescapeXml,
} from '../../../src/output/package/xml.ts';

function root(xml: string): Element {
  const found = rootOf(xml);
  if (!found) throw new Error('no element');
  return found;
}

describe('text in XML', () => {
  it('means the same after it is written and read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unescapeXml(escapeXml(text))).toBe(text);
        expect(escapeXml(text)).not.toMatch(/[<>"]|&(?![a-z#])/);
      }),
    );
  });

  it('stands in an attribute and in an element alike', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const xml = `<a b="${escapeXml(text)}">${escapeXml(text)}</a>`;
        expect(attributeOf(root(xml).tag, 'b')).toBe(text);
        expect(textWithin(xml)).toBe(text);
      }),
    );
  });

  it('leaves alone what is no character and no entity', () => {
    expect(unescapeXml('&nbsp; &#x110000; &#65;&#x42;')).toBe('&nbsp; &#x110000; AB');
  });
});

describe('elements', () => {
  const xml = `\ufeff<?xml version="1.0"?><!-- <b> --><x:a xmlns:x="urn:a" note="a > b"><x:b one='1'/><![CDATA[<x:b>]]><x:c><x:b/></x:c></x:a>`;

  it('are found one within another, whatever stands in comments, attributes and raw text', () => {
    expect(childrenOf(xml, root(xml)).map(({ name, start, end }) => [name, xml.slice(start, end)])).toEqual([
      ['b', "<x:b one='1'/>"],
      ['c', '<x:c><x:b/></x:c>'],
    ]);
    expect(prefixOf(root(xml))).toBe('x:');
    expect(namespaceOf(xml)).toBe('urn:a');
    expect(namespaceOf('<a xmlns="urn:b"/>')).toBe('urn:b');
    expect(namespaceOf('<a/>')).toBeNull();
  });

  it('an attribute is known by its name, or by any prefix', () => {
    const tag = '<sheet name="A" sheetId="3" rel:id = "rId7"/>';
    expect([attributeOf(tag, '*:id'), attributeOf(tag, 'sheetId'), attributeOf(tag, 'id')]).toEqual(['rId7', '3', null]);
  });

  it('an empty one is opened for what is put in it', () => {
    expect(appended('<a><b c="1" /></a>', childrenOf('<a><b c="1" /></a>', root('<a><b c="1" /></a>'))[0] as Element, '<d/>')).toBe(
      '<a><b c="1"><d/></b></a>',
    );
    expect(appended('<a></a>', root('<a></a>'), 'x')).toBe('<a>x</a>');
  });

  it('no text is too odd to be looked through', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '/', 'a', '"', "'", '=', ' ', '!', '-', '?', '[') }), (text) => {
        for (const { start, open, close, end } of elementsFrom(text, 0)) expect(start < open && open <= close && close <= end).toBe(true);
      }),
    );
  });
});
