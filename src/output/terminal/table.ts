import type { PageColumn, PageRow, PageTable } from '../../nouns/page.ts';
import type { Tone } from '../../nouns/tone.ts';
import { fairWidths, type Wish } from '../column-widths.ts';
import { cellWords, columnsWithPence, contentOf, marked, toneOf } from '../words.ts';
import { displayWidth, longestWord, shown, wrapped } from './display-width.ts';
import { drawn, gutters, type ReadyRow } from './draw.ts';
import { folded } from './folded.ts';
import { type Grain, grainsFor, grainsSaid, rounded } from './grain.ts';
import { type Line, line } from './lines.ts';

interface Words {
  readonly text: string;
  readonly tone: Tone;
  readonly figure: boolean;
}

type WordRow = readonly Words[];

// Text columns keep whole words of up to the first where there is room, and give way to the second before the rows are stacked.
const narrowestText = [20, 12] as const;
const kinds = new Set(['money', 'day', 'count', 'number', 'share', 'bar']);

function wordRows(table: PageTable, grain: Grain = 'pence'): WordRow[] {
  const withPence = columnsWithPence(table);
  return table.rows.map((row) =>
    table.columns.map((column) => {
      const cell = row.cells[column.id];
      const tone = toneOf(cell, row.total);
      const content = contentOf(cell);
      const text = content.kind === 'money' && grain !== 'pence' ? rounded(content.pence, grain) : cellWords(cell, column, withPence);
      return { text: shown(marked(text, tone)), tone, figure: kinds.has(content.kind) };
    }),
  );
}

/** A figure is never broken over lines; text may be, down to its longest word or so many letters. */
function wish(column: PageColumn, cells: readonly Words[], letters: number): Wish {
  const natural = Math.max(displayWidth(shown(column.title)), ...cells.map(({ text }) => displayWidth(text)));
  const least = Math.max(
    Math.min(longestWord(column.title), letters),
    ...cells.map(({ text, figure }) => (figure ? displayWidth(text) : Math.min(longestWord(text), letters))),
  );
  return { natural, least: Math.max(2, least) };
}

function ready(words: WordRow, widths: readonly number[], ruled: boolean, spaced: boolean): ReadyRow {
  const cells = words.map(({ text, tone }, index) => ({ lines: wrapped(text, widths[index] ?? 2), tone }));
  return {
    ruled,
    cells: spaced ? cells.map((cell, index) => (index === tallest(cells) ? { ...cell, lines: [...cell.lines, ''] } : cell)) : cells,
  };
}

function tallest(cells: readonly { readonly lines: readonly string[] }[]): number {
  const heights = cells.map(({ lines }) => lines.length);
  return heights.indexOf(Math.max(...heights));
}

function isRuled(rows: readonly PageRow[], index: number): boolean {
  return index === 0 || (rows[index]?.total === true && rows[index - 1]?.total !== true);
}

function widthsOf(table: PageTable, rows: readonly WordRow[], room: number): number[] | null {
  for (const letters of narrowestText) {
    const wishes = table.columns.map((column, index) =>
      wish(
        column,
        rows.flatMap((row) => row[index] ?? []),
        letters,
      ),
    );
    const widths = fairWidths(wishes, room);
    if (widths) return widths;
  }
  return null;
}

/** The header's lines stand on the rule beneath it. */
function readyHeader(columns: readonly PageColumn[], widths: readonly number[]): ReadyRow {
  const titles = columns.map(({ title }, index) => wrapped(title, widths[index] ?? 2));
  const height = Math.max(...titles.map(({ length }) => length));
  return {
    ruled: false,
    cells: titles.map((lines) => ({ lines: [...Array<string>(height - lines.length).fill(''), ...lines], tone: 'strong' })),
  };
}

// A sentence of more lines than these beside the rest is read down a strip of it.
const mostLinesBeside = 3;

/** The column whose sentences stand beneath their rows, by its place: one that may, and that has too little room beside the others. */
function beneathIn(table: PageTable, rows: readonly WordRow[], widths: readonly number[]): number {
  return table.columns.findIndex(
    ({ mayStandBeneath }, at) =>
      mayStandBeneath === true && rows.some((row) => wrapped(row[at]?.text ?? '', widths[at] ?? 2).length > mostLinesBeside),
  );
}

/** A grid whose rows each have the sentences of one column beneath them; null where even the others do not fit. */
async function withBeneath(table: PageTable, rows: readonly WordRow[], room: number, at: number): Promise<Line[] | null> {
  const others = { ...table, columns: table.columns.filter((_, index) => index !== at) };
  const cells = rows.map((row) => row.filter((_, index) => index !== at));
  const widths = widthsOf(others, cells, room - gutters(others.columns.length));
  if (!widths) return null;
  const body = await Promise.all(
    cells.map(async (row, index): Promise<Line[]> => {
      const { text = '', tone = 'plain' } = rows[index]?.[at] ?? {};
      const own = await drawn(others.columns, widths, [ready(row, widths, isRuled(table.rows, index), false)]);
      const beneath = text === '' ? [] : wrapped(text, Math.min(room, 100) - 2).map((part) => line(`  ${part}`, tone));
      return [...own, ...beneath, ...(index + 1 < rows.length ? [[]] : [])];
    }),
  );
  return [...(await drawn(others.columns, widths, [readyHeader(others.columns, widths)])), ...body.flat()];
}

async function asGrid(table: PageTable, rows: readonly WordRow[], room: number): Promise<Line[] | null> {
  const widths = widthsOf(table, rows, room - gutters(table.columns.length));
  if (!widths) return null;
  const beneath = beneathIn(table, rows, widths);
  if (beneath >= 0) return withBeneath(table, rows, room, beneath);
  const tall = rows.filter((row) => row.some(({ text }, index) => displayWidth(text) > (widths[index] ?? 0))).length;
  const spaced = tall * 3 > rows.length && rows.length > 1;
  const body = rows.map((row, index) =>
    ready(row, widths, isRuled(table.rows, index), spaced && index + 1 < rows.length && !isRuled(table.rows, index + 1)),
  );
  return drawn(table.columns, widths, [readyHeader(table.columns, widths), ...body]);
}

function stackedRow(table: PageTable, row: WordRow, room: number): Line[] {
  const [head, ...rest] = row;
  const facts = rest.flatMap((words, index): Line[] => {
    if (words.text === '') return [];
    const label = `${shown(table.columns[index + 1]?.title ?? '')}: `;
    if (displayWidth(label) * 2 > room) return wrapped(label + words.text, room - 2).map((text) => line(`  ${text}`, words.tone));
    return wrapped(words.text, room - 2 - displayWidth(label)).map((text, at) => [
      { text: `  ${at === 0 ? label : ' '.repeat(displayWidth(label))}`, tone: 'muted' },
      { text, tone: words.tone },
    ]);
  });
  return [...wrapped(head?.text ?? '', room).map((text) => line(text, 'strong')), ...facts, []];
}

/** The fewest parts, and in them the finest grain, in which a folded table fits; null where it does not. */
async function foldedGrid(table: PageTable, room: number): Promise<Drawing | null> {
  for (const parts of [2, 3, 4]) {
    for (const grain of grainsFor(table)) {
      const grids = await Promise.all((folded(table, parts) ?? []).map((part) => asGrid(part, wordRows(part, grain), room)));
      if (grids.length > 0 && grids.every((grid) => grid !== null))
        return { grain, grid: grids.flatMap((grid, at) => (at === 0 ? grid : [[], ...grid])) };
    }
  }
  return null;
}

interface Drawing {
  readonly grain: Grain;
  readonly grid: readonly Line[];
}

/** The first grain at which a table fits the room as a grid, and the grid; null where it fits at none. */
async function gridOf(table: PageTable, room: number): Promise<Drawing | null> {
  for (const grain of grainsFor(table)) {
    const grid = await asGrid(table, wordRows(table, grain), room);
    if (grid) return { grain, grid };
  }
  return foldedGrid(table, room);
}

/**
 * A table for a terminal: a grid when it fits the room, if need be with its amounts rounded or its later years below, else each row stacked as `column: what it holds`.
 * Never wider than `room`. `said` holds the roundings explained so far; one that is met for the first time is explained beneath.
 */
export async function tableLines(table: PageTable, room: number, said: Set<Grain>): Promise<Line[]> {
  const nothing = table.rows.length === 0 || table.columns.length === 0;
  const made = nothing ? null : await gridOf(table, room);
  const coarse = made && made.grain !== 'pence' ? grainsSaid[made.grain] : null;
  const explained = made && coarse && !said.has(made.grain) ? [coarse.says] : [];
  if (made) said.add(made.grain);
  const caption = wrapped(coarse ? `${table.caption} (${coarse.unit})` : table.caption, room).map((text) => line(text, 'strong'));
  const note = [...explained, ...(table.note ? [table.note] : [])]
    .flatMap((text) => wrapped(text, room))
    .map((text) => line(text, 'muted'));
  if (nothing) return [...caption, line('Nothing to show.', 'muted'), ...note];
  const body =
    made?.grid ??
    wordRows(table)
      .flatMap((row) => stackedRow(table, row, room))
      .slice(0, -1);
  return [...caption, [], ...body, ...(note.length > 0 ? [[] as Line, ...note] : [])];
}
