import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planMade } from '../../../src/cli/plan-made.ts';
import { config, folderWith } from '../../cli/ground.ts';
import { home, quietWorld } from '../../world.ts';

async function noteUnder(workspace: string): Promise<string | undefined> {
  const { pages } = await planMade(quietWorld({ out: '', err: '' }), { workspace });
  const table = pages.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table' && block.id === 'workforce');
  return table?.kind === 'table' ? table.note : undefined;
}

const staff = (rows: readonly (readonly [string, string])[]): string =>
  folderWith({
    'commissioning.yaml': `${config}sources: [data/staff.csv]\n`,
    'data/staff.csv': `Team,Role,FTE,Notes,Xylo\n${rows.map(([role, note]) => `North,${role},9,${note},z\n`).join('')}`,
  });

it('what a column of notes says stands beneath the figures, as written and with its cells', async () => {
  expect(await noteUnder(join(home, 'fixtures/dudley'))).toMatch(
    /Note: “number of health visitors as published; whether people or full-time posts is not stated” \(workforce\.csv E2\); “.*” \(workforce\.csv E3\)\./,
  );
  const note = await noteUnder(
    staff([
      ['Nurse', 'people not posts'],
      ['Clerk', ''],
      ['Lead', 'people not posts'],
    ]),
  );
  expect(note).toContain('Notes: “people not posts” (staff.csv D2, D4).');
  expect(note).toContain('Kept under their own heading and not shown: Xylo.');
});

it('many different notes are left to their file, and said to be', async () => {
  const note = await noteUnder(staff(['a', 'b', 'c', 'd', 'e'].map((said) => [`Role ${said}`, `note ${said}`] as const)));
  expect(note).toContain('Kept under their own heading and not shown: Notes and Xylo.');
  expect(note).not.toContain('note a');
});
