import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { cellUnder, editedCopy } from '../edited-copy.ts';
import { dataOf, run } from '../world.ts';
import { config, folderWith } from './ground.ts';

const register = `Contract reference,Title,Supplier,Start date,End date,Owner,Status
C-1,Family hubs,Harbour Trust,01/04/2024,31/03/2027,Jo Bloggs,Active
C-2,Young carers,Harbour Trust,01/04/2024,31/08/2026,,Active
`;
const activities = `Ref,Activity,Lead,Timeframe,Status
A-1,Recommission the hubs,Jo Bloggs,30/06/2026,In progress
A-2,Review the carers’ offer,Sam Doe,31/05/2026,Complete
`;

async function written(): Promise<string> {
  const here = folderWith({
    'commissioning.yaml': `${config}sources:\n  - data/register.csv\n  - data/annual-plan.csv\n`,
    'data/register.csv': register,
    'data/annual-plan.csv': activities,
  });
  const { code, err } = await run(['plan', '-o', 'plan.xlsx'], { here });
  expect(code, err).toBe(0);
  return here;
}

interface Read {
  readonly offered: readonly { readonly decides: { kind: string; about: string; decision: string; reason: string } }[];
  readonly notOffered: readonly { readonly cell: { readonly sheet: string }; readonly is: string; readonly because: string }[];
  readonly workedOut: number;
}

/** What is read back of the Milestones sheet when some of its cells are changed: [heading, words of the row, what is typed]. */
async function changed(here: string, ...cells: readonly (readonly [string, string, string | Date | null])[]): Promise<Read> {
  const copy = await editedCopy(readFileSync(join(here, 'plan.xlsx')), (book) => {
    for (const [heading, row, value] of cells) cellUnder(book.getWorksheet('Milestones') as Worksheet, heading, row).value = value;
  });
  writeFileSync(join(here, 'edited.xlsx'), copy);
  return dataOf<Read>(['plan', '--read-back', 'edited.xlsx'], { here });
}

async function idsOf(here: string): Promise<string[]> {
  const { out } = await run(['milestones', '--all', '--csv', '--within', '9999', '--fail-on', 'never'], { here });
  return out
    .trim()
    .split('\n')
    .map((line) => line.split(',').at(-1) as string);
}

describe('the Milestones sheet read back', () => {
  it.each([
    ['Done', 'done', ''],
    ['done.', 'done', ''],
    ['Complete', 'done', ''],
    ['Done on 12 June 2026', '2026-06-12', ''],
    ['Done 12/06/2026: papers filed', '2026-06-12', 'papers filed'],
    ['Complete (12 June 2026)', '2026-06-12', ''],
    ['Completed – [on 12/06/2026]: papers filed', '2026-06-12', 'papers filed'],
    ['Done: papers filed', 'done', 'papers filed'],
  ])('`%s` is offered as a line that closes it', async (typed, decision, reason) => {
    const here = await written();
    const { offered, notOffered } = await changed(here, ['Status', 'Recommission the hubs', typed]);
    expect(offered.map(({ decides }) => decides)).toEqual([{ kind: 'done', about: 'activity-a-1', decision, reason }]);
    expect(notOffered).toEqual([]);
    expect(await idsOf(here)).toContain('activity-a-1');
  });

  it('taking the lines closes the milestone and leaves nothing to offer', async () => {
    const here = await written();
    await changed(here, ['Status', 'Recommission the hubs', 'Done on 12 June 2026']);
    const { out } = await run(['plan', '--read-back', 'edited.xlsx', '--csv'], { here });
    writeFileSync(join(here, 'decisions.csv'), out);
    const again = await dataOf<Read>(['plan', '--read-back', 'edited.xlsx'], { here });
    expect([again.offered, again.notOffered]).toEqual([[], []]);
    const { milestones } = await dataOf<{ milestones: { id: string; status: string }[] }>(['milestones'], { here });
    expect(milestones.find(({ id }) => id === 'activity-a-1')).toMatchObject({ status: 'done' });
  });

  it('a day and an owner are told with the cell that keeps them', async () => {
    const here = await written();
    const { offered, notOffered } = await changed(
      here,
      ['Due', 'Recommission the hubs', new Date('2026-09-30T00:00:00Z')],
      ['Owner', 'Recommission the hubs', 'Sam Doe'],
      ['Owner', 'contract end', 'Ann Other'],
    );
    expect(offered).toEqual([]);
    expect(notOffered.map(({ is, because }) => [is, because]).sort()).toEqual([
      ['2026-09-30', 'A milestone’s day comes from annual-plan.csv D2. Change it there.'],
      ['Ann Other', 'A milestone’s owner comes from register.csv F3. Change it there.'],
      ['Sam Doe', 'A milestone’s owner comes from annual-plan.csv C2. Change it there.'],
    ]);
  });

  it.each([
    ['Recommission the hubs', 'Upcoming', 'Only `Done` is decided here'],
    ['Recommission the hubs', 'Done soon', '“soon” is no day.'],
    ['Recommission the hubs', 'Done 01/07/2026', 'has not come on the day of this plan, 30 June 2026'],
    ['Review the carers', 'Overdue', 'annual-plan.csv D3 or decisions.csv says'],
    ['Review the carers', 'Done on 1 May 2026', 'annual-plan.csv D3 or decisions.csv says'],
  ])('of “%s”, `%s` decides nothing, and it says why', async (row, typed, because) => {
    const { offered, notOffered } = await changed(await written(), ['Status', row, typed]);
    expect(offered).toEqual([]);
    expect(notOffered.map((one) => one.because)).toEqual([expect.stringContaining(because)]);
  });

  it('the words that say why it stands so are not read back, and the cell is told with what stood and stands', async () => {
    const here = await written();
    expect(await changed(here, ['Because', 'Recommission the hubs', 'Ours'])).toMatchObject({ offered: [], notOffered: [], workedOut: 1 });
    const { out } = await run(['plan', '--read-back', 'edited.xlsx'], { here });
    // What stood, what stands and where it is changed.
    expect(out).toMatch(
      /Worked out by the tool, and not read back[\s\S]*Milestones![A-Z]\d+[\s\S]*Because[\s\S]*Ours[\s\S]*It follows\s+from/,
    );
  });
});
