import type { Comparison, KindComparison } from '../../nouns/comparison.ts';
import { fieldTitle } from '../../nouns/field-title.ts';
import type { Kind } from '../../nouns/kinds.ts';
import type { Page, PageItem, PageList, PageTable, PageWords } from '../../nouns/page.ts';
import { at, type Row } from '../../nouns/row.ts';
import { count, list } from '../../values/text.ts';
import { changedTable } from '../tables/changes.ts';
import { recordTable } from '../tables/record-table.ts';

/** What a page of differences is asked for. `most` rows of each table are shown; `width` in characters. */
export interface DiffAsked {
  readonly was: string;
  readonly is: string;
  readonly fieldsOrder: Readonly<Record<string, readonly string[]>>;
  readonly most: number;
  readonly width: number;
}

/** What tells a reader most about a record alone, before the rest of its fields. */
const telling = 'title service line intention activity indicator provider start end annualValue totalValue budget amount'.split(' ');

function alone(kind: Kind, caption: string, rows: readonly Row<object>[], asked: DiffAsked): PageTable[] {
  if (rows.length === 0) return [];
  const id = `${caption.toLowerCase()}-${kind}`;
  return [
    recordTable({
      id,
      caption,
      kind,
      rows: rows.slice(0, asked.most),
      first: [...new Set([...telling, ...(asked.fieldsOrder[kind] ?? [])])],
      most: asked.width,
      idFirst: true,
    }),
  ];
}

function listOf(heading: string, items: readonly PageItem[], tone: 'warn' | 'proposed' | 'plain'): PageList[] {
  return items.length === 0 ? [] : [{ kind: 'list', heading, items, tone }];
}

const figure = (n: number): string => n.toLocaleString('en-GB');
const cellsIn = (rows: readonly Row<object>[]) => rows.map((row) => at(row));

function notCompared({ fields, kind }: KindComparison, { fieldsOrder }: DiffAsked): PageWords[] {
  // What is no field of its kind is kept under the owner's heading, and called by it.
  const called = (name: string): string => (fieldsOrder[kind]?.includes(name) ? fieldTitle(name) : name);
  const said = (names: readonly string[], whose: string): string[] =>
    names.length === 0 ? [] : [`Only the ${whose} has ${list(names.map((name) => `“${called(name)}”`))}: not compared.`];
  const paragraphs = [...said(fields.removed, 'older'), ...said(fields.added, 'newer')];
  return paragraphs.length === 0 ? [] : [{ kind: 'words', heading: 'Columns on one side only', paragraphs }];
}

function cutOff(found: KindComparison, most: number): PageWords[] {
  const over = (
    [
      ['changed', found.changed.length],
      ['added', found.added.length],
      ['removed', found.removed.length],
    ] as const
  ).filter(([, n]) => n > most);
  if (over.length === 0) return [];
  const paragraph = `The first ${most} are shown of ${list(over.map(([what, n]) => `${figure(n)} ${what}`))}: --all shows every one.`;
  return [{ kind: 'words', paragraphs: [paragraph] }];
}

/** Where a line of a file gives several rows, one for each of its years, how many lines they are. */
function linesSaid({ rows, lines }: KindComparison): string {
  if (rows.was === lines.was && rows.is === lines.is) return '';
  return ` They stand in ${count(lines.was, 'line')} of the files before and ${figure(lines.is)} now: a line gives a row for each of its years or parts.`;
}

function leadOf(found: KindComparison): string {
  const { rows, added, removed, changed, unchanged, untold } = found;
  const records = new Set(changed.map(({ is }) => is)).size;
  const told = `${count(rows.was, 'row')} before, ${figure(rows.is)} now: ${figure(unchanged)} unchanged, ${figure(records)} changed in ${count(changed.length, 'field')}, ${figure(added.length)} added, ${figure(removed.length)} removed`;
  const apart = untold.length === 0 ? '' : `; ${count(untold.length, 'group')} could not be told apart`;
  return `${told}${apart}.${linesSaid(found)}`;
}

function kindPage(found: KindComparison, asked: DiffAsked): Page {
  const { kind, changed, matched, near, untold, unjudged } = found;
  return {
    id: `diff-${kind}`,
    title: `What changed: ${kind}`,
    lead: leadOf(found),
    blocks: [
      ...(changed.length > 0 ? [changedTable(kind, changed.slice(0, asked.most))] : []),
      ...alone(kind, 'Added', found.added, asked),
      ...alone(kind, 'Removed', found.removed, asked),
      ...cutOff(found, asked.most),
      ...listOf(
        'Taken for one, and worth a look',
        matched.map(({ was, is, because }) => ({ text: `“${was.id}” before is “${is.id}” now: ${because}.`, cells: cellsIn([was, is]) })),
        'plain',
      ),
      ...listOf(
        'Perhaps one (proposed; counted as removed and added)',
        near.map(({ was, is, because }) => ({ text: `“${was.id}” before may be “${is.id}” now: ${because}.`, cells: cellsIn([was, is]) })),
        'proposed',
      ),
      ...listOf(
        'Could not be told apart',
        untold.map(({ was, is, because }) => ({
          text: `${count(was.length, 'row')} before and ${figure(is.length)} now are equally alike (${because}), so which became which cannot be told. Give each a reference of its own.`,
          cells: cellsIn([...was, ...is]),
        })),
        'warn',
      ),
      ...listOf(
        'Could not be compared',
        unjudged.map(({ about, because, cell }) => ({ text: `“${about}”: ${because}.`, cells: cell ? [cell] : [] })),
        'warn',
      ),
      ...notCompared(found, asked),
    ],
  };
}

/** What changed between two registers or workspaces: a page for each kind of table both have. */
export function diffPages({ kinds, oneSided }: Comparison, asked: DiffAsked): Page[] {
  const pages = kinds.map((found) => kindPage(found, asked));
  if (oneSided.length === 0) return pages;
  const paragraphs = oneSided.map(
    ({ kind, side, rows }) =>
      `${count(rows, 'row')} of ${kind} stand in ${side === 'was' ? asked.was : asked.is} only: nothing to compare with.`,
  );
  return [...pages, { id: 'diff-not-compared', title: 'Not compared', lead: paragraphs.join(' '), blocks: [] }];
}
