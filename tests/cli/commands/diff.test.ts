import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../../world.ts';
import { config, expectRefused, folderWith, register, smallWorkspace } from '../ground.ts';

interface Compared {
  readonly added: readonly { readonly id: string }[];
  readonly removed: readonly { readonly id: string }[];
  readonly changed: readonly {
    readonly id: string;
    readonly field: string;
    readonly was: unknown;
    readonly is: unknown;
    readonly at: unknown;
  }[];
  readonly near: readonly { readonly was: string; readonly is: string }[];
  readonly matched: readonly { readonly was: string; readonly is: string }[];
  readonly untold: readonly { readonly was: readonly string[]; readonly is: readonly string[] }[];
  readonly notCompared: readonly unknown[];
  readonly counts: unknown;
}

const registers = ['diff', 'fixtures/registers/2025.csv', 'fixtures/registers/2026.csv'] as const;

describe('diff', () => {
  it('names the year of a budget line that changed, whatever its id says, and both where it is of another year now', async () => {
    const budgetOf = (year: string, placements: number) => `Budget line,${year} budget\nPlacements,${placements}\nYouth offer,885\n`;
    const here = folderWith({
      'was.csv': budgetOf('2026/27', 16_200),
      'is.csv': budgetOf('2026/27', 16_300),
      'next.csv': budgetOf('2027/28', 16_300),
    });
    expect((await run(['diff', 'was.csv', 'is.csv'], { here })).out).toMatch(/placements +2026\/27 +Budget +£16,200 +£16,300/);
    expect((await run(['diff', 'was.csv', 'next.csv'], { here, columns: 120 })).out).toMatch(/placements +2026\/27, now 2027\/28 +Budget/);
    expect((await run(registers)).out).not.toMatch(/^Id +Year/m);
  });

  it('tells what came, what went and what changed, in pounds and with both cells, whatever the order of rows', async () => {
    const found = await dataOf<Compared>(registers);
    expect(found.added.map(({ id }) => id).sort()).toEqual(['CYP-205', 'CYP-206']);
    expect(found.removed.map(({ id }) => id)).toEqual(['C-105']);
    expect(found.changed.find(({ id, field }) => id === 'C-102' && field === 'annualValue')).toMatchObject({
      was: 80_500.5,
      is: 84_000,
      at: [
        { file: 'fixtures/registers/2025.csv', sheet: null, cell: 'I3' },
        { file: 'fixtures/registers/2026.csv', sheet: null, cell: 'I8' },
      ],
    });
    expect(found.counts).toEqual({ was: 7, is: 8, added: 2, removed: 1, changed: 3, unchanged: 1 });
  });

  it('says what was matched otherwise than by reference, what may be one, and what could not be told', async () => {
    const found = await dataOf<Compared>(registers);
    expect(found.matched).toMatchObject([{ was: 'C-104', is: 'CYP-204' }]);
    expect(found.near).toMatchObject([{ was: 'C-105', is: 'CYP-205' }]);
    expect(found.untold.map(({ was, is }) => [was.length, is.length])).toEqual([[2, 2]]);
  });

  it('a register and itself differ in nothing, and that is exit 0 too', async () => {
    const found = await dataOf<Compared>(['diff', 'fixtures/registers/2025.csv', 'fixtures/registers/2025.csv']);
    expect([...found.added, ...found.removed, ...found.changed, ...found.untold, ...found.near]).toEqual([]);
  });

  it('compares workspaces, a workspace with a file, and tells cells from where it was typed', async () => {
    const here = folderWith({
      'last/commissioning.yaml': `${config}sources:\n  - data/register.csv\n`,
      'last/data/register.csv': register,
      'now/commissioning.yaml': `${config}sources:\n  - data/register.csv\n`,
      'now/data/register.csv': register.replace('31/03/2028', '31/03/2029'),
    });
    const found = await dataOf<Compared>(['diff', 'last/', 'now'], { here });
    expect(found.changed).toMatchObject([
      {
        id: 'C1',
        field: 'end',
        was: '2028-03-31',
        is: '2029-03-31',
        at: [{ file: 'last/data/register.csv' }, { file: 'now/data/register.csv' }],
      },
    ]);
    const mixed = await dataOf<Compared>(['diff', 'last', join('now', 'data/register.csv'), '--kind', 'contracts'], { here });
    expect(mixed.changed).toHaveLength(1);
  });

  it('of two plans tells what changed of what is planned, and nothing of a row that only stands elsewhere in its file', async () => {
    const row = (rows: string) => ({ 'data/register.csv': register.replace('C1,', `${rows}C1,`) });
    const here = folderWith({
      ...Object.fromEntries(Object.entries(row('')).map(([path, holds]) => [`last/${path}`, holds])),
      ...Object.fromEntries(
        Object.entries(row('C0,Young carers,Kith,01/04/2026,31/03/2029,"£9,000"\n')).map(([path, holds]) => [`now/${path}`, holds]),
      ),
      'last/commissioning.yaml': `${config}sources:\n  - data/register.csv\n`,
      'now/commissioning.yaml': `${config}sources:\n  - data/register.csv\n`,
    });
    for (const each of ['last', 'now']) await run(['plan', '-w', each, '-o', `${each}.xlsx`], { here });
    const found = await dataOf<Compared>(['diff', 'last.xlsx', 'now.xlsx'], { here });
    expect([found.added.map(({ id }) => id), found.removed, found.changed]).toEqual([['C0', 'young-carers'], [], []]);
  });

  it('as csv every difference is one row', async () => {
    const { out, code } = await run([...registers, '--csv']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(1 + 4 + 2 + 1);
  });

  it('is refused where the two hold nothing of one kind, where one is missing, and where one is no workspace', async () => {
    const here = smallWorkspace({ 'none.csv': 'Colour,Shape\nred,round\n', 'empty/readme.txt': '' });
    expectRefused(await run(['diff', 'data/register.csv', 'none.csv'], { here }), 'none.csv', 'commission inspect');
    expectRefused(await run(['diff', 'data/register.csv', 'data/nothing.csv'], { here }), 'data/nothing.csv');
    expectRefused(await run(['diff', 'data/register.csv', 'empty'], { here }), 'empty', 'commission init');
    expectRefused(await run(['diff', 'data/register.csv', 'data/register.csv', '--kind', 'contract'], { here }), '`contracts`');
    expect((await run(['diff', 'data/register.csv'], { here })).code).toBe(2);
  });
});

it('a column that is no field is called by its own heading', async () => {
  const columns = 'Reference,Title,Supplier,Start date,End date';
  const row = 'C1,Short breaks,Harbour Trust,01/04/2024,31/03/2027';
  const here = folderWith({ 'old.csv': `${columns}\n${row}\n`, 'new.csv': `${columns},Local Remark\n${row},Kept\n` });
  expect((await run(['diff', 'old.csv', 'new.csv'], { here })).out).toContain('Only the newer has “Local Remark”');
});
