import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { html } from '../../src/output/html.ts';
import { oneSheetHtml } from '../../src/output/one-sheet.ts';
import { absent, column, imprint, money, pageWith, text } from './sample-pages.ts';

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);
if (browser === undefined) process.stderr.write('No Chromium was found: a page on a telephone is not proved here.\n');

// The words a reader sees in two parts, and the tables of which something is past the edge.
const measuring = `<script>
const broken = [];
for (const cell of document.querySelectorAll('td, th')) {
  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    for (const { 0: word, index } of node.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
}
const cut = [...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth).length;
parent.document.documentElement.setAttribute('data-measured', JSON.stringify({ width: innerWidth, broken, cut }));
</script>`;

it.runIf(browser !== undefined)(
  'one sheet on a telephone breaks no word, and shows its figures without a scroll',
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'commission-phone-'));
    const sheet = pageWith({
      columns: [column('what', 'What', 32), column('more', 'Of this', 62), column('figure', 'Figure', 16, 'right')],
      rows: [
        {
          key: 'a',
          cells: {
            what: text('Contracts ending within 12 months'),
            more: text('A sentence of some length. '.repeat(6)),
            figure: money(404_261_046),
          },
        },
        { key: 'b', cells: { what: text('Commissioning'), more: text('4 lines'), figure: absent('none modelled or tracked') } },
      ],
    });
    const page = oneSheetHtml(html([sheet], imprint))
      .replace(/<meta http-equiv[^>]*>/, '')
      .replace('</body>', `${measuring}</body>`);
    // A window of a browser is never as narrow as a telephone; a frame in it is.
    const frame = `<iframe style="width:390px;height:1600px;border:0" srcdoc="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
    writeFileSync(join(folder, 'page.html'), `<!DOCTYPE html><meta charset="utf-8">${frame}`);
    const args = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
    const { stdout } = spawnSync(browser as string, [...args, '--dump-dom', pathToFileURL(join(folder, 'page.html')).href], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    const measured = /data-measured="([^"]*)"/.exec(stdout)?.[1]?.replaceAll('&quot;', '"') ?? 'null';
    expect(JSON.parse(measured)).toEqual({ width: 390, broken: [], cut: 0 });
  },
);
