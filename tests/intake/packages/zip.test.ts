import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { membersOf, textOf } from '../../../src/intake/packages/zip.ts';
import { zipOf } from './parts.ts';

async function unpacked(bytes: Uint8Array, name: string): Promise<string> {
  const member = membersOf(bytes)?.get(name);
  if (!member) throw new Error(`no ${name}`);
  return textOf(member, 'a.xlsx');
}

describe('a zip package', () => {
  it('gives back what was packed, stored or squeezed, however its names are written', async () => {
    const long = 'Short breaks – £1,000 '.repeat(9000);
    const bytes = zipSync({ 'XL\\Sheet1.xml': strToU8(long), plain: [strToU8(long), { level: 0 }], nothing: new Uint8Array() });
    expect([...(membersOf(bytes)?.keys() ?? [])]).toEqual(['xl/sheet1.xml', 'plain', 'nothing']);
    for (const name of ['xl/sheet1.xml', 'plain']) expect(await unpacked(bytes, name)).toBe(long);
    expect(await unpacked(bytes, 'nothing')).toBe('');
  });

  it('is none without its directory', () => {
    const bytes = zipOf({ a: 'b' });
    expect(membersOf(bytes.subarray(0, bytes.length - 10))).toBeNull();
    expect(membersOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toBeNull();
    expect(membersOf(strToU8('a,b,c\n'.repeat(20)))).toBeNull();
  });

  it('whose content does not agree with its check sum is refused', async () => {
    const bytes = zipSync({ a: [strToU8('twelve pounds'), { level: 0 }] });
    bytes[35] = 0x54;
    await expect(unpacked(bytes, 'a')).rejects.toMatchObject({ code: 'workbook-damaged' });
  });

  it('that unpacks to more than it states is refused before it fills the machine', async () => {
    const bytes = zipSync({ a: new Uint8Array(5_000_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = bytes.length - 22; at > 0; at -= 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    await expect(unpacked(bytes, 'a')).rejects.toMatchObject({ code: 'workbook-damaged' });
  });

  it('that states a size no honest packing gives is refused unopened', async () => {
    const bytes = zipSync({ a: new Uint8Array(60_000_000) }, { level: 9 });
    expect(bytes.length).toBeLessThan(100_000);
    await expect(unpacked(bytes, 'a')).rejects.toMatchObject({ code: 'workbook-too-large' });
  });
});
