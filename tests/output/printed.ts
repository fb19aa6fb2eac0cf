import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasPdfReader, textOfPdf } from './rendered.ts';

const has = (name: string): boolean => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(has);

/** Whether there is a browser to print a page, and something to read what it printed. */
export const canPrint = browser !== undefined && hasPdfReader;
if (!canPrint) process.stderr.write('No Chromium, or nothing that reads a PDF, was found: the printed page is not proved here.\n');

/** The sheets of paper a browser prints a page on, as text. */
export function sheetsOf(page: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'commission-print-'));
  writeFileSync(join(folder, 'page.html'), page);
  const args = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
  spawnSync(browser as string, [...args, `--print-to-pdf=${join(folder, 'page.pdf')}`, pathToFileURL(join(folder, 'page.html')).href], {
    timeout: 60_000,
  });
  const sheets = textOfPdf(readFileSync(join(folder, 'page.pdf'))).split('\f');
  return sheets.filter((sheet) => sheet.trim() !== '');
}
