import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/intake/read-file.ts';
import { at } from '../../../src/nouns/row.ts';
import { headingOf } from '../../../src/nouns/table.ts';
import { plain } from '../grids.ts';
import { award, release } from './package.ts';

const read = async (root: unknown) => readFile(new TextEncoder().encode(JSON.stringify(root)), 'data/notices.json', plain);

describe('a package of releases read as contracts', () => {
  const releases = [
    release('ocds-a', { awards: [award('A1')], date: '2024-02-01T00:00:00Z' }),
    release('ocds-a', { awards: [award('A1', { value: { amount: 900, currency: 'GBP' } })] }),
    release('ocds-b', { tag: ['planning'], tender: { id: 'T-b', title: 'Advocacy', status: 'planned' } }),
    release('ocds-c', { awards: [award('A1'), award('A2', { suppliers: [{ name: 'Low Fell' }, { name: 'Westmarsh' }] })] }),
  ];

  it('counts the latest release of each process and sets the others aside', async () => {
    const { tables, format } = await read({ releases });
    expect(format).toBe('ocds-release-package');
    expect(tables).toMatchObject([
      { kind: 'contracts', headerRow: 0, range: '/releases', rows: { read: 4, leftOut: 0, setAside: 1, blank: 0 } },
    ]);
    expect(tables[0]?.money['totalValue']?.read).toBe(90_000 + 100_050 + 100_050);
    expect(tables[0]?.dates['end']).toMatchObject({ min: '2026-03-31', max: '2026-03-31', blank: 1, unreadable: 0 });
    expect(tables[0]?.words.map(({ cell }) => cell)).toEqual(['/releases/0']);
  });

  it('gives every field of a record its pointer', async () => {
    const { records } = await read({ releases });
    const [first, planned, , several] = [...records.values()][0] ?? [];
    expect(first).toMatchObject({
      ocid: 'ocds-a',
      title: 'Short breaks',
      provider: ['Low Fell Trust'],
      start: '2024-04-01',
      totalValue: 90_000,
    });
    expect(first && at(first, 'totalValue')).toEqual({ file: 'data/notices.json', sheet: null, cell: '/releases/1/awards/0/value/amount' });
    expect(planned && 'end' in planned).toBe(false);
    expect(planned && at(planned, 'end').cell).toBe('/releases/2/tender/contractPeriod/endDate');
    expect(several).toMatchObject({ provider: ['Low Fell', 'Westmarsh'] });
    expect(several && headingOf(several.origin.table, 'title').cell).toBe('/releases/1/tender/title');
  });
});

it('a list of notices reads like a sheet of them, and a fault in one names its pointer', async () => {
  const notice = {
    title: 'Respite',
    organisation: 'Westmarsh Council',
    awarded_supplier: 'Low Fell',
    published_date: '2024-02-30',
    value_low: 10,
    value_high: 0,
  };
  const { tables, format } = await read({ meta: { made: '2024' }, contracts: [{ ...notice, published_date: '2024-02-01' }, notice] });
  expect(format).toBe('json');
  expect(tables).toMatchObject([{ kind: 'contracts', sheet: null, range: '/contracts', rows: { read: 2 } }]);
  expect(tables[0]?.columns.map(({ heading, field }) => [heading, field])).toContainEqual(['published_date', 'published']);
  expect(tables[0]?.faults.map(({ kind, cells }) => [kind, cells])).toContainEqual(['unreadable', ['/contracts/1/published_date']]);
});

it('notices flattened into a csv are known by their paths, and keep their addresses', async () => {
  const csv =
    'releases/0/ocid,releases/0/tender/title,releases/0/awards/0/suppliers/0/name,releases/0/tender/value/amount,releases/0/awards/0/value/amount,releases/0/awards/0/suppliers/0/contactPoint/name\nocds-a,Respite,Low Fell,0.0,12.50,A Person\n';
  const { tables, records } = await readFile(new TextEncoder().encode(csv), 'flat.csv', plain);
  expect(tables).toMatchObject([{ kind: 'contracts', headerRow: 1, rows: { read: 1 } }]);
  const [first] = [...records.values()][0] ?? [];
  expect(first).toMatchObject({ ocid: 'ocds-a', title: 'Respite', totalValue: 1250 });
  expect(first && at(first, 'totalValue').cell).toBe('E2');
});
