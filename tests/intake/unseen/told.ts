import { overSheets } from '../../../src/intake/over-sheets.ts';
import { readFile } from '../../../src/intake/read-file.ts';
import { columnLetters } from '../../../src/values/cell.ts';
import { plain } from '../grids.ts';

/** What a person who made a file knows of one of its tables: pence, days, and the field of each column by its letter. */
export interface Truth {
  readonly kind: string;
  readonly headerRow: number;
  readonly rows: number;
  readonly columns: string;
  readonly money?: Readonly<Record<string, number>>;
  readonly dates?: Readonly<Record<string, string>>;
}

/** What is read of every table of a kind that is known, told as its maker would. */
export async function toldOf(content: string | Uint8Array, truths: readonly Truth[]): Promise<Truth[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const tables = overSheets((await readFile(bytes, 'unseen', plain)).tables).filter(({ kind }) => kind !== 'other');
  return tables.map(({ kind, headerRow, rows, columns, money, dates }, i): Truth => {
    const truth = truths[i];
    const named = columns.flatMap(({ index, field, part }) =>
      field === null ? [] : [`${columnLetters(index)} ${field}${part === undefined ? '' : ` ${part}`}`],
    );
    return {
      kind,
      headerRow,
      rows: rows.read + rows.leftOut,
      columns: named.join(', '),
      ...(truth?.money ? { money: Object.fromEntries(Object.keys(truth.money).map((name) => [name, money[name]?.read ?? -1])) } : {}),
      ...(truth?.dates
        ? { dates: Object.fromEntries(Object.keys(truth.dates).map((name) => [name, `${dates[name]?.min} ${dates[name]?.max}`])) }
        : {}),
    };
  });
}
