import type { Formula, Page, PageCell, PageTable } from '../../nouns/page.ts';
import { notGiven, type Publication } from '../../nouns/publication.ts';
import { absent } from '../tables/cells.ts';

/** Columns that make no sense without what was left out, or name a person or a file by its nature; by table, or of every table. */
const columnsOut: Readonly<Record<string, readonly string[]>> = {
  every: ['sha256'],
  decided: ['by', 'reason', 'cells'],
  savings: ['riskAdjusted', 'stands', 'forecast', 'confidence', 'financialRating', 'deliveryRating', 'mitigation'],
  'savings-years': ['forecast', 'riskAdjusted'],
  pipeline: ['because', 'verdict', 'late'],
  stages: ['earliestStart', 'earliestFinish', 'float'],
};
/** Notes that speak of columns that are gone, and what is left to say. */
const notesInstead: Readonly<Record<string, string>> = {
  'savings-years':
    'Banked is what was achieved of savings rated blue or wholly delivered. Years are never added: a saving that lasts stands in each.',
};
const captionsInstead: Readonly<Record<string, string>> = {
  'savings-years': 'Savings by year: approved and banked',
  // Titles go with the names of files.
  footnotes: 'Notes beneath tables, as written',
};
/** Tables of days whose tones tell how a procurement stands to them. */
const tonesOut: ReadonlySet<string> = new Set(['pipeline-quarters']);
const tablesOut: ReadonlySet<string> = new Set(['savings-ratings', 'left-out', 'workforce-remedies']);

const markAlone = `${notGiven} stands where a value is left out of this copy.`;
const mark = `${markAlone} What is counted here as not stated takes those in.`;
/** How a note counts what states nothing: `3 of 7 state no annual value`. */
const countsUnstated = /\bstates? no\b/;

function isShown(
  pages: readonly Page[],
  { table, row, column }: { readonly table: string; readonly row?: string; readonly column: string },
): boolean {
  const tables = pages.flatMap(({ blocks }) => blocks).filter((block): block is PageTable => block.kind === 'table');
  const found = tables.find(({ id }) => id === table && !tablesOut.has(id));
  if (!found || out(table).has(column)) return false;
  return found.columns.some(({ id }) => id === column) && (row === undefined || found.rows.some(({ key }) => key === row));
}

function out(table: string): ReadonlySet<string> {
  return new Set([...(columnsOut['every'] ?? []), ...(columnsOut[table] ?? [])]);
}

/** Whether every cell a formula draws on is still there; else the figure stands alone. */
function stands(formula: Formula, pages: readonly Page[]): boolean {
  switch (formula.op) {
    case 'cell':
      return isShown(pages, formula.ref);
    case 'sum-column':
      return isShown(pages, formula);
    case 'sum-where':
    case 'count-where': {
      const columns = [...Object.keys(formula.where), ...(formula.op === 'sum-where' ? [formula.column] : [])];
      return columns.every((column) => isShown(pages, { table: formula.table, column }));
    }
    default:
      return formula.of.every((part) => stands(part, pages));
  }
}

function cellIn(cell: PageCell, isHeld: boolean, pages: readonly Page[]): PageCell {
  if (isHeld) return absent(notGiven);
  const { formula, source: _, ...left } = cell;
  return formula && stands(formula, pages) ? { ...left, formula } : left;
}

function withoutTone({ tone: _, ...cell }: PageCell): PageCell {
  return cell;
}

function tableIn(table: PageTable, { held }: Publication, pages: readonly Page[]): PageTable {
  const gone = out(table.id);
  const heldHere = new Set(held.filter((ref) => ref.table === table.id).map(({ row, column }) => `${row}\n${column}`));
  const columns = table.columns.filter(({ id }) => !gone.has(id));
  const rows = table.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells)
        .filter(([id]) => !gone.has(id))
        .map(([id, cell]) => [id, cellIn(tonesOut.has(table.id) ? withoutTone(cell) : cell, heldHere.has(`${row.key}\n${id}`), pages)]),
    ),
  }));
  const contents = rows.flatMap(({ cells }) => columns.map(({ id }) => cells[id]?.content));
  const isLeftOut = contents.some((content) => content?.kind === 'absent' && content.because === notGiven);
  const isInWords = contents.some((content) => content?.kind === 'text' && content.text.includes(notGiven));
  const note = notesInstead[table.id] ?? table.note;
  const caption = captionsInstead[table.id] ?? table.caption;
  const says = isLeftOut ? (note && countsUnstated.test(note) ? mark : markAlone) : isInWords ? markAlone : undefined;
  const notes = [note, says].filter((text) => text !== undefined);
  // A line through a bar at today would say what its row must not: that a last day has passed.
  const spans = table.spans && { ...table.spans, today: null };
  return { ...table, caption, columns, rows, ...(spans && { spans }), ...(notes.length > 0 && { note: notes.join(' ') }) };
}

/** A page as it stands in a copy for publication: values held back are marked, and what would be empty or untrue without them is gone. */
export function inCopy(page: Page, publication: Publication, pages: readonly Page[]): Page {
  const blocks = page.blocks.flatMap((block): Page['blocks'] => {
    if (block.kind !== 'table') return page.id === 'assumptions' ? [] : [block];
    return tablesOut.has(block.id) ? [] : [tableIn(block, publication, pages)];
  });
  return { ...page, blocks };
}
