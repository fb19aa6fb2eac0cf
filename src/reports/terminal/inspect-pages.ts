import type { Page, PageItem, PageList, PageTable, PageWords } from '../../nouns/page.ts';
import type { ColumnFault, Repaired, Table } from '../../nouns/table.ts';
import { count } from '../../values/text.ts';
import { agrees, publishedTotals } from '../read/control-totals.ts';
import { explained } from '../read/explain-blocks.ts';
import { columnsTable, datesTable, moneyTable } from '../read/inspect-blocks.ts';

/** A file as it was read: its format, how its text was told, its tables, and what could not be read in it. */
export interface Inspected {
  readonly file: string;
  readonly format: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly repaired?: Repaired;
  readonly tables: readonly Table[];
}

const delimiters: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'upright line' };

function headerWords({ headerRow, pointers }: Table): string {
  if (pointers) return 'Its keys name its columns';
  return headerRow === 0 ? 'No row is a header' : `Header in row ${headerRow}`;
}

function repairWords(repaired: Repaired | undefined): string {
  if (!repaired) return '';
  const often = count(repaired.characters, 'character that was', 'characters that were');
  return ` ${often} garbled on the way here ${repaired.characters === 1 ? 'is' : 'are'} read as meant: “${repaired.was}” as “${repaired.is}”.`;
}

function heading(table: Table): PageWords {
  const { rows } = table;
  const last = table.sheets?.at(-1);
  const over = last === undefined ? table.sheet : `${table.sheet} to ${last} (${table.sheets?.length} sheets)`;
  const sheet = over === null ? '' : `${over}${table.hidden ? ' (hidden)' : ''}, `;
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
      `${headerWords(table)}; ${controls.join(', ')}.`,
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
  unvalued: 'No amount',
  unreadable: 'Could not be read',
  ambiguous: 'Names a time but no year',
  sentinel: 'Looks like a stand-in for "no date"',
  rounded: 'Rounded to pence',
  order: 'Day and month could be the other way round',
  partial: 'Names no day',
  elsewhere: 'Read as other fields',
  ragged: 'More cells than headings',
  'cut short': 'The last line breaks off',
  renamed: 'A pinned heading has changed',
  placeholder: 'Still to be filled in',
  choice: 'A choice nobody made',
  personal: 'Personal data',
};

function faultItem({ file, sheet }: Table, { kind, heading: under, text, cells, quoted, sheet: own }: ColumnFault): PageItem {
  const where = under === '' ? '' : ` under “${under}”`;
  const why = text === kind ? '' : `: ${text}`;
  const says = quoted.length === 0 ? '' : ` (${quoted.map((words) => `“${words}”`).join(', ')})`;
  return {
    text: `${faultWords[kind]}: ${count(cells.length, kind === 'left out' ? 'row' : 'cell')}${where}${why}${says}.`,
    cells: cells.map((cell) => ({ file, sheet: own ?? sheet, cell })),
  };
}

function faultsList(table: Table): readonly PageList[] {
  if (table.faults.length === 0) return [];
  return [{ kind: 'list', heading: 'What to mend, by cell', items: table.faults.map((fault) => faultItem(table, fault)), tone: 'warn' }];
}

/** So many totals that are what their rows add to are each shown; more are counted. */
const agreeingShown = 12;

/** The totals a table prints of itself: each, or where most only agree, those that do not and how many do. */
function totalsTable(id: string, table: Table): readonly PageTable[] {
  if (table.totals.length === 0) return [];
  const agreeing = table.totals.filter(agrees);
  if (agreeing.length <= agreeingShown) return [publishedTotals(id, [table], true)];
  const labels = new Set(agreeing.map(({ label }) => label));
  const often = `${count(agreeing.length, 'total')} of ${count(labels.size, 'name')}`;
  const said = `${often}, from ${agreeing[0]?.cell} to ${agreeing.at(-1)?.cell}, are what their rows add to, and are not shown; --json has each.`;
  return [publishedTotals(id, [{ ...table, totals: table.totals.filter((total) => !agrees(total)) }], true, said)];
}

function tableBlocks(stem: string, table: Table, explain: boolean): Page['blocks'] {
  if (table.kind === 'other') return [heading(table)];
  return [
    heading(table),
    columnsTable(`${stem}-columns`, table),
    ...(explain ? explained(stem, table) : []),
    ...moneyTable(`${stem}-money`, table),
    ...datesTable(`${stem}-dates`, table),
    ...totalsTable(`${stem}-totals`, table),
    ...faultsList(table),
    ...footnotes(table),
  ];
}

/** How each file would be read: its tables, columns and fields, control totals, and faults by cell. One page a file. */
export function inspectPages(files: readonly Inspected[], explain = false): Page[] {
  return files.map((one, index): Page => {
    const stem = `inspect-${index + 1}`;
    const spoken = [one.format, one.encoding, one.delimiter && `separated by ${delimiters[one.delimiter] ?? one.delimiter}`].filter(
      Boolean,
    );
    const blocks = one.tables.flatMap((table, n) => tableBlocks(`${stem}-${n + 1}`, table, explain));
    return {
      id: stem,
      title: one.file,
      lead: `How this file would be read: ${spoken.join(', ')}; ${count(one.tables.length, 'table')} found.${repairWords(one.repaired)}`,
      blocks,
    };
  });
}
