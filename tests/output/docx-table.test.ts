import { expect, it } from 'vitest';
import type { PageTable } from '../../src/nouns/page.ts';
import { roomAcross } from '../../src/output/docx/look.ts';
import { tableBlocks } from '../../src/output/docx/table.ts';
import { pence } from '../../src/values/money.ts';
import { column, text } from './sample-pages.ts';

/** The widths of a table's columns in twips, as it is written. */
function widthsOf(table: PageTable): number[] {
  const found: number[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    else if (typeof node === 'object' && node !== null) {
      const { rootKey, root } = node as { rootKey?: string; root?: readonly unknown[] };
      if (rootKey === 'w:gridCol') {
        const [attributes] = root as readonly { root?: { width?: { value?: number } } }[];
        found.push(Number(attributes?.root?.width?.value));
      } else walk(root ?? []);
    }
  };
  walk(tableBlocks(table, 1, false));
  return found;
}

const amount = pence(576_000_050);
const sentence = 'Whole words that run on and on, incomprehensibilities among them, in every column of a crowded table';

it('no figure is broken over two lines, however many columns of words stand beside it', () => {
  const words = Array.from({ length: 8 }, (_, index) => column(`w${index}`, `Words ${index}`, 40));
  const columns = [...words, column('value', 'Annual value', 14, 'right')];
  const cells = {
    ...Object.fromEntries(words.map(({ id }) => [id, text(sentence)])),
    value: { content: { kind: 'money' as const, pence: amount } },
  };
  const widths = widthsOf({ kind: 'table', id: 't', caption: 'Crowded', columns, rows: [{ key: 'r', cells }] });
  expect(widths).toHaveLength(9);
  // Thirteen figures and marks of 7½ points, each up to six tenths of that wide, and the margins of a cell.
  expect(widths.at(-1)).toBeGreaterThanOrEqual('£5,760,000.50'.length * 0.6 * 7.5 * 20 + 160);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(roomAcross(false));
});

it('a column is as wide as its longest word, in bold where it is a heading, in the broadest face a reader may have', () => {
  const columns = [column('status', 'Status', 10), column('name', 'Name', 4), column('about', 'About', 60)];
  const row = (status: string) => ({ status: text(status), name: text('A'), about: text(sentence.repeat(3)) });
  const rows = ['Upcoming', 'Done'].map((status) => ({ key: status, cells: row(status) }));
  const widths = widthsOf({ kind: 'table', id: 't', caption: 'Milestones', columns, rows });
  // “Upcoming” is 5.05 letters’ size wide in DejaVu Sans, and “Name” 3.23 in its bold; at 9 points, with the margins of a cell.
  expect(widths[0]).toBeGreaterThanOrEqual(5.05 * 180 + 160);
  expect(widths[1]).toBeGreaterThanOrEqual(3.23 * 180 + 160);
});

it('where there is no room for every word, the longest break and a status stays whole', () => {
  const long = Array.from({ length: 7 }, (_, index) => column(`w${index}`, `Words ${index}`, 40));
  const cells = { ...Object.fromEntries(long.map(({ id }) => [id, text(sentence)])), status: text('Upcoming') };
  const columns = [column('status', 'Status', 10), ...long];
  const [status] = widthsOf({ kind: 'table', id: 't', caption: 'Crowded', columns, rows: [{ key: 'r', cells }] });
  expect(status).toBeGreaterThanOrEqual(5.05 * 150 + 160);
});

it('a heading has room to stand in three lines, though its words are short and its figures shorter', () => {
  const heading = 'Early help, support to the whole system';
  const columns = [column('element', 'System element', 30), column('a', heading, 14, 'right'), column('b', 'All', 8, 'right')];
  const cells = {
    element: text(sentence),
    a: { content: { kind: 'count' as const, count: 1 } },
    b: { content: { kind: 'count' as const, count: 1 } },
  };
  const [, wide] = widthsOf({ kind: 'table', id: 't', caption: 'Map', columns, rows: [{ key: 'r', cells }] });
  // Half of its size a letter, at 9 points, with the margins of a cell.
  expect(wide).toBeGreaterThanOrEqual((heading.length / 3) * 0.5 * 180 + 160);
});
