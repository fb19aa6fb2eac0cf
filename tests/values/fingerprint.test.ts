import { expect, it } from 'vitest';
import { fingerprint } from '../../src/values/fingerprint.ts';

it('is the published FNV-1a of 32 bits', () => {
  expect(fingerprint('')).toBe(0x811c9dc5);
  expect(fingerprint('a')).toBe(0xe40c292c);
  expect(fingerprint('foobar')).toBe(0xbf9cf968);
});
