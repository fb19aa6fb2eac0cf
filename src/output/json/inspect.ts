import type { DateControl, MoneyControl } from '../../nouns/control.ts';
import type { Column, Repaired, Table } from '../../nouns/table.ts';
import { type Pence, toPounds } from '../../values/money.ts';

/** A file as `inspect` speaks of it. */
export interface InspectedFile {
  readonly file: string;
  readonly format: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly repaired?: Repaired;
  readonly tables: readonly Table[];
}

function pounds(money: Readonly<Record<string, MoneyControl>>): object {
  return Object.fromEntries(
    Object.entries(money).map(([field, control]) => [
      field,
      {
        read: toPounds(control.read),
        leftOut: toPounds(control.leftOut),
        unreadable: control.unreadable,
        ...(control.decimalCommas === undefined ? {} : { decimalCommas: control.decimalCommas }),
      },
    ]),
  );
}

function dates(controls: Readonly<Record<string, DateControl>>): object {
  return Object.fromEntries(
    Object.entries(controls).map(([field, { min, max, blank, unreadable, order, proven }]) => [
      field,
      { min, max, blank, unreadable, order, ...(proven && { proven }) },
    ]),
  );
}

function column({ cell, heading, field, part, also, confidence, status, because }: Column, explain: boolean): object {
  return {
    cell,
    heading,
    field,
    ...(part === undefined ? {} : { part }),
    ...(also === undefined ? {} : { also }),
    confidence: Math.round(confidence * 100) / 100,
    status,
    ...(explain && because !== undefined ? { because } : {}),
  };
}

function sheetsJson({ sheets, bySheet }: Table): object {
  if (!sheets) return {};
  const own = Object.entries(bySheet ?? {}).map(([sheet, held]) => [
    sheet,
    { rows: held.rows, money: pounds(held.money), dates: dates(held.dates) },
  ]);
  return { sheets, bySheet: Object.fromEntries(own) };
}

/** The evidence a table was found by: its words, and what else it could have been. */
function evidence({ because, runnersUp = [] }: Table): object {
  return { because, runnersUp: runnersUp.map(({ kind, confidence }) => ({ kind, confidence: Math.round(confidence * 100) / 100 })) };
}

/** A table as `inspect` and the plan's sources print it: what it is, its columns and its control totals, amounts in pounds. */
export function tableJson(table: Table, explain = false): object {
  return {
    sheet: table.sheet,
    ...sheetsJson(table),
    range: table.range,
    kind: table.kind,
    confidence: Math.round(table.confidence * 100) / 100,
    headerRow: table.headerRow,
    ...(table.hidden ? { hidden: true } : {}),
    rows: table.rows,
    money: pounds(table.money),
    dates: dates(table.dates),
    ...(table.unread ? { unread: table.unread.map((one) => ({ ...one, amount: toPounds(one.amount) })) } : {}),
    ...(table.unreadDays ? { unreadDays: table.unreadDays } : {}),
    totals: table.totals.map(({ field, cell, label, published, added, money, sheet }) => ({
      field,
      cell,
      ...(sheet === undefined ? {} : { sheet }),
      label,
      published: money ? toPounds(published as Pence) : published,
      added: money ? toPounds(added as Pence) : added,
    })),
    faults: table.faults,
    columns: table.columns.map((one) => column(one, explain)),
    ...(explain ? evidence(table) : {}),
  };
}

/** The `data` of `inspect FILE...`; with `explain`, the evidence for each table and column. */
export function inspectJson(files: readonly InspectedFile[], explain = false): object {
  return {
    files: files.map(({ file, format, encoding, delimiter, repaired, tables }) => ({
      file,
      format,
      ...(encoding === undefined ? {} : { encoding }),
      ...(delimiter === undefined ? {} : { delimiter }),
      ...(repaired === undefined ? {} : { repaired }),
      tables: tables.map((table) => tableJson(table, explain)),
    })),
  };
}
