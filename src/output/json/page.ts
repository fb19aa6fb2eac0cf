import type { Page, PageTable } from '../../nouns/page.ts';
import { contentOf } from '../words.ts';
import { plainValue } from './why.ts';

function tableJson({ id, caption, columns, rows, note }: PageTable): object {
  return {
    id,
    caption,
    columns: columns.map((column) => ({ id: column.id, title: column.title })),
    rows: rows.map(({ key, cells, total }) => ({
      key,
      total: total === true,
      cells: Object.fromEntries(columns.map((column) => [column.id, plainValue(contentOf(cells[column.id]))])),
    })),
    note: note ?? null,
  };
}

/** A page as plain values: its tables with a value in each cell (pounds, a share of one, a day, words; null where there is none), and its words. */
export function pageJson({ id, title, lead, blocks }: Page): object {
  return {
    id,
    title,
    lead,
    tables: blocks.flatMap((block) => (block.kind === 'table' ? [tableJson(block)] : [])),
    words: blocks.flatMap((block) => (block.kind === 'words' ? block.paragraphs : [])),
  };
}
