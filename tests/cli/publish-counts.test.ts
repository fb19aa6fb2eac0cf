import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshFolder, home, run } from '../world.ts';

it('the list of what was left out counts every figure of capacity that the page marks', async () => {
  const here = freshFolder();
  await run(['plan', '--publish', '-w', join(home, 'fixtures/doncaster'), '-o', 'copy.json'], { here });
  const { pages } = JSON.parse(readFileSync(join(here, 'copy.json'), 'utf8')) as {
    readonly pages: readonly { readonly tables: readonly { readonly id: string; readonly rows: readonly Record<string, unknown>[] }[] }[];
  };
  const tables = pages.flatMap((page) => page.tables);
  const marked = tables
    .filter(({ id }) => id.startsWith('workforce-'))
    .flatMap(({ rows }) => rows.flatMap((row) => Object.values(row).filter((value) => value === '[c]')));
  const log = tables.find(({ id }) => id === 'left-out-of-copy')?.rows ?? [];
  expect(marked.length).toBeGreaterThan(0);
  expect(log.find(({ what }) => String(what).startsWith('Figures of capacity'))?.['count']).toBe(marked.length);
});
