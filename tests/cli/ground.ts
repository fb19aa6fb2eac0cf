import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { freshFolder, home, type Ran, run } from '../world.ts';

/** The councils of the five papers, each a workspace under `fixtures/`. */
export const councils = ['plymouth', 'cumbria', 'cambridgeshire', 'dudley', 'doncaster'] as const;

/** A small register a commissioner might keep. */
export const register = `Contract reference,Title,Supplier,Start date,End date,Annual value
C1,Parenting programme,Family Voice CIC,01/04/2025,31/03/2028,"£120,000"
C2,Short breaks,Harbour Trust,01/04/2024,31/03/2027,"£80,500.50"
`;

/** What most workspaces here begin with. */
export const config = 'organisation: Anytown Council\nfinancial-year: 2026/27\nas-of: 2026-06-30\n';

/** Writes files into a folder, making the folders they need. */
export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, holds] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), holds);
  }
  return folder;
}

/** Writes the plan of a workspace twice: into the workbook of its own that stands there (`filled.xlsx` from `ours.xlsx`), and as `plan.xlsx`. */
export async function planAndFilled(here: string): Promise<void> {
  for (const how of [
    ['--template', 'ours.xlsx', '-o', 'filled.xlsx'],
    ['-o', 'plan.xlsx'],
  ]) {
    const { code, err } = await run(['plan', ...how], { here });
    expect(code, err).toBe(0);
  }
}

/** A fresh folder that holds these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  return put(freshFolder(), files);
}

/** A workspace of one register. */
export function smallWorkspace(more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return folderWith({ 'commissioning.yaml': `${config}sources:\n  - data/register.csv\n`, 'data/register.csv': register, ...more });
}

/** Every file below a folder with what it holds, to see that nothing changed. */
export function everythingIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    files
      .sort()
      .map((path) => [path, statSync(join(folder, path)).isDirectory() ? 'folder' : readFileSync(join(folder, path)).toString('base64')]),
  );
}

/** A path no one may write to, whoever runs the tests. */
export const unwritable = '/proc/commission/plan.md';

/** Holds a command line to a refusal: exit 2, nothing on stdout but what JSON was asked for, one plain line on stderr that names the place and holds each of the words. */
export function expectRefused({ out, err, code }: Ran, ...words: readonly string[]): void {
  expect(code, err).toBe(2);
  if (out !== '') expect(err).toContain((JSON.parse(out) as { readonly error: { readonly text: string } }).error.text);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/^\s+at |node:|undefined|\[object|invalid/im);
  expect(err.match(/[.?]/g)?.length ?? 0, 'a sentence and a remedy').toBeGreaterThan(1);
  for (const word of words) expect(err).toContain(word);
}

/** The bytes of an Excel workbook locked with a password: a compound file whose directory names the encrypted package. */
export function lockedWorkbook(): Uint8Array {
  const bytes = Buffer.alloc(512 * 3);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(0x003e, 24); // minor version
  bytes.writeUInt16LE(0x0003, 26); // major version
  bytes.writeUInt16LE(0xfffe, 28); // byte order
  bytes.writeUInt16LE(9, 30); // sectors of 512 bytes
  bytes.writeUInt32LE(1, 44); // one sector of allocation table
  bytes.writeUInt32LE(1, 48); // the directory begins in sector 1
  const names = ['Root Entry', 'EncryptionInfo', 'EncryptedPackage'];
  for (const [index, name] of names.entries()) {
    const at = 1024 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes[at + 66] = index === 0 ? 5 : 2;
  }
  return bytes;
}

/** The first half of a real workbook. */
export function halfWorkbook(): Uint8Array {
  const whole = readFileSync(join(home, 'fixtures/plymouth/data/services.xlsx'));
  return whole.subarray(0, Math.floor(whole.length / 2));
}

/** Bytes of no text and no workbook. */
export function binary(): Uint8Array {
  return Uint8Array.from({ length: 4000 }, (_, index) => (index * 73) % 251);
}
