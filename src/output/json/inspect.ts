import type { Column, DateControl, MoneyControl, Table } from '../../nouns/table.ts';
import { type Pence, toPounds } from '../../values/money.ts';

/** A file as `inspect` speaks of it. */
export interface InspectedFile {
  readonly file: string;
  readonly format: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly tables: readonly Table[];
}

function pounds(money: Readonly<Record<string, MoneyControl>>): object {
  return Object.fromEntries(
    Object.entries(money).map(([field, control]) => [
      field,
      { read: toPounds(control.read), leftOut: toPounds(control.leftOut), unreadable: control.unreadable },
    ]),
  );
}

function dates(controls: Readonly<Record<string, DateControl>>): object {
  return Object.fromEntries(
    Object.entries(controls).map(([field, { min, max, blank, unreadable, order }]) => [field, { min, max, blank, unreadable, order }]),
  );
}

function column({ cell, heading, field, part, confidence, status }: Column): object {
  return { cell, heading, field, ...(part === undefined ? {} : { part }), confidence: Math.round(confidence * 100) / 100, status };
}

/** A table as `inspect` and the plan's sources print it: what it is, its columns and its control totals, amounts in pounds. */
export function tableJson(table: Table): object {
  return {
    sheet: table.sheet,
    range: table.range,
    kind: table.kind,
    confidence: Math.round(table.confidence * 100) / 100,
    headerRow: table.headerRow,
    ...(table.hidden ? { hidden: true } : {}),
    rows: table.rows,
    money: pounds(table.money),
    dates: dates(table.dates),
    totals: table.totals.map(({ field, cell, label, published, added, money }) => ({
      field,
      cell,
      label,
      published: money ? toPounds(published as Pence) : published,
      added: money ? toPounds(added as Pence) : added,
    })),
    faults: table.faults,
    columns: table.columns.map(column),
  };
}

/** The `data` of `inspect FILE...`. */
export function inspectJson(files: readonly InspectedFile[]): object {
  return {
    files: files.map(({ file, format, encoding, delimiter, tables }) => ({
      file,
      format,
      ...(encoding === undefined ? {} : { encoding }),
      ...(delimiter === undefined ? {} : { delimiter }),
      tables: tables.map(tableJson),
    })),
  };
}
