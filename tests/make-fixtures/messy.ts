/** Hands fixtures/registers/messy.csv back with notes, mends some of its cells as its owner might, and keeps the result beside it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';
import { openPackage, packed, textOf, withPart } from '../../src/output/package/package.ts';

const home = join(dirname(fileURLToPath(import.meta.url)), '../..');
const mended = join(home, 'fixtures/registers/messy-mended.xlsx');
const sheet = 'xl/worksheets/sheet1.xml';
const mends: readonly (readonly [string, string])[] = [
  ['>TBC<', '>Lantern Young People<'],
  ['>about sixty thousand<', '>£60,000<'],
  ['>31/02/2025<', '>01/03/2025<'],
  ['>no longer used<', '><'],
];

const code = await main(['inspect', join(home, 'fixtures/registers/messy.csv'), '--annotate', mended, '--quiet', '--json']);
if (code !== 0) throw new Error(`inspect ended with ${code}`);
const book = await openPackage(readFileSync(mended));
writeFileSync(
  mended,
  await packed(
    withPart(
      book,
      sheet,
      mends.reduce((xml, [was, is]) => xml.replace(was, is), textOf(book, sheet)),
    ),
  ),
);
