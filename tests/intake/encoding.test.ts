import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { decode, opening } from '../../src/intake/encoding.ts';

const words = 'Children’s “Early Help” – £1,234 café';
const utf8 = new TextEncoder();

it('sound UTF-8 is read as that, with no mark, one or two', () => {
  for (const marks of ['', '\ufeff', '\ufeff\ufeff'])
    expect(decode(utf8.encode(marks + words))).toEqual({ text: words, encoding: 'utf-8' });
});

it.each([
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const)('%s is known by its mark', (encoding, mark) => {
  const bytes = new Uint8Array([...mark, ...iconv.encode(words, encoding)]);
  expect(decode(bytes)).toEqual({ text: words, encoding });
});

it.each(['utf-16le', 'utf-16be'] as const)('%s without a mark is known by its noughts', (encoding) => {
  const text = `Title,Provider,Value\n${words},Westmarsh Trust,100\n`;
  expect(decode(new Uint8Array(iconv.encode(text, encoding, { addBOM: false })))).toEqual({ text, encoding });
});

it('a mark that was itself written as letters is no part of the text', () => {
  const read = decode(utf8.encode('\u00ef\u00bb\u00bfTitle,Value\n'));
  expect(read).toMatchObject({ text: 'Title,Value\n', encoding: 'utf-8', repaired: { characters: 1 } });
});

it('UTF-8 once read as Windows-1252 is put right, and how often is told', () => {
  expect(decode(utf8.encode('Childrenâ€™s,Â£5'))).toEqual({
    text: 'Children’s,£5',
    encoding: 'utf-8',
    repaired: { characters: 2, was: 'â€™', is: '’' },
  });
});

it('a file in two encodings, as one made of two is, is read in both', () => {
  const bytes = new Uint8Array([...utf8.encode('Children’s,'), ...iconv.encode('£5', 'windows-1252')]);
  expect(decode(bytes)).toMatchObject({ text: 'Children’s,£5', encoding: 'windows-1252', repaired: { characters: 1 } });
});

it('the first words of a file tell text from what is no text', () => {
  expect(opening(utf8.encode('\ufeff\n  {"a": 1}'))).toBe('{"a": 1}');
  expect(opening(new Uint8Array(iconv.encode('Title,Provider', 'utf-16le', { addBOM: false })))).toBe('Title,Provider');
  expect(opening(new Uint8Array(256).map((_, i) => i))).toBeNull();
});

it('what is not sound UTF-8 is Windows-1252: pound signs, smart quotes and dashes', () => {
  const bytes = new Uint8Array(iconv.encode(words, 'windows-1252'));
  expect(bytes).toContain(0xa3);
  expect(bytes).toContain(0x93);
  expect(decode(bytes)).toEqual({ text: words, encoding: 'windows-1252' });
});

it('no bytes are no text', () => {
  expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
});
