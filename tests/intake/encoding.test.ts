import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { decode } from '../../src/intake/encoding.ts';

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

it('what is not sound UTF-8 is Windows-1252: pound signs, smart quotes and dashes', () => {
  const bytes = new Uint8Array(iconv.encode(words, 'windows-1252'));
  expect(bytes).toContain(0xa3);
  expect(bytes).toContain(0x93);
  expect(decode(bytes)).toEqual({ text: words, encoding: 'windows-1252' });
});

it('no bytes are no text', () => {
  expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
});
