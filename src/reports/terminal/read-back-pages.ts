import type { Page, PageTable, PageWords } from '../../nouns/page.ts';
import type { Edit, NamedEdit, ReadBack, RowEdit } from '../../nouns/read-back.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { count, list } from '../../values/text.ts';
import { cellWith, words } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';
import { rewrittenTable } from './read-back-formulas.ts';
import { addedWords, bewareOf, lostWords, missingWords, named, ofYear, spot, typedIn } from './read-back-words.ts';
import { workedOutBlocks } from './read-back-worked-out.ts';

/** Around what was read back: the workbook’s name, the day its plan is of, and the source files that have changed since. */
export interface ReadBackFrame {
  readonly file: string;
  readonly asOf: Day;
  readonly changedFiles: readonly string[];
  /** What became of the files it was made from, in a sentence each. */
  readonly since: readonly string[];
  /** What is to be known of the workbook before anything in it is believed. */
  readonly beware: readonly string[];
}

const columns = [
  column('at', 'Cell', 17),
  column('about', 'What', 40),
  column('was', 'The plan has', 26),
  column('is', 'The workbook has', 26),
];

function changeCells(edit: Edit) {
  return {
    at: words(spot(edit)),
    about: words(named(edit)),
    was: cellWith(edit.cell.content),
    is: typedIn(edit.cell.content, edit.is),
  };
}

function offeredTable({ offered }: ReadBack, { changedFiles }: ReadBackFrame): PageTable {
  const rows = rowsOf(
    offered,
    ({ edit }) => spot(edit),
    (one) => {
      const said = bewareOf(one, changedFiles);
      return { ...changeCells(one.edit), ...(said.length > 0 ? { about: words([named(one.edit), ...said].join('; '), 'warn') } : {}) };
    },
  );
  return pageTable('offered', 'Can be kept as decisions', columns, rows);
}

const ofTheCouncil = 'Change it in commissioning.yaml.';
const elsewhere: Readonly<Record<string, string>> = {
  plan_title: ofTheCouncil,
  plan_year: ofTheCouncil,
  organisation: ofTheCouncil,
  as_of: 'It is the day the plan is of: make the plan again with `--as-of`.',
  commission_version: 'It says which version made the plan.',
};

/** What to do about a cell of a council’s own that was named for a value of the plan. */
function insteadOf({ name }: NamedEdit): string {
  return elsewhere[name.toLowerCase()] ?? `It is worked out: \`commission why ${name}\` leads to the cells to change.`;
}

function notOfferedTable({ notOffered, edited: { named: cells } }: ReadBack): PageTable {
  const ofNames = rowsOf(
    cells,
    (cell) => spot(cell),
    (cell) => ({
      ...{ at: words(spot(cell)), about: words(`the cell named \`${cell.name}\``), was: cellWith(cell.was) },
      ...{ is: typedIn(cell.was, cell.is), because: words(insteadOf(cell), 'warn') },
    }),
  );
  const rows = rowsOf(
    notOffered,
    ({ edit }) => spot(edit),
    ({ edit, because }) => ({ ...changeCells(edit), because: words(because, 'warn') }),
  );
  return pageTable('not-offered', 'To be changed elsewhere', [...columns, column('because', 'What to do', 34)], [...ofNames, ...rows]);
}

function rowWords(heading: string, rows: readonly RowEdit[], say: (row: RowEdit) => string): PageWords[] {
  return rows.length === 0 ? [] : [{ kind: 'words', heading, tone: 'warn', paragraphs: rows.map(say) }];
}

/** What a plan’s workbook says that people changed, and what of it can be kept. */
export function readBackPage(read: ReadBack, frame: ReadBackFrame): Page {
  const { offered, notOffered, edited } = read;
  const elsewhereToo = notOffered.length + edited.named.length;
  const cells = offered.length + elsewhereToo + edited.rewritten.length;
  const rows = edited.added.length + edited.removed.length;
  const differ = [...(cells > 0 ? [count(cells, 'cell')] : []), ...(rows > 0 ? [count(rows, 'row')] : [])];
  const compared = list([
    ...(edited.comparedCells > 0 ? [count(edited.comparedCells, 'named cell')] : []),
    ...(edited.compared > 0 || edited.comparedCells === 0 ? [count(edited.compared, 'row')] : []),
  ]);
  const lead =
    differ.length === 0
      ? `Nothing in it ${read.workedOut.length > 0 ? 'that people decide ' : ''}differs from the plan as of ${formatDay(frame.asOf)}: ${compared} compared.`
      : `${list(differ)} ${cells + rows === 1 ? 'differs' : 'differ'} from the plan as of ${formatDay(frame.asOf)} (${compared} compared); ${offered.length === 0 ? 'none' : String(offered.length)} can be kept as ${offered.length === 1 ? 'a decision' : 'decisions'}.`;
  const changed = frame.since.length === 0 ? [] : [`${frame.since.join(' ')} A difference there may be the file’s own.`];
  const paragraphs = [...frame.beware, ...changed];
  const since: PageWords[] = paragraphs.length === 0 ? [] : [{ kind: 'words', tone: 'warn', paragraphs }];
  return {
    id: 'read-back',
    title: `What ${frame.file} changes`,
    lead,
    blocks: [
      ...since,
      ...(offered.length > 0 ? [offeredTable(read, frame)] : []),
      ...(elsewhereToo > 0 ? [notOfferedTable(read)] : []),
      ...(edited.rewritten.length > 0 ? [rewrittenTable(edited.rewritten)] : []),
      ...rowWords('Rows that are new', edited.added, addedWords),
      ...rowWords(
        'Rows that are gone',
        edited.removed,
        (row) =>
          `“${row.text}”${ofYear(row)}, under “${row.table.caption}” (${row.page.title}). ${frame.since.length > 0 ? 'Where it was in the workbook, it' : 'It'} stays in the plan until it is taken out of its file.`,
      ),
      ...rowWords(
        'Words beneath a table that are new',
        edited.notes,
        (row) =>
          `${spot(row)}: “${row.text}”, under “${row.table.caption}”. Nothing is decided by them; a row of the table has more than its first cell filled in.`,
      ),
      ...missingWords(read),
      ...lostWords(read, frame.since.length > 0),
      ...workedOutBlocks(read),
    ],
  };
}

/** The decisions that can be taken, in the columns of decisions.csv: why and by whom are to be filled in. */
export function decisionLines({ offered }: ReadBack, headings: readonly string[]): PageTable {
  const rows = rowsOf(
    offered,
    ({ about }) => about,
    ({ kind, about, decision, reason }) => ({
      kind: words(kind),
      about: words(about),
      decision: words(decision),
      reason: words(reason),
      by: words(''),
      until: words(''),
    }),
  );
  const columnsOfFile = headings.map((heading) => column(heading, heading, 20));
  return pageTable('decisions', 'Decisions offered', columnsOfFile, rows);
}
