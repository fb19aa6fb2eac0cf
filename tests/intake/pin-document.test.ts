import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/intake/documents.ts';
import { textWithPins } from '../../src/intake/pin-document.ts';
import type { Pin } from '../../src/intake/pin-item.ts';

const pin: Pin = {
  kind: 'contracts',
  sheet: null,
  headerRow: 3,
  columns: [
    { heading: 'Supplier name', field: 'provider', remark: 'was proposed, 70%' },
    { heading: '2015', field: 'annualValue' },
    { heading: 'a: "b" # c', field: 'title' },
  ],
};
const plain = {
  kind: 'contracts',
  'header-row': 3,
  columns: { 'Supplier name': 'provider', '2015': 'annualValue', 'a: "b" # c': 'title' },
};

function pinnedIn(text: string, path: string, pins: readonly Pin[] = [pin]): string {
  return textWithPins(text, (written) => written === path, path, pins);
}

function sourcesIn(text: string): unknown {
  return (readDocument(text, 'commissioning.yaml').value as { sources: unknown }).sources;
}

const written = `# whose plan it is
organisation:   Anytown   # two spaces, and kept

sources:
  # the finance lead's own copy
  - data/a.csv # mine
  # about b
  - path: "data/b.csv" # b it is
    kind: spend
    columns: # as agreed
      Supplier name: provider # yes
      # gone next year
    # deeper
  # after b

  - path: data/c.csv
# the rest
out: out
`;

describe('a reading pinned in commissioning.yaml', () => {
  it.each(['data/a.csv', 'data/b.csv', 'data/c.csv', 'data/new.csv'])('changes only the lines of %s', (path) => {
    const text = pinnedIn(written, path);
    const kept = written.split('\n').filter((line) => !line.includes(path));
    expect(text.split('\n')).toEqual(
      expect.arrayContaining(kept.filter((line) => !line.includes('columns:') && !line.includes('kind: spend'))),
    );
    for (const remark of written.match(/#.*/g) ?? []) expect(text.split(remark).length, remark).toBe(2);
    expect(sourcesIn(text)).toContainEqual({ path, ...plain });
    expect(pinnedIn(text, path)).toBe(text);
  });

  it.each([
    ['no sources', 'a: 1\n', 1],
    ['none but a heading', 'a: 1\nsources:\nb: 2\n', 1],
    ['an empty list', 'a: 1\nsources: [] # none yet\nb: 2\n', 1],
    ['a list on one line', 'sources: [x.csv, "d.csv"]\nb: 1', 2],
    ['a list that is not indented', 'sources:\n- d.csv\n- x.csv\n', 2],
    ['ends of line from Windows', 'a: 1\r\nsources:\r\n  - x.csv\r\n', 2],
    ['nothing at all', '', 1],
  ])('is written where there is %s', (_, text, many) => {
    const now = pinnedIn(text, 'd.csv');
    expect(sourcesIn(now)).toHaveLength(many);
    expect(sourcesIn(now)).toContainEqual({ path: 'd.csv', ...plain });
    expect(pinnedIn(now, 'd.csv')).toBe(now);
    expect(now.includes('\r\n') ? now.replaceAll('\r\n', '').includes('\n') : false).toBe(false);
    for (const remark of text.match(/#.*/g) ?? []) expect(now).toContain(remark);
  });

  it('of several sheets stands in as many items, beside each other, each replaced by its own', () => {
    const [one, two] = [
      { ...pin, sheet: 'One' },
      { ...pin, sheet: 'Two', headerRow: 5 },
    ];
    const text = pinnedIn('sources:\n  - d.xlsx\n  - x.csv\n', 'd.xlsx', [one, two]);
    expect(sourcesIn(text)).toMatchObject([{ sheet: 'One' }, { sheet: 'Two', 'header-row': 5 }, 'x.csv']);
    const again = pinnedIn(text, 'd.xlsx', [{ ...one, kind: 'services' }, two]);
    expect(sourcesIn(again)).toMatchObject([{ sheet: 'One', kind: 'services' }, { sheet: 'Two', kind: 'contracts' }, 'x.csv']);
  });

  it('of two tables on a sheet is told by their header rows', () => {
    const [one, two] = [
      { ...pin, sheet: 'S', headerRow: 2 },
      { ...pin, sheet: 'S', headerRow: 20, kind: 'budget' },
    ];
    const text = pinnedIn('sources:\n  - d.xlsx\n', 'd.xlsx', [one, two]);
    expect(pinnedIn(text, 'd.xlsx', [two, one])).toBe(text);
    expect(sourcesIn(text)).toHaveLength(2);
  });

  it('drops the columns that are no longer there, and keeps the remarks on those that are', () => {
    const now = pinnedIn(pinnedIn(written, 'data/b.csv'), 'data/b.csv', [{ ...pin, columns: pin.columns.slice(0, 1) }]);
    expect(sourcesIn(now)).toContainEqual({
      path: 'data/b.csv',
      kind: 'contracts',
      'header-row': 3,
      columns: { 'Supplier name': 'provider' },
    });
    expect(now).toContain('provider # yes');
  });

  it('says what it means whatever the headings and sheets are called', () => {
    const name = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && text !== '__proto__');
    fc.assert(
      fc.property(name, fc.uniqueArray(name, { maxLength: 4 }), (sheet, headings) => {
        const odd = { ...pin, sheet, columns: headings.map((heading) => ({ heading, field: 'title' })) };
        const text = pinnedIn(written, 'data/a.csv', [odd]);
        const columns = Object.fromEntries(headings.map((heading) => [heading, 'title']));
        expect(sourcesIn(text)).toContainEqual({
          path: 'data/a.csv',
          kind: 'contracts',
          sheet,
          'header-row': 3,
          ...(headings.length > 0 ? { columns } : {}),
        });
        expect(pinnedIn(text, 'data/a.csv', [odd])).toBe(text);
      }),
    );
  });
});
