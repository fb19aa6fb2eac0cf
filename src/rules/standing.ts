import type { Picture } from '../nouns/picture.ts';
import type { Placement } from '../nouns/placement.ts';
import type { Row } from '../nouns/row.ts';
import { headingOf, type Table } from '../nouns/table.ts';
import type { SystemElement } from '../nouns/workspace.ts';
import type { Cell } from '../values/cell.ts';
import { once } from '../values/once.ts';
import { compare } from '../values/order.ts';
import { firstFew, keyOf, slug } from '../values/text.ts';
import { daysOf } from '../values/year.ts';
import { ofPicture } from './of-picture.ts';
import { cellsOnce, grouped, inOrder } from './order.ts';
import { runsIn } from './term.ts';
import { namingWords, sameWords } from './words.ts';

/** Placements that count as provision in the plan year: in scope, and running on some day of it as far as their dates say. */
export const provisionOf = ofPicture((picture): readonly Placement[] => {
  const year = daysOf(picture.workspace.year);
  return picture.placements.filter((placed) => placed.status !== 'out-of-scope' && runsIn(year, placed) !== null);
});

/** Whether the files hold any service or contract at all; without one, nothing can be missing from them. */
export function holdsProvision(picture: Picture): boolean {
  return picture.records.services.length + picture.records.contracts.length > 0;
}

/** The headings under which services and contracts are named: what was examined when none is found. */
export function provisionHeadings(picture: Picture): Cell[] {
  const tables = new Set<Table>([...picture.records.services, ...picture.records.contracts].map((row) => row.origin.table));
  return cellsOnce([...tables].map((table) => headingOf(table, table.kind === 'contracts' ? 'title' : 'service')));
}

/** The system element a table's words name, by id, title or another name of it; null when they name none. */
export function elementNamed(elements: readonly SystemElement[], words: string | undefined): SystemElement | null {
  const named = namingWords(words ?? '');
  return (
    elements.find((element) => [element.id, element.title, ...element.names].some((name) => sameWords(namingWords(name), named))) ?? null
  );
}

/** An element or tier as people read it; its id when the workspace does not know it. */
export function titleOf(things: readonly { readonly id: string; readonly title: string }[], id: string | null): string {
  return things.find((thing) => thing.id === id)?.title ?? id ?? 'no element';
}

/** `family-support` as `family support`. */
export function spoken(id: string): string {
  return id.replaceAll('-', ' ');
}

/** More than this many are not named in a sentence. */
export const mostNamed = 6;

/** Six things of a sentence, and how many more there are: the first by their letters, so that a file sorted otherwise names the same. */
export function few(things: readonly string[]): string {
  return firstFew(things.length > mostNamed ? [...things].sort(compare) : things, mostNamed);
}

/** Names in quotation marks, as they stand in the files; after six, how many more. */
export function quoted(names: readonly string[]): string {
  return few(names.map((name) => `“${name}”`));
}

/** `none of the 5`, `2 of the 5`, `both`, `all 5`; of one, `the one` or `none`. */
export function ofAll(n: number, all: number): string {
  if (all < 2) return n === 0 ? 'none' : 'the one';
  if (n === all) return all === 2 ? 'both' : `all ${all}`;
  return `${n === 0 ? 'none' : n} of the ${all}`;
}

const nobody = /^(?:in house|)$|\bvarious\b/;

/** Provider names as the plan uses them, for the words tables use; null for words that name nobody in particular. */
export const providerNames = ofPicture((picture): ((words: string) => string | null) => {
  const names = new Map(
    picture.parties.providers.flatMap((party) =>
      [party.name, ...party.spellings.map(({ text }) => text)].map((text) => [keyOf(text), party.name]),
    ),
  );
  const unnamed = new Set((picture.parties.nobody ?? []).map(keyOf));
  return once((words: string) => {
    const key = keyOf(words);
    return nobody.test(key) || /^\s*n\/a\b/i.test(words) || unnamed.has(key) ? null : (names.get(key) ?? words);
  });
});

const tableKey = ({ of, cell: { file, sheet } }: Placement): string => `${of}\n${file}\n${sheet ?? ''}`;

/** Contracts that nothing places, of registers most of which are out of the plan's scope: what they are most likely is too. */
export const likelyOutside = ofPicture((picture): readonly Placement[] => {
  const contracts = picture.placements.filter(
    ({ of, status }) => of === 'contracts' && (status === 'unplaced' || status === 'out-of-scope'),
  );
  const all = new Map(grouped(picture.placements, tableKey).map(([key, own]) => [key, own.length]));
  return grouped(contracts, tableKey).flatMap(([key, own]) => {
    const outside = own.filter(({ status }) => status === 'out-of-scope').length;
    return outside * 2 > (all.get(key) ?? 0) ? own.filter(({ status }) => status === 'unplaced') : [];
  });
});

/** Ids of the records outside what this plan is about, or most likely so: a whole council's register holds its roads and its software too. */
export function outOfScope(picture: Picture): ReadonlySet<string> {
  const placed = picture.placements.filter(({ status }) => status === 'out-of-scope');
  return new Set([...placed, ...likelyOutside(picture)].map(({ id }) => id));
}

/** A table as a finding is known by it from month to month: its file and sheet. Its range grows with every row. */
export function lastingName({ file, sheet }: Table): string {
  return [file, sheet].filter(Boolean).join(' ');
}

/** A cell as one text. */
export function placeOf({ file, sheet, cell }: Cell): string {
  return `${file}#${sheet ?? ''}!${cell}`;
}

/** A column, or a figure of it that the words of its row name, as a finding is known by it from month to month: its cell moves with every row above. */
export function lastingPlace({ file, sheet }: Pick<Cell, 'file' | 'sheet'>, heading: string, row?: string): string {
  return `${file}#${sheet ?? ''}!${[...(row === undefined ? [] : [row]), heading].map(slug).join('/')}`;
}

/** A table as people find it: its file, sheet and range. */
export function tableName({ file, sheet, range }: Table): string {
  return [file, sheet, range].filter(Boolean).join(' ');
}

/** Every record of every kind, in the order they were written. */
export const allRecords = ofPicture((picture): readonly Row<object>[] =>
  inOrder(Object.values(picture.records).flat() as readonly Row<object>[]),
);

/** `An annual value is stated for 2 of the 5, and worked out for 2 more from whole values over their terms`; for none, that none is known. */
export function valuesKnown(stated: number, worked: number, all: number): string {
  if (worked === 0) return stated === 0 ? 'None of them states an annual value' : `An annual value is stated for ${ofAll(stated, all)}`;
  const derived = worked === 1 ? 'its whole value over its term' : 'whole values over their terms';
  return stated === 0
    ? `No annual value is stated; for ${ofAll(worked, all)} it is worked out from ${derived}`
    : `An annual value is stated for ${ofAll(stated, all)}, and worked out for ${worked} more from ${derived}`;
}
