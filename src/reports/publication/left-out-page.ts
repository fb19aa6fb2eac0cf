import type { Page, PageTable } from '../../nouns/page.ts';
import { notGiven, type Publication } from '../../nouns/publication.ts';
import { type Cell, columnIndex, formatCells } from '../../values/cell.ts';
import { cellsShown } from '../../values/cells-shown.ts';
import { capital } from '../../values/text.ts';
import { counted, words, wordsOr } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf } from '../tables/page-table.ts';
import { reasons } from './reasons.ts';

/** The list of what was left out, one row a page, thing and reason. With `cells` it is the owner's, and names the cells of the files. */
function removedTable({ removed }: Publication, cells: boolean): PageTable {
  const columns = [
    column('page', 'Page', 24),
    column('what', 'What', 40),
    figures('count', 'How many', 9),
    column('because', 'Why', 54),
    column('source', 'Law or practice', 44),
  ];
  const narrow = [
    column('page', 'Page', 14),
    column('what', 'What, and why', 32),
    figures('count', 'How many', 8),
    column('cells', 'Cells', 22),
  ];
  const rows = rowsOf(
    removed,
    ({ page, what, why }) => `${page} ${what} ${why}`,
    (one) => ({
      page: words(capital(one.page)),
      what: words(cells ? `${capital(one.what)}: ${reasons[one.why].because.toLowerCase()}` : capital(one.what)),
      count: counted(one.count),
      because: words(reasons[one.why].because),
      source: words(reasons[one.why].source, 'muted'),
      cells: wordsOr(cellsShown(one.cells), 'not of single cells'),
    }),
  );
  return pageTable('left-out-of-copy', 'What was left out', cells ? narrow : columns, rows);
}

const kept = [
  'Values the Local Government Transparency Code 2015 asks for stay, also where a register marks them as sensitive: reference, title, department, description, supplier, value, dates, process, and size of supplier of each contract that is let. The Code says that commercial confidentiality is in itself no reason not to publish them; a clause of a contract may be, and only a person can know of it. A contract in whose row a child is named, or that buys one placement by spot purchase, is left out whole all the same, and out of the totals: the Code asks for no personal data, and which child is where, and at what cost, would be told.',
  'Owners and leads of contracts, savings, risks, activities and milestones (in the calendar too) stand as the files have them, by role or by name: the tables ask for roles, and nothing tells a name from a role. To have none of them by name, write posts in the files.',
  `Sentences were searched for personal data, for amounts left out elsewhere, for jobs to go and for few people: a number before them is ${notGiven}. Where words do not tell whether people are counted (a group hub, a ratio, an allowance) they stay, as do names of measures and what the Code asks for. Somebody should read this copy before it is published.`,
];

const ofProcurements =
  'The days of a procurement stay, also where they are past: the day its contract must start, the last day to begin, the days of its stages, decisions, notices and papers, and beside them the day a paper prints. Anyone can work them back from the day the contract must start, by the periods the stages name. Whether one of these days was kept, how long a procurement is late, and from when it can still be done is left out; but whoever sets these days beside the day of this copy sees which have passed, and may draw their own conclusion.';

/** What stays, as paragraphs: of the days of procurements where there are any. */
function staying({ removed }: Publication): readonly string[] {
  return removed.some(({ page, why }) => page === 'procurement' && why === 'commercial') ? [...kept, ofProcurements] : kept;
}

/** The last page of a copy for publication: what is not in it and why, without anything of it. */
export function leftOutOfCopyPage(publication: Publication): Page {
  const { shownFrom } = publication;
  return {
    id: 'left-out-of-copy',
    title: 'What was left out of this copy',
    lead: `This is a copy for publication. ${notGiven} stands where a value was left out; it is neither nought nor unknown.`,
    blocks: [
      removedTable(publication, false),
      {
        kind: 'words',
        heading: 'How to read it',
        paragraphs: [
          shownFrom > 1
            ? `Counts of people from 1 to ${shownFrom - 1} are not shown, nor is whatever would let a reader work one out by subtraction. The two are marked alike, and counted together, so that neither can be told from the other. A nought is shown.`
            : 'Every count of people is shown.',
          ...staying(publication),
        ],
      },
    ],
  };
}

/** Cells column by column, so that those one under another are read as one range. */
function byColumn(cells: readonly Cell[]): Cell[] {
  const columnOf = ({ cell }: Cell): number => columnIndex(/^[A-Z]*/.exec(cell)?.[0] ?? '');
  return [...cells].sort((a, b) => columnOf(a) - columnOf(b));
}

function readFirst({ toRead }: Publication): string {
  return toRead.length === 0
    ? 'No sentence that stays counts few people, names a team of few or tells of somebody, as far as words can tell.'
    : `Read these first: they stay, and may count few people, name a team of few, or tell of somebody (a name, an address, a number): ${formatCells(byColumn(toRead))}.`;
}

/** The same for the owner, at the terminal: with the cells of each. */
export function ownersLogPage(publication: Publication): Page {
  return {
    id: 'publication-log',
    title: 'Left out of the copy for publication',
    lead: 'For you alone: the cells (where there are more, `--json` has all). The copy lists the same without them. Read it before you publish it.',
    blocks: [
      removedTable(publication, true),
      { kind: 'words', heading: 'What stays', paragraphs: [...staying(publication), readFirst(publication)] },
    ],
  };
}
