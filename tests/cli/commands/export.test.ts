import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../../world.ts';
import { expectRefused, smallWorkspace } from '../ground.ts';

interface Exported {
  readonly kind: string;
  readonly rows: number;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
  readonly missing: readonly { readonly field: string; readonly rows: number; readonly of: number }[];
  readonly notCarried: readonly { readonly field: string; readonly rows: number }[];
}
interface Recorded {
  readonly tables: readonly {
    readonly kind: string;
    readonly columns: readonly { readonly field: string | null; readonly status: string }[];
  }[];
}

describe('export register', () => {
  it('is read again as it was written: every heading known, every amount and day the same', async () => {
    const here = smallWorkspace();
    expect((await run(['export', 'register', '-o', 'out/register.csv'], { here })).code).toBe(0);
    const { files } = await dataOf<{ files: readonly Recorded[] }>(['inspect', 'out/register.csv'], { here });
    const columns = files[0]?.tables[0]?.columns ?? [];
    expect(columns.filter(({ field, status }) => field === null || status === 'proposed')).toEqual([]);
    const { changed, added, removed } = await dataOf<Record<string, unknown[]>>(['diff', 'data/register.csv', 'out/register.csv'], {
      here,
    });
    expect({ changed, added, removed }).toEqual({ changed: [], added: [], removed: [] });
  });

  it('says which mandatory fields are missing and in how many rows, on stderr and in JSON', async () => {
    const here = smallWorkspace();
    const { out, err } = await run(['export', 'register', '-o', '-'], { here });
    expect(out.split('\n')[0]).toMatch(/^Reference number,/);
    expect(err).toMatch(/VAT.*all 2 rows/);
    const { missing, rows } = await dataOf<Exported>(['export', 'register', '-o', 'r.csv'], { here });
    expect(rows).toBe(2);
    expect(missing).toContainEqual({ field: expect.stringContaining('VAT'), rows: 2, of: 2 });
    expect((await run(['export', 'register', '-o', '-', '--quiet'], { here })).err).toBe('');
  });

  it('reads files named in place of a workspace', async () => {
    const { out, code } = await run(['export', 'register', 'fixtures/registers/2025.csv', 'fixtures/registers/2026.csv', '-o', '-']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(1 + 7 + 8);
  });
});

describe('export ocds', () => {
  it('names the workspace’s organisation as publisher and buyer', async () => {
    const here = smallWorkspace();
    const { out } = await run(['export', 'ocds', '-o', '-', '--ocid-prefix', 'ocds-000000'], { here });
    const made = JSON.parse(out) as { publisher: unknown; releases: readonly { ocid: string; buyer: { name: string } }[] };
    expect(made.publisher).toEqual({ name: 'Anytown Council' });
    expect(made.releases.map(({ ocid, buyer }) => [ocid, buyer.name])).toEqual([
      ['ocds-000000-C1', 'Anytown Council'],
      ['ocds-000000-C2', 'Anytown Council'],
    ]);
  });

  it('is read again as the same contracts: title, provider, start and end unchanged', async () => {
    const here = smallWorkspace();
    expect((await run(['export', 'ocds', '-o', 'out/releases.json', '--ocid-prefix', 'ocds-000000'], { here })).code).toBe(0);
    const { changed, added, removed, fields } = await dataOf<Record<'changed' | 'added' | 'removed' | 'fields', readonly unknown[]>>(
      ['diff', 'data/register.csv', 'out/releases.json', '--kind', 'contracts'],
      { here },
    );
    expect({ changed, added, removed }).toEqual({ changed: [], added: [], removed: [] });
    for (const field of ['title', 'provider', 'start', 'end']) expect(JSON.stringify(fields)).not.toContain(`"${field}"`);
  });

  it('is refused without OCIDs or a registered prefix, and writes nothing', async () => {
    const here = smallWorkspace();
    expectRefused(await run(['export', 'ocds', '-o', 'releases.json'], { here }), '2 of 2 contracts', '--ocid-prefix');
    expectRefused(await run(['export', 'ocds', '-o', 'releases.json', '--ocid-prefix', 'anytown'], { here }), '`anytown`');
    expect(existsSync(join(here, 'releases.json'))).toBe(false);
  });
});

describe('export of any table', () => {
  it('is written as csv, a workbook or JSON by its ending, the same bytes each time', async () => {
    const here = smallWorkspace();
    for (const ending of ['csv', 'xlsx', 'json']) {
      const [first, second] = [
        await dataOf<Exported>(['export', 'contracts', '-o', `a.${ending}`], { here }),
        await dataOf<Exported>(['export', 'contracts', '-o', `b.${ending}`], { here }),
      ];
      expect(first.files[0]?.bytes).toBe(readFileSync(join(here, `a.${ending}`)).length);
      expect(first.files[0]?.sha256).toBe(second.files[0]?.sha256);
    }
    const { records } = JSON.parse(readFileSync(join(here, 'a.json'), 'utf8')) as { records: readonly { annualValue: number }[] };
    expect(records.map(({ annualValue }) => annualValue)).toEqual([120_000, 80_500.5]);
  });

  it('is refused for a kind, an ending or a place that will not do', async () => {
    const here = smallWorkspace();
    expectRefused(await run(['export', 'regster', '-o', 'r.csv'], { here }), '`register`');
    expectRefused(await run(['export', 'register', '-o', 'r.docx'], { here }), 'r.docx', '.csv');
    expectRefused(await run(['export', 'register'], { here }), '-o FILE');
    expectRefused(await run(['export', 'grants', '-o', 'g.csv'], { here }), 'grants');
    expectRefused(await run(['export', 'register', '-o', '-', '--json'], { here }), '--json');
    expectRefused(await run(['export', 'register', '-o', 'data/register.csv'], { here }), 'data/register.csv');
    expectRefused(await run(['export', 'register', 'data/register.csv', '-o', 'data/register.csv'], { here }), 'data/register.csv');
  });
});
