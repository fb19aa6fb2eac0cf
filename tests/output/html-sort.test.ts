import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/output/html.ts';
import { absent, column, imprint, money, pageWith, text } from './sample-pages.ts';

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);
if (browser === undefined) process.stderr.write('No Chromium was found: sorting a page is not proved here.\n');

const folder = mkdtempSync(join(tmpdir(), 'commission-sort-'));

/** A page as a browser has it once it is open. */
function opened(page: string): string {
  const path = join(folder, 'page.html');
  writeFileSync(path, page);
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--dump-dom',
    pathToFileURL(path).href,
  ];
  return spawnSync(browser as string, args, { encoding: 'utf8', timeout: 60_000 }).stdout;
}

const amounts: readonly (readonly [string, number | null])[] = [
  ['Beta 10', 900],
  ['beta 9', 1_000],
  ['Alpha', null],
  ['Gamma', -5],
];
const page = html(
  [
    pageWith({
      columns: [column('name', 'Name', 12), column('value', 'Value', 12, 'right')],
      rows: [
        ...amounts.map(([name, value]) => ({
          key: name,
          cells: { name: text(name), value: value === null ? absent('not stated') : money(value) },
        })),
        { key: 'total', total: true, cells: { name: text('Total'), value: money(1_895) } },
      ],
    }),
  ],
  imprint,
);

/** The first column after some clicks on headings; the browser's rule against other scripts is lifted for the clicking alone. */
function after(clicks: readonly number[]): {
  readonly names: (string | undefined)[];
  readonly sorted: (string | undefined)[];
  readonly said: string | undefined;
} {
  const clicking = `<script>${JSON.stringify(clicks)}.forEach(function(n){document.querySelectorAll("thead button")[n].click()})</script>`;
  const dom = opened(page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '').replace('</body>', `${clicking}</body>`));
  return {
    names: [...dom.matchAll(/<th scope="row"[^>]*>([^<]*)</g)].map(([, name]) => name),
    sorted: [...dom.matchAll(/<th [^>]*aria-sort="(\w+)"/g)].map(([, way]) => way),
    said: /<p class="sorted" role="status">([^<]*)</.exec(dom)?.[1],
  };
}

describe.runIf(browser !== undefined)('sorting a table of the page, in a browser', () => {
  it('is offered by a button in each heading, under the rule that lets no other script run', { timeout: 90_000 }, () => {
    const dom = opened(page);
    expect(dom).toContain('Content-Security-Policy');
    expect(dom.match(/<th scope="col"[^>]*><button type="button">/g)).toHaveLength(2);
  });

  it('goes by value, with what is not stated after the rest and the total last; a third press restores the order', {
    timeout: 180_000,
  }, () => {
    expect(after([1])).toEqual({
      names: ['Gamma', 'Beta 10', 'beta 9', 'Alpha', 'Total'],
      sorted: ['ascending'],
      said: 'Sorted by Value, ascending.',
    });
    expect(after([1, 1]).names).toEqual(['beta 9', 'Beta 10', 'Gamma', 'Alpha', 'Total']);
    expect(after([0]).names).toEqual(['Alpha', 'beta 9', 'Beta 10', 'Gamma', 'Total']);
    expect(after([0, 1, 1, 1])).toEqual({
      names: [...amounts.map(([name]) => name), 'Total'],
      sorted: [],
      said: 'In the order of the plan.',
    });
  });
});

describe('without a script', () => {
  it('the page holds every row in the order of the plan, and no button that would do nothing', () => {
    expect(page.match(/<button/g)).toBeNull();
    expect(page.indexOf('Beta 10')).toBeLessThan(page.indexOf('beta 9'));
    expect(page).toContain('data-v="90000"');
  });
});
