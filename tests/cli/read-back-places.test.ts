import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cellUnder } from '../edited-copy.ts';
import { dataOf, run } from '../world.ts';
import { smallWorkspace } from './ground.ts';
import { edited, sheet } from './read-back-ground.ts';

interface Read {
  readonly offered: readonly { readonly decides: { readonly about: string; readonly decision: string } }[];
  readonly notOffered: readonly { readonly because: string }[];
  readonly added: readonly unknown[];
  readonly removed: readonly unknown[];
  readonly missing: readonly unknown[];
}

it('a place corrected or agreed on the page of services is one decision by the id of the service, and nothing is left of it once it is taken', async () => {
  const here = smallWorkspace();
  await run(['plan', '-o', 'plan.xlsx'], { here });
  await edited(here, (book) => {
    const services = sheet(book, 'Services');
    cellUnder(services, 'System element', 'Short breaks').value = 'Parent and family support';
    cellUnder(services, 'Tier', 'Short breaks').value = 'Universal services';
    cellUnder(services, 'Placed how', 'Parenting programme').value = 'Decided';
  });
  const readBack = () => dataOf<Read>(['plan', '--read-back', 'edited.xlsx'], { here });
  const read = await readBack();
  expect(read.offered.map(({ decides: { about, decision } }) => [about, decision])).toEqual([
    ['C1', 'parent-family-support/early-help-brief'],
    ['C2', 'parent-family-support/universal'],
  ]);
  const lines = read.offered.map(({ decides: { about, decision } }) => `place,${about},${decision},agreed,lead,`);
  writeFileSync(join(here, 'decisions.csv'), `${['kind,about,decision,reason,by,until', ...lines].join('\n')}\n`);
  expect(await readBack()).toMatchObject({ offered: [], notOffered: [], added: [], removed: [], missing: [] });
});

it('a place that is decided already says which decision a new one would take the place of, though that one calls the service by its title', async () => {
  const here = smallWorkspace();
  writeFileSync(join(here, 'decisions.csv'), 'kind,about,decision,reason,by,until\nplace,Short breaks,send-health/targeted,agreed,lead,\n');
  await run(['plan', '-o', 'plan.xlsx'], { here });
  await edited(here, (book) => {
    cellUnder(sheet(book, 'Services'), 'Tier', 'Short breaks').value = 'Universal services';
  });
  const { offered } = await dataOf<{ readonly offered: readonly { readonly beware: string | null }[] }>(
    ['plan', '--read-back', 'edited.xlsx'],
    { here },
  );
  expect(offered.map(({ beware }) => beware)).toEqual([
    'it takes the place of “send-health/targeted”, decided already (lead): decisions.csv B2',
  ]);
});

it('a budget line with another name is told by what it was called, on every page that names it', async () => {
  const here = smallWorkspace();
  const budget = 'Budget line,2026/27 budget\nPortage,£120000\nShort breaks,£90000\n';
  writeFileSync(join(here, 'data/budget.csv'), budget);
  const config = readFileSync(join(here, 'commissioning.yaml'), 'utf8');
  writeFileSync(join(here, 'commissioning.yaml'), config.replace('sources:', 'sources:\n  - data/budget.csv'));
  await run(['plan', '-o', 'plan.xlsx'], { here });
  await edited(here, (book) => {
    const lines = sheet(book, 'Budget');
    lines.eachRow((row) => {
      if (row.getCell(1).value === 'Portage') row.getCell(1).value = 'Portage home visits';
    });
  });
  const { out } = await run(['plan', '--read-back', 'edited.xlsx', '--md'], { here });
  expect(out).toContain('Budget line “Portage”');
  expect(out).not.toContain('No element');
});
