import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every folder a test makes stands in one, which goes when the last test is done. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'commission-tests-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
