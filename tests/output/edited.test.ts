import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Page, PageCell, PageRow } from '../../src/nouns/page.ts';
import { editedSince, type SheetTexts } from '../../src/output/xlsx/edited.ts';
import { pence } from '../../src/values/money.ts';

const columns = ['name', 'lead', 'status', 'amount', 'live'].map((id) => ({ id, title: `Its ${id}`, width: 12, align: 'left' as const }));
const text = (words: string): PageCell => ({ content: { kind: 'text', text: words } });

const nameOf = ({ cells }: PageRow): string => (cells['name']?.content as { readonly text: string } | undefined)?.text ?? '';

interface Entry {
  readonly name: string;
  readonly lead: string;
  readonly status: string;
  readonly pence: number;
}

function rowOf({ name, lead, status, pence: amount }: Entry, index: number): PageRow {
  return {
    key: `row-${index}`,
    cells: {
      name: text(name),
      lead: text(lead),
      status: text(status),
      amount: { content: { kind: 'money', pence: pence(amount) } },
      live: {
        content: { kind: 'money', pence: pence(amount) },
        formula: { op: 'cell', ref: { table: 'actions', row: `row-${index}`, column: 'amount' } },
      },
    },
  };
}

function pageOf(entries: readonly Entry[]): Page {
  const rows = entries.map(rowOf);
  return {
    id: 'actions',
    title: 'Actions',
    lead: 'What is to be done.',
    blocks: [{ kind: 'table', id: 'actions', caption: 'Actions of the year', columns, rows, note: 'A note beneath.' }],
  };
}

/** The sheet of that page as any program may hand it back: its live figures are no longer worked out. */
function sheetOf(rows: readonly (readonly string[])[]): SheetTexts {
  const top = [['Actions'], ['What is to be done.'], [], ['Actions of the year'], columns.map(({ title }) => title)];
  return { name: 'Actions', rows: [...top, ...rows, ['A note beneath.'], [], ['Something else']] };
}

const textsOf = ({ name, lead, status, pence: amount }: Entry): string[] => [name, lead, status, String(amount / 100), ''];

const entries = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[A-Z][a-z]{3,8} [0-9]{2}$/),
    lead: fc.constantFrom('Council', 'ICB', 'Joint'),
    status: fc.constantFrom('open', 'done'),
    pence: fc.integer({ min: -99_999, max: 9_999_999 }),
  }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 12 },
);

it('every changed cell is found beside its own row, however rows are sorted, and a row put in is not taken for one that was there', () => {
  fc.assert(
    fc.property(entries, fc.infiniteStream(fc.nat()), fc.boolean(), (made, chance, addsOne) => {
      const next = (below: number): number => (chance.next().value as number) % below;
      const changed = made.map((entry) => ({ entry, lead: next(3) === 0 ? 'Somebody else' : entry.lead }));
      const rows = changed.map(({ entry, lead }) => textsOf({ ...entry, lead }));
      if (addsOne) rows.push(['A row nobody had', 'New', 'new', '1', '']);
      const sorted = rows
        .map((row) => ({ row, at: next(1000) }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row);
      const { edits, added, removed, missing, compared } = editedSince([pageOf(made)], [sheetOf(sorted)], new Map(), 'back.xlsx');
      const wanted = changed.filter(({ entry, lead }) => lead !== entry.lead).map(({ entry }) => entry.name);
      expect(edits.map(({ row }) => nameOf(row)).sort()).toEqual(wanted.sort());
      for (const { at, is, row, column } of edits) {
        const line = sorted[Number(at.cell.slice(1)) - 6] as string[];
        expect([at.cell[0], line[0], line[1], column.id]).toEqual(['B', nameOf(row), is, 'lead']);
      }
      expect([added.length, removed.length, missing.length, compared]).toEqual([addsOne ? 1 : 0, 0, 0, made.length]);
    }),
  );
});

it('rows taken out are named, and what is left is still told apart', () => {
  fc.assert(
    fc.property(entries, fc.infiniteStream(fc.boolean()), (made, chance) => {
      const kept = made.filter(() => chance.next().value as boolean);
      const { edits, added, removed } = editedSince([pageOf(made)], [sheetOf(kept.map(textsOf))], new Map(), 'back.xlsx');
      expect([edits, added]).toEqual([[], []]);
      expect(removed.map(({ text: name }) => name).sort()).toEqual(
        made
          .filter((entry) => !kept.includes(entry))
          .map(({ name }) => name)
          .sort(),
      );
    }),
  );
});

it('figures are the same however they were kept, and another figure is not', () => {
  const page = pageOf([{ name: 'Visits 01', lead: 'ICB', status: 'open', pence: 123_450 }]);
  const read = (amount: string) =>
    editedSince([page], [sheetOf([['Visits 01', 'ICB', 'open', amount, '9']])], new Map(), 'back.xlsx').edits;
  for (const same of ['1234.5', '1234.50', '1.2345e3']) expect(read(same), same).toEqual([]);
  for (const other of ['1234.51', '', '1234', '£1,234.50']) expect(read(other), other).toHaveLength(1);
});

it('a table whose headings were renamed, and a sheet that is gone, are missing and not compared', () => {
  const page = pageOf([{ name: 'Visits 01', lead: 'ICB', status: 'open', pence: 1 }]);
  const renamed = { name: 'Actions', rows: [['Actions'], [], ['x', 'y', 'z']] };
  for (const sheets of [[renamed], []]) {
    const { missing, compared, removed } = editedSince([page], sheets, new Map(), 'back.xlsx');
    expect([missing.map(({ table }) => table.id), compared, removed]).toEqual([['actions'], 0, []]);
  }
});
