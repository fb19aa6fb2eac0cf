import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { tableKinds } from '../src/intake/tables/index.ts';
import type { Note } from '../src/nouns/row.ts';
import { daysOf, year } from '../src/values/year.ts';
import { dataOf, freshFolder, home, run } from './world.ts';

const councils = ['plymouth', 'cumbria', 'cambridgeshire', 'dudley', 'doncaster'];
const folderOf = (council: string): string => join(home, 'fixtures', council);

interface Recorded {
  readonly id: string;
  readonly notes?: readonly Note[];
  readonly extra?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

async function recordsOf(council: string): Promise<Recorded[]> {
  const read = tableKinds.map(({ kind }) => dataOf<{ records: Recorded[] }>(['records', kind, '-w', folderOf(council)]));
  return (await Promise.all(read)).flatMap(({ records }) => records);
}

describe.each(councils)('the workspace of %s', (council) => {
  it('is judged on a day inside its plan year', () => {
    const config = parseYaml(readFileSync(join(folderOf(council), 'commissioning.yaml'), 'utf8')) as Record<string, string>;
    const { from, to } = daysOf(year(config['financial-year'] as string));
    expect([from, config['as-of'], to].toSorted()[1]).toBe(config['as-of']);
  });

  it('reads nothing where its cells say nothing, and an invented mark stands in the cell of its own figure', async () => {
    const records = await recordsOf(council);
    expect(records.length).toBeGreaterThan(5);
    for (const record of records) {
      for (const { kind, field } of record.notes ?? [])
        if (kind === 'not stated' || kind === 'placeholder') expect(record, `${record.id} ${field}`).not.toHaveProperty(field);
      const marked = (record.notes ?? []).filter(({ kind }) => kind === 'invented');
      for (const { field, quoted } of marked) {
        expect(typeof record[field], `${record.id} ${quoted}`).toBe('number');
        expect(quoted).toMatch(/\d.*\(invented\)$/);
      }
      const figures = Object.keys(record).filter((field) => typeof record[field] === 'number');
      if (marked.length > 0) expect(marked.map(({ field }) => field).sort(), record.id).toEqual(figures.sort());
      expect(Object.values(record.extra ?? {}), record.id).not.toContain('invented');
    }
  });

  it('prints totals that its rows add to', async () => {
    const files = readdirSync(join(folderOf(council), 'data')).map((file) => join(folderOf(council), 'data', file));
    const inspected = await dataOf<{ files: { tables: { totals: { published: number; added: number }[] }[] }[] }>(['inspect', ...files]);
    const totals = inspected.files.flatMap(({ tables }) => tables.flatMap((table) => table.totals));
    expect(totals.length > 0).toBe(council !== 'cumbria');
    for (const { published, added } of totals) expect(added).toBe(published);
  });

  it('decides only as an example', () => {
    const rows = parse(readFileSync(join(folderOf(council), 'decisions.csv'), 'utf8'), { columns: true }) as Record<string, string>[];
    for (const row of rows) {
      expect(row['by']).toMatch(/^example: /);
      expect(row['reason']).toMatch(/^For this example: /);
    }
  });
});

it('Plymouth decides the places of just those services that would stand elsewhere', async () => {
  interface Placed {
    readonly placements: readonly { readonly id: string; readonly service: string; readonly element: string; readonly tier: string }[];
  }
  const here = join(freshFolder(), 'plymouth');
  cpSync(folderOf('plymouth'), here, { recursive: true });
  const decided = await dataOf<Placed>(['map', '-w', here]);
  const rows = parse(readFileSync(join(here, 'decisions.csv'), 'utf8'), { columns: true }) as Record<string, string>[];
  writeFileSync(join(here, 'decisions.csv'), 'kind,about,decision,reason,by,until\n');
  const { placements } = await dataOf<Placed>(['map', '-w', here]);
  const placeOf = ({ service, element, tier }: Placed['placements'][number]): string => `${service}: ${element}/${tier}`;
  const proposed = new Set(placements.map(placeOf));
  const moved = decided.placements.filter((placed) => !proposed.has(placeOf(placed))).map(({ service }) => service);
  expect(moved.sort()).toEqual(rows.map((row) => row['about']).sort());
  expect(moved).toHaveLength(3);
});

describe('what Plymouth’s papers say against one another', () => {
  it('three activities, one of them a numbered part, are dated a year before the intention they deliver', async () => {
    const { out } = await run(['check', 'activity-outside-intention-year', '-w', folderOf('plymouth'), '--json']);
    const { findings } = JSON.parse(out) as { findings: { evidence: { file: string; cell: string }[] }[] };
    expect(findings.map(({ evidence }) => evidence.map(({ cell }) => cell)).toSorted()).toEqual([
      ['E12', 'C24'],
      ['E14', 'C27'],
      ['E19', 'C37'],
    ]);
  });
});
