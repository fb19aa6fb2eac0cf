import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The browser that is here, if any. */
export const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);
if (browser === undefined) process.stderr.write('No Chromium was found: how a page looks is not proved here.\n');

/** What a script measures of a page in a frame of some width: a window of a browser is never as narrow as a telephone, and a frame in it is. */
export function framed(page: string, measuring: string, width: number): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'commission-phone-'));
  const open = page.replace(/<meta http-equiv[^>]*>/, '').replace('</body>', () => `${measuring}</body>`);
  const frame = `<iframe style="width:${width}px;height:1600px;border:0" srcdoc="${open.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
  writeFileSync(join(folder, 'page.html'), `<!DOCTYPE html><meta charset="utf-8">${frame}`);
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--virtual-time-budget=60000',
    '--window-size=1600,1000',
    `--user-data-dir=${join(folder, 'profile')}`,
  ];
  const { stdout } = spawnSync(browser as string, [...args, '--dump-dom', pathToFileURL(join(folder, 'page.html')).href], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return JSON.parse(
    /data-measured="([^"]*)"/.exec(stdout)?.[1]?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>') ?? 'null',
  );
}
