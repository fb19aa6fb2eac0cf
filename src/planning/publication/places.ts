import { kindTitles } from '../../nouns/kind-titles.ts';
import type { Kind } from '../../nouns/kinds.ts';
import { notGiven } from '../../nouns/publication.ts';
import type { Table } from '../../nouns/table.ts';

/** What a copy for publication calls the files and sheets it was made from: by what was read from them and by numbers, for their names may say what they must not. */
export interface PlacesInCopy {
  /** What a sheet is called, by its file where it is known; one that is marked has not even a number. */
  readonly sheet: (file: string | null, sheet: string) => string;
  /** Names of files and of sheets with their files as sentences write them, and what stands in their place. */
  readonly written: ReadonlyMap<string, string>;
}

/** What a copy calls the file of decisions, which is no source and has no number. */
const ofDecisions = ['decisions.csv', 'the record of decisions'] as const;

/** What a file is called by what was read from it: `Contract register file`, of several alike `Budget file 2`; by its number where it holds several kinds of table, or none that is known. */
function numberedFiles(files: readonly string[], tables: readonly Table[]): readonly (readonly [string, string])[] {
  const titleOf = (file: string): string | null => {
    const kinds = new Set(tables.filter((table) => table.file === file && table.kind !== 'other').map(({ kind }) => kind as Kind));
    const [kind] = kinds;
    return kinds.size === 1 && kind !== undefined ? kindTitles[kind] : null;
  };
  const titles = files.map(titleOf);
  return files.map((file, index) => {
    const title = titles[index] ?? null;
    if (title === null) return [file, `File ${index + 1}`] as const;
    const alike = titles.flatMap((other, at) => (other === title ? [at] : []));
    return [file, alike.length === 1 ? `${title} file` : `${title} file ${alike.indexOf(index) + 1}`] as const;
  });
}

/** The files and sheets of a plan by their numbers in a copy: files in the order given, sheets of a file in the order their tables were read. */
export function placesInCopy(files: readonly string[], tables: readonly Table[], marked: ReadonlySet<Table>): PlacesInCopy {
  const named = new Map<string, Map<string, string>>();
  for (const table of tables) {
    const own = named.get(table.file) ?? new Map<string, string>();
    named.set(table.file, own);
    for (const sheet of [table.sheet, ...(table.sheets ?? [])])
      if (sheet !== null && (marked.has(table) || !own.has(sheet))) own.set(sheet, marked.has(table) ? notGiven : `Sheet ${own.size + 1}`);
  }
  const numbered = numberedFiles(files, tables);
  const spelt = (file: string): readonly string[] => [file, file.split('/').at(-1) as string];
  const ofSheets = numbered.flatMap(([file, number]) =>
    [...(named.get(file) ?? [])].flatMap(([sheet, called]) =>
      spelt(file).flatMap((name): [string, string][] => [
        [`${name}, ${sheet}`, `${number}, ${called}`],
        [`${sheet} (${name})`, `${called} (${number})`],
      ]),
    ),
  );
  const ofFiles = numbered.flatMap(([file, number]) => spelt(file).map((name) => [name, number] as const));
  const anywhere = new Map([...named.values()].flatMap((own) => [...own]));
  return {
    sheet: (file, sheet) => named.get(file ?? '')?.get(sheet) ?? anywhere.get(sheet) ?? notGiven,
    written: new Map([...ofSheets, ...ofFiles, ofDecisions]),
  };
}
