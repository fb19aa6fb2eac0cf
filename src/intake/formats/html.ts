import { Refusal } from '../../values/refusal.ts';
import { decode, opening } from '../encoding.ts';
import type { Merge, Raw } from '../grid.ts';
import { asMeant, attributeOf, tagEnd, without } from '../markup.ts';
import { gridFrom, newCells } from '../packages/cells.ts';
import type { Format } from './format.ts';

const mostSpanned = 1000;

interface Page {
  readonly cells: ReturnType<typeof newCells>;
  readonly merges: Merge[];
  /** Rows still covered from above, by column. */
  readonly covered: Map<number, number>;
  row: number;
  column: number;
  cell: { readonly tag: string; text: string } | null;
}

function cellValue(tag: string, text: string): Raw {
  // Excel writes the number itself beside the number as shown.
  const number = attributeOf(tag, 'x:num');
  if (number !== undefined && number !== '' && Number.isFinite(Number(number)) && !/\d[/:]\d/.test(text)) return Number(number);
  const lines = asMeant(text)
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}

function spanOf(tag: string, name: string): number {
  return Math.max(1, Math.min(Number(attributeOf(tag, name) ?? 1) || 1, mostSpanned));
}

function closeCell(page: Page): void {
  if (!page.cell) return;
  const { tag, text } = page.cell;
  page.cell = null;
  while ((page.covered.get(page.column) ?? 0) >= page.row) page.column += 1;
  const [wide, tall] = [spanOf(tag, 'colspan'), spanOf(tag, 'rowspan')];
  page.cells.put(page.row, page.column, cellValue(tag, text));
  const right = page.column + wide - 1;
  const bottom = page.row + tall - 1;
  if (wide > 1 || tall > 1) page.merges.push({ top: page.row, bottom, left: page.column, right });
  if (tall > 1) for (let column = page.column; column <= right; column += 1) page.covered.set(column, bottom);
  page.column = right + 1;
}

interface Reading {
  readonly open: Page[];
  readonly done: Page[];
  readonly file: string;
}

/** Takes one tag of a page: where it opens or closes a table, a row or a cell. */
function takeTag(name: string, closing: boolean, tag: string, { open, done, file }: Reading): void {
  const page = open.at(-1);
  if (name === 'table') {
    if (!closing) open.push({ cells: newCells(file), merges: [], covered: new Map(), row: 0, column: 0, cell: null });
    else if (page) {
      closeCell(page);
      open.pop();
      done.push(page);
    }
  } else if (!page) return;
  else if (name === 'tr') {
    closeCell(page);
    if (!closing) {
      page.row += 1;
      page.column = 0;
    }
  } else if (name === 'td' || name === 'th') {
    closeCell(page);
    // Cells that stand in no row make the first.
    page.row = Math.max(1, page.row);
    if (!closing) page.cell = { tag, text: '' };
  } else if (page.cell && /^(?:br|p|div|li)$/.test(name)) page.cell.text += '\n';
}

/** The tables of a page, in the order they end: a table within a cell of another is a table of its own. */
function pagesOf(text: string, file: string): Page[] {
  const markup = ['script', 'style', 'head'].reduce(
    (whole, name) => without(whole, new RegExp(`<${name}\\b`), new RegExp(`</${name}\\s*>`)),
    without(text, /<!--/, /-->/),
  );
  const open: Page[] = [];
  const done: Page[] = [];
  const tags = /<(\/?)([a-z][\w:-]*)/gi;
  let from = 0;
  for (let found = tags.exec(markup); found; found = tags.exec(markup)) {
    const end = tagEnd(markup, found.index);
    if (end < 0) break;
    const cell = open.at(-1)?.cell;
    if (cell) cell.text += markup.slice(from, found.index).replace(/\s+/g, ' ');
    takeTag((found[2] as string).toLowerCase(), found[1] === '/', markup.slice(found.index, end), { open, done, file });
    from = end + 1;
    tags.lastIndex = from;
  }
  for (const page of open.reverse()) {
    closeCell(page);
    done.push(page);
  }
  return done;
}

/** Web pages that hold tables, often named .xls by the system that made them. */
export const html: Format = {
  name: 'html',
  recognises: (bytes) =>
    /^(?:<!doctype html|<html\b|<table\b|<head\b|<body\b|<meta\b|<style\b|<div\b|<\?xml[^>]*\?>\s*<(?:!doctype )?html)/i.test(
      opening(bytes) ?? '',
    ),
  open: async (bytes, file) => {
    const { text, encoding, repaired } = decode(bytes);
    const pages = pagesOf(text, file);
    const grids = pages.map((page, index) =>
      gridFrom(pages.length > 1 ? `Table ${index + 1}` : null, false, { ...page, hiddenRows: [], hiddenColumns: [] }),
    );
    const held = grids.filter(({ rows }) => rows.length > 0);
    if (held.length === 0)
      throw new Refusal('html-without-table', 'This is a web page with no table in it.', 'Give the file the page links to.', { file });
    return { format: 'html', encoding, ...(repaired ? { repaired } : {}), grids: held };
  },
};
