import type { Table } from '../nouns/table.ts';
import type { Source } from '../nouns/workspace.ts';
import { Refusal } from '../values/refusal.ts';
import { list } from '../values/text.ts';
import { typed } from './typed.ts';

/** A workspace without a table a command cannot do without, by the kind of its rows; `instead` is what can be asked of what it does hold. */
export function noTable(kind: string, instead?: string): Refusal {
  return new Refusal(
    `no-${kind}`,
    `No table of ${kind} was found in this workspace.`,
    instead ?? 'Add one under `sources`; `commission inspect FILE` shows how a file would be read.',
  );
}

/** Refuses to answer for a workspace that holds no table of a kind known here: an answer of nothing would read as all is well. */
export function mustHoldTables(tables: readonly Pick<Table, 'kind' | 'file'>[], toWhat: string): void {
  if (tables.some(({ kind }) => kind !== 'other')) return;
  if (tables.length === 0)
    throw new Refusal('no-tables', `This workspace has no tables to ${toWhat}.`, 'Name files under `sources` in commissioning.yaml.');
  const files = [...new Set(tables.map(({ file }) => file))];
  throw new Refusal(
    'no-tables',
    `No table of a kind known here was found to ${toWhat}, in ${list(files.slice(0, 5))}${files.length > 5 ? ` or ${files.length - 5} more` : ''}.`,
    'If its headings have changed, pin its kind and columns in commissioning.yaml; `commission inspect FILE` says what was seen.',
  );
}

/** What of a source must give rows: all that is known in it together, or each sheet or kind of table that it is pinned to. */
function wanted(path: string, known: readonly Table[], pins: readonly Source[]): (readonly Table[])[] {
  const own = pins.filter((pin) => pin.path === path);
  return (own.length === 0 ? [{ path }] : own).map(({ sheet, kind }: Source) =>
    known.filter(
      (table) =>
        (sheet === undefined || table.sheet === sheet || table.sheets?.includes(sheet)) && (kind === undefined || table.kind === kind),
    ),
  );
}

/** Refuses a source that gives nothing, as an empty file is: headings over no row would pass for a register in which all is well. */
export function mustGiveRows(path: string, tables: readonly Table[], pins: readonly Source[] = []): void {
  const known = tables.filter(({ kind }) => kind !== 'other');
  const [none] = wanted(path, known, pins).find((each) => each.length > 0 && each.every(({ rows }) => rows.read === 0)) ?? [];
  if (none === undefined) return;
  const { kind, rows, sheet } = none;
  const table = `table of ${kind}${sheet === null ? '' : ` on the sheet “${sheet}”`}`;
  if (rows.leftOut === 0)
    throw new Refusal(
      'source-without-rows',
      `Its ${table} has headings and no row under them.`,
      'Export it again from where it came from, or take it out of `sources` until it holds something.',
      { file: path },
    );
  throw new Refusal(
    'source-without-rows',
    `${rows.leftOut === 1 ? 'The one row' : `None of the ${rows.leftOut} rows`} of its ${table} could ${rows.leftOut === 1 ? 'not ' : ''}be read as a record.`,
    `\`commission inspect ${typed(path)}\` says what was seen; correct the rows, or pin what the table is in commissioning.yaml.`,
    { file: path },
  );
}
