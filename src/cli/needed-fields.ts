import { join } from 'node:path';
import type { Kind } from '../nouns/kinds.ts';
import type { Column, Table } from '../nouns/table.ts';
import { formatCell } from '../values/cell.ts';
import { Refusal } from '../values/refusal.ts';
import { list } from '../values/text.ts';
import { typed } from './typed.ts';

type Needed = Readonly<Partial<Record<Kind, readonly string[]>>>;

const money: Needed = { budget: ['budget', 'actual', 'forecast', 'income', 'net', 'commitment', 'year'] };
const dates = { contracts: ['start', 'end', 'currentEnd', 'maxEnd'], meetings: ['date', 'agendaBy'] } satisfies Needed;
const watched = {
  meetings: dates.meetings,
  contracts: ['start', 'end', 'currentEnd', 'maxEnd', 'review', 'breakDate', 'extensionNoticeBy'],
  activities: ['timeframe'],
};

/** The fields a command's figures and dates rest on, by kind of table. */
const needs = {
  model: money,
  timeline: dates,
  whatIf: { meetings: dates.meetings },
  milestones: watched,
  plan: {
    ...money,
    contracts: [...watched.contracts, 'annualValue', 'totalValue'],
    activities: ['timeframe'],
    services: ['annualValue'],
  },
} as const satisfies Readonly<Record<string, Needed>>;

/** The columns a command's figures rest on that are read on a guess. */
export function guessed(tables: readonly Table[], command: keyof typeof needs): { readonly table: Table; readonly column: Column }[] {
  const needed: Needed = needs[command];
  return tables.flatMap((table) => {
    const fields = table.kind === 'other' ? undefined : needed[table.kind];
    if (!fields) return [];
    return table.columns
      .filter(({ field, status }) => status === 'proposed' && fields.includes(field ?? ''))
      .map((column) => ({ table, column }));
  });
}

/** What is typed, where the reader stands, to pin how a file of the workspace in `folder` is read. */
function saving(file: string, folder: string): string {
  return `\`commission inspect ${typed(join(folder, file))} --save${folder === '.' ? '' : ` -w ${typed(folder)}`}\``;
}

/** Refuses to go on when a field the command rests on is only proposed, and names what settles it: a plan is not built on a guess nobody has looked at. */
export function mustBeSettled(command: keyof typeof needs, tables: readonly Table[], folder: string): void {
  const found = guessed(tables, command);
  const [first] = found;
  if (!first) return;
  const files = [...new Set(found.map(({ table }) => table.file))];
  const says = found.slice(0, 5).map(({ table, column }) => {
    const at = formatCell({ file: table.file, sheet: table.sheet, cell: column.cell });
    return `“${column.heading || 'a column with no heading'}” (${at}) as ${column.field}, ${Math.round(column.confidence * 100)}% sure`;
  });
  const more = found.length > 5 ? ` and ${found.length - 5} more` : '';
  throw new Refusal(
    'field-proposed',
    `${found.length === 1 ? 'A column this rests on is' : 'Columns this rests on are'} read on a guess: ${list(says)}${more}.`,
    `Look at ${found.length === 1 ? 'it' : 'them'}, then run ${list(files.map((file) => saving(file, folder)))} to pin the reading, or pin what it is under \`columns\` in commissioning.yaml.${command === 'plan' ? ' Nothing was written.' : ''}`,
    { file: first.table.file },
  );
}
