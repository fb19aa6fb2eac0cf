import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Page } from '../../src/nouns/page.ts';
import { namesOfTables, sheetNames } from '../../src/output/xlsx/sheet-names.ts';
import { sheetParts } from '../../src/output/xlsx/sheet-parts.ts';
import { column } from './sample-pages.ts';

it.each<[string, readonly string[], readonly string[]]>([
  ['the whole caption where it is short', ['Measures', 'Guidance'], ['Measures', 'Guidance']],
  ['its first parts where it is long', ['Sign-off, blanks shown as they stand'], ['Sign-off']],
  ['no file', ['Budget lines: System elements (finance.xlsx)'], ['Budget lines, System elements']],
  ['no word left hanging', ['Totals the files print about themselves'], ['Totals the files print']],
  [
    'what follows on by itself without a comma',
    ['Capacity against demand, by role', 'Capacity against demand, by tier'],
    ['Capacity against demand by role', 'Capacity against demand by tier'],
  ],
  [
    'what sets apart those that begin alike',
    ['Budget by year: The new offer, by days', 'Budget by year: The new offer, by months', 'Measures'],
    ['Budget by year, by days', 'Budget by year, by months', 'Measures'],
  ],
  [
    'the end before the beginning where there is no room for both',
    ['Change on each budget line against the base: Offer one', 'Change on each budget line against the base: Offer two'],
    ['Change, Offer one', 'Change, Offer two'],
  ],
])('a sheet is named after its table: %s', (_, captions, names) => {
  expect(namesOfTables(captions)).toEqual(names);
});

it('any names are legal, and no two alike', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('History', 'From 2018/19: a, b', 'x'.repeat(40)))),
      (captions) => {
        const names = sheetNames(namesOfTables(captions));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(captions.length);
        for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
      },
    ),
  );
});

const table = (id: string, caption: string) => ({ kind: 'table' as const, id, caption, columns: [column('a', 'A', 9)], rows: [] });
const words = (text: string) => ({ kind: 'words' as const, paragraphs: [text] });
const listed = (id: string) => ({ key: id, cells: { page: { content: { kind: 'text' as const, text: id }, leadsTo: id } } });

it('the tables of a page stand on sheets beside one another, each with the words after it, and the contents lead to all', () => {
  const pages: Page[] = [
    {
      id: 'one',
      title: 'One',
      lead: 'Led.',
      blocks: [words('first'), table('a', 'First'), words('of a'), table('b', 'Second'), words('of b')],
    },
    {
      id: 'contents',
      title: 'Contents',
      lead: 'Pages.',
      blocks: [{ ...table('contents', 'Pages'), columns: [column('page', 'Page', 9)], rows: [listed('one')] }],
    },
  ];
  const parts = sheetParts(pages, 'table');
  expect(parts.map(({ name, id }) => [name, id])).toEqual([
    ['One', 'one'],
    ['Second', 'one 2'],
    ['Contents', 'contents'],
  ]);
  expect(parts.map(({ page }) => page.blocks.map((block) => (block.kind === 'table' ? block.id : block.kind)))).toEqual([
    ['words', 'a', 'words'],
    ['b', 'words'],
    ['contents'],
  ]);
  const [contents] = parts[2]?.page.blocks ?? [];
  expect(contents?.kind === 'table' && contents.rows.map(({ cells }) => cells['sheet']?.leadsTo)).toEqual(['one', 'one 2']);
  expect(sheetParts(pages, 'page').map(({ page, stands }) => [page.blocks.length, stands])).toEqual([
    [5, 'This sheet holds 2 tables, one beneath the other.'],
    [1, ''],
  ]);
});
