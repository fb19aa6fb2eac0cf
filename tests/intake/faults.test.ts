import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/intake/documents.ts';
import { readFile } from '../../src/intake/read-file.ts';
import { unfilledFrom } from '../../src/intake/unfilled.ts';
import { home } from '../world.ts';
import { plain } from './grids.ts';

const file = 'templates/placeholders.yaml';
const placeholders = unfilledFrom([readDocument(readFileSync(join(home, file), 'utf8'), file)]);

async function faultsOf(csv: string) {
  const file = await readFile(new TextEncoder().encode(csv), 'register.csv', plain);
  return file.tables[0]?.faults.map(({ kind, cells, quoted }) => [kind, cells, quoted]);
}

describe('what is wrong with a table, by cell', () => {
  it('rolls the same fault down a column into one, and quotes each wording once', async () => {
    const csv =
      'Title,Supplier,Start,End\nMentoring,Kite,1/4/2026,31/6/2026\nRespite,Kite,1/4/2026,31/6/2026\nAdvice,Kite,soon,31/3/2027\n';
    expect(await faultsOf(csv)).toEqual([
      ['unreadable', ['D2', 'D3'], ['31/6/2026']],
      ['unreadable', ['C4'], ['soon']],
    ]);
  });

  it('names rows left out first, stand-ins for no date, and what is still to be filled in', async () => {
    const csv =
      'Date,Supplier name,Amount,Purpose\n1/4/2026,Kite,£10,Club\n2/4/2026,Wren,see invoice,Club\n31/12/2099,Lark,TBC,Club\n3/4/2026,Lark,£5,Club\n';
    const faults = await faultsOf(csv);
    expect(faults?.[0]).toEqual(['left out', ['A3', 'A4'], []]);
    expect(faults).toContainEqual(['sentinel', ['A4'], ['31/12/2099']]);
    expect(faults).toContainEqual(['placeholder', ['C4'], ['TBC']]);
  });

  it('lists the very cells that checks find still to be filled in, in columns nobody reads and around the table too', async () => {
    const csv =
      'Register of <title>\nTitle,Supplier,Start,End,Checked by us\nMentoring,Kite,1/4/2026,31/3/2027,Yes / No\nRespite,[insert name],1/4/2026,Choose an item,yes\n';
    const table = (await readFile(new TextEncoder().encode(csv), 'register.csv', { ...plain, unfilled: placeholders })).tables[0];
    const faults = table?.faults.filter(({ kind }) => kind === 'placeholder' || kind === 'choice') ?? [];
    expect(faults.map(({ kind, cells, quoted }) => [kind, cells, quoted])).toEqual([
      ['choice', ['E3'], ['Yes / No']],
      ['placeholder', ['B4'], ['[insert name]']],
      ['choice', ['D4'], ['Choose an item']],
      ['placeholder', ['A1'], ['Register of <title>']],
    ]);
    expect(faults.flatMap(({ cells }) => cells).sort()).toEqual(table?.unfilled?.map(({ cell }) => cell).sort());
  });

  it('says once what a value filled down says', async () => {
    const csv = 'Intention,Activity,Lead\nTBC,Recommission,Kite\n,Review,Kite\n,Consult,Wren\nReduce waits,Recruit,Wren\n';
    expect((await faultsOf(csv))?.filter(([kind]) => kind === 'placeholder')).toEqual([['placeholder', ['A2'], ['TBC']]]);
  });

  it('is nothing where everything reads', async () => {
    expect(await faultsOf('Title,Supplier,Start,End\nMentoring,Kite,1/4/2026,31/3/2027\n')).toEqual([]);
  });
});
