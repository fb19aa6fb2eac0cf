import type { Page, PageItem, PageList, PageWords } from '../../nouns/page.ts';
import type { ColumnFault, Table } from '../../nouns/table.ts';
import { count } from '../../values/text.ts';
import { publishedTotals } from '../control-totals.ts';
import { columnsTable, datesTable, moneyTable } from '../inspect-blocks.ts';

/** A file as it was read: its format, how its text was told, its tables, and what could not be read in it. */
export interface Inspected {
  readonly file: string;
  readonly format: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly tables: readonly Table[];
}

const delimiters: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'upright line' };

function heading(table: Table): PageWords {
  const { rows } = table;
  const sheet = table.sheet === null ? '' : `${table.sheet}${table.hidden ? ' (hidden)' : ''}, `;
  const sure = `${Math.round(table.confidence * 100)}% sure`;
  const controls = [
    count(rows.read, 'row read', 'rows read'),
    `${rows.leftOut} left out`,
    `${rows.setAside} set aside`,
    count(rows.totals, 'total recognised', 'totals recognised'),
    `${rows.blank} blank`,
  ];
  const taken = table.kind === 'other' ? 'none of the tables this tool knows; left alone' : `${table.kind}, ${sure}`;
  return {
    kind: 'words',
    heading: `${sheet}${table.range}: ${taken}`,
    paragraphs: [
      `Header in row ${table.headerRow}; ${controls.join(', ')}.`,
      ...(table.because.length > 0 ? [`Read so because ${table.because.join('; ')}.`] : []),
    ],
    ...(rows.leftOut > 0 && { tone: 'warn' as const }),
  };
}

function footnotes(table: Table): readonly PageWords[] {
  if (table.words.length === 0) return [];
  return [
    {
      kind: 'words',
      heading: 'Words around the table',
      paragraphs: table.words.map(({ cell, text }) => `${cell}: ${text}`),
      tone: 'muted',
    },
  ];
}

const faultWords: Readonly<Record<ColumnFault['kind'], string>> = {
  'left out': 'Left out',
  unreadable: 'Could not be read',
  ambiguous: 'Names a time but no year',
  sentinel: 'Looks like a stand-in for "no date"',
  rounded: 'Rounded to pence',
  placeholder: 'Still to be filled in',
};

function faultItem({ file, sheet }: Table, { kind, heading: under, text, cells, quoted }: ColumnFault): PageItem {
  const where = under === '' ? '' : ` under “${under}”`;
  const why = kind === 'unreadable' || kind === 'left out' ? `: ${text}` : '';
  const says = quoted.length === 0 ? '' : ` (${quoted.map((words) => `“${words}”`).join(', ')})`;
  return {
    text: `${faultWords[kind]}: ${count(cells.length, kind === 'left out' ? 'row' : 'cell')}${where}${why}${says}.`,
    cells: cells.map((cell) => ({ file, sheet, cell })),
  };
}

function faultsList(table: Table): readonly PageList[] {
  if (table.faults.length === 0) return [];
  return [{ kind: 'list', heading: 'What to mend, by cell', items: table.faults.map((fault) => faultItem(table, fault)), tone: 'warn' }];
}

function tableBlocks(stem: string, table: Table): Page['blocks'] {
  if (table.kind === 'other') return [heading(table)];
  return [
    heading(table),
    columnsTable(`${stem}-columns`, table),
    ...moneyTable(`${stem}-money`, table),
    ...datesTable(`${stem}-dates`, table),
    ...(table.totals.length > 0 ? [publishedTotals(`${stem}-totals`, [table], true)] : []),
    ...faultsList(table),
    ...footnotes(table),
  ];
}

/** How each file would be read: its tables, columns and fields, control totals, and faults by cell. One page a file. */
export function inspectPages(files: readonly Inspected[]): Page[] {
  return files.map((one, index): Page => {
    const stem = `inspect-${index + 1}`;
    const spoken = [one.format, one.encoding, one.delimiter && `separated by ${delimiters[one.delimiter] ?? one.delimiter}`].filter(
      Boolean,
    );
    const blocks = one.tables.flatMap((table, n) => tableBlocks(`${stem}-${n + 1}`, table));
    return {
      id: stem,
      title: one.file,
      lead: `How this file would be read: ${spoken.join(', ')}; ${count(one.tables.length, 'table')} found.`,
      blocks,
    };
  });
}
