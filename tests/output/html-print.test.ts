import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { html } from '../../src/output/html.ts';
import { hasPdfReader, textOfPdf } from './rendered.ts';
import { column, imprint, pageWith, text } from './sample-pages.ts';

const has = (name: string): boolean => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(has);
const isThere = browser !== undefined && hasPdfReader;
if (!isThere) process.stderr.write('No Chromium, or nothing that reads a PDF, was found: the printed page is not proved here.\n');

it.runIf(isThere)('has the headings of a long table on every sheet of paper', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'commission-print-'));
  const rows = Array.from({ length: 150 }, (_, index) => ({
    key: String(index),
    cells: { name: text(`Row ${index}`), note: text('Something about it') },
  }));
  const page = pageWith({ columns: [column('name', 'Nomenclature', 12), column('note', 'Annotation', 12)], rows });
  writeFileSync(join(folder, 'page.html'), html([page], imprint));
  const args = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
  spawnSync(browser as string, [...args, `--print-to-pdf=${join(folder, 'page.pdf')}`, pathToFileURL(join(folder, 'page.html')).href], {
    timeout: 60_000,
  });
  const sheets = textOfPdf(readFileSync(join(folder, 'page.pdf'))).split('\f');
  const held = sheets.filter((sheet) => /Row \d+/.test(sheet));
  expect(held.length).toBeGreaterThan(2);
  for (const sheet of held) expect(sheet).toMatch(/Nomenclature\s+Annotation/);
});
