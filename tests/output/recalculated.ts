import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { opened } from './open-workbook.ts';

/** Whether a spreadsheet program is installed here to prove formulas with. */
export const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

if (!hasOffice) process.stderr.write('soffice was not found: cached values of formulas are not proved here.\n');

// Without this a spreadsheet program shows the values kept in the file and a test of formulas proves nothing.
const recalculateAlways = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The bytes of a workbook opened, recalculated and saved by a spreadsheet program. */
export function throughOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'commission-recalculation-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), recalculateAlways);
    writeFileSync(join(folder, 'plan.xlsx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'again'), join(folder, 'plan.xlsx')], {
      stdio: 'ignore',
      timeout: 90_000,
    });
    return readFileSync(join(folder, 'again', 'plan.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workbook opened, recalculated and saved by a spreadsheet program, and opened again. */
export function recalculated(bytes: Uint8Array): ReturnType<typeof opened> {
  return opened(throughOffice(bytes));
}
