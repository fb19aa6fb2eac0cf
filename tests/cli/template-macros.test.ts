import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage, packed } from '../../src/output/package/package.ts';
import { run } from '../world.ts';
import { expectRefused, smallWorkspace } from './ground.ts';

const macros = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]);

/** A workspace of a small register with a council’s own workbook in it, with macros and without. */
async function withTemplates(): Promise<string> {
  const here = smallWorkspace();
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Ours');
  book.definedNames.add("'Ours'!$B$1", 'organisation');
  const headings = ['Title', 'End', 'Our view'];
  sheet.addTable({ name: 'contracts', ref: 'A4', headerRow: true, columns: headings.map((name) => ({ name })), rows: [headings] });
  const plain = new Uint8Array(await book.xlsx.writeBuffer());
  writeFileSync(join(here, 'ours.xlsx'), plain);
  const { parts } = await openPackage(plain);
  const types = new TextDecoder()
    .decode(parts.get('[Content_Types].xml'))
    .replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    );
  const more = [
    ['[Content_Types].xml', new TextEncoder().encode(types)],
    ['xl/vbaProject.bin', macros],
  ] as const;
  writeFileSync(join(here, 'ours.xlsm'), await packed({ parts: new Map([...parts, ...more]) }));
  return here;
}

describe('a template with macros', () => {
  it('keeps them byte for byte, and is read back and asked under its own ending', async () => {
    const here = await withTemplates();
    const { code, err } = await run(['plan', '--template', 'ours.xlsm', '-o', 'filled.xlsm'], { here });
    expect(code, err).toBe(0);
    expect(unzipSync(readFileSync(join(here, 'filled.xlsm')))['xl/vbaProject.bin']).toEqual(macros);
    const { out } = await run(['plan', '--read-back', 'filled.xlsm'], { here });
    expect(out).toContain('Nothing in it differs');
    const why = await run(['why', 'filled.xlsm', 'Ours!B5'], { here });
    expect(why.code, why.err).toBe(0);
    expect(why.out).toContain('31/03/2028');
  });

  it('is written under no other ending, one without macros under none of theirs, and no plan of ours under theirs', async () => {
    const here = await withTemplates();
    expectRefused(await run(['plan', '--template', 'ours.xlsm', '-o', 'filled.xlsx'], { here }), 'filled.xlsx', 'holds macros', '.xlsm');
    expectRefused(await run(['plan', '--template', 'ours.xlsx', '-o', 'filled.xlsm'], { here }), 'filled.xlsm', 'no macros', '.xlsx');
    expectRefused(await run(['plan', '-o', 'plan.xlsm'], { here }), 'plan.xlsm', 'is not written as');
  });
});
