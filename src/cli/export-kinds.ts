import type { Contract } from '../nouns/contract.ts';
import type { PageTable } from '../nouns/page.ts';
import type { Records } from '../nouns/records.ts';
import type { Row } from '../nouns/row.ts';
import type { Missing } from '../output/missing.ts';
import type { FieldCount } from '../output/ocds/left-behind.ts';
import type { Day } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import { version } from './version.ts';

/** What is exported: the rows, whose they are, the day, and what was asked of it. */
export interface Exporting {
  readonly records: Records;
  readonly organisation: string | null;
  readonly year: string;
  readonly asOf: Day;
  readonly ocidPrefix: string | null;
}

/** An export ready to be written: its bytes, its rows, what they lack and what the format has no place for. */
export interface Exported {
  readonly bytes: Uint8Array;
  readonly rows: readonly Row<object>[];
  readonly missing: readonly Missing[];
  readonly notCarried: readonly FieldCount[];
}

/** One thing `export` can make: the endings it is written by, the first of them for standard output. */
export interface ExportKind {
  readonly endings: readonly string[];
  readonly make: (given: Exporting, ending: string) => Promise<Exported>;
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const json = (value: unknown): Uint8Array => text(`${JSON.stringify(value, null, 2)}\n`);

async function sheet(table: PageTable, title: string, { organisation, year, asOf }: Exporting): Promise<Uint8Array> {
  const { workbook } = await import('../output/xlsx.ts');
  const page = { id: table.id, title, lead: '', blocks: [table] };
  return workbook([page], { title, organisation: organisation ?? '', year, asOf, version });
}

async function tableBytes(table: PageTable, title: string, given: Exporting, ending: string): Promise<Uint8Array> {
  return ending === '.xlsx' ? sheet(table, title, given) : text((await import('../output/csv.ts')).csv(table));
}

function someRows<T>(rows: readonly T[], kind: string): readonly T[] {
  if (rows.length > 0) return rows;
  throw new Refusal('no-rows', `No table of ${kind} was found.`, 'Run `commission inspect` on the file to see what it was taken for.');
}

const register: ExportKind = {
  endings: ['.csv', '.xlsx'],
  make: async (given, ending) => {
    const { missingFromRegister, registerTable } = await import('../output/register/register.ts');
    const rows = someRows<Row<Contract>>(given.records.contracts, 'contracts');
    const bytes = await tableBytes(registerTable(rows), 'Contract register', given, ending);
    return { bytes, rows, missing: missingFromRegister(rows), notCarried: [] };
  },
};

const ocds: ExportKind = {
  endings: ['.json'],
  make: async (given) => {
    const { missingFromRelease, ocdsPackage } = await import('../output/ocds/package.ts');
    const { namesSomebody } = await import('../mapping/parties/parties.ts');
    const rows = someRows<Row<Contract>>(given.records.contracts, 'contracts');
    const making = { ...given, somebody: namesSomebody };
    const made = ocdsPackage(rows, making);
    return { bytes: json(made.package), rows, missing: missingFromRelease(rows, making), notCarried: made.leftBehind };
  },
};

async function tableKind(name: string): Promise<ExportKind> {
  const { tableKinds } = await import('../intake/tables/index.ts');
  const kind = tableKinds.find((one) => one.kind === name);
  if (!kind) {
    const names = ['register', 'ocds', ...tableKinds.map((one) => one.kind)];
    const near = nearest(name, names);
    throw new Refusal(
      'kind-unknown',
      `\`${name}\` is not something to export.`,
      near ? `Did you mean \`${near}\`?` : `Choose one of ${names.join(', ')}.`,
    );
  }
  return {
    endings: ['.csv', '.xlsx', '.json'],
    make: async (given, ending) => {
      const rows = someRows<Row<object>>(given.records[kind.kind], kind.kind);
      const { recordsJson } = await import('../output/json/records.ts');
      const { recordTable } = await import('../reports/tables/record-table.ts');
      const table = recordTable({
        id: kind.kind,
        caption: kind.title,
        kind: kind.kind,
        rows,
        first: Object.keys(kind.fields),
        idFirst: true,
      });
      const bytes = ending === '.json' ? json(recordsJson(kind.kind, rows)) : await tableBytes(table, kind.title, given, ending);
      return { bytes, rows, missing: [], notCarried: [] };
    },
  };
}

/** What `export` makes under a name: `register`, `ocds`, or any kind of table; else a refusal that names the nearest. */
export async function exportKindNamed(name: string): Promise<ExportKind> {
  if (name === 'register') return register;
  return name === 'ocds' ? ocds : tableKind(name);
}
