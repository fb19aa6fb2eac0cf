import type { Cell } from '../values/cell.ts';
import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import type { Chart, Spans } from './chart.ts';
import type { Tone } from './tone.ts';

/** A number another cell of the same set of pages holds: a table's id, a row's key and a column's id. */
export interface CellRef {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** What a cell must hold to be counted: these very words, or a day from one to another, both counted; `from` null is any day up to the other. */
export type Criterion = string | { readonly from: Day | null; readonly until: Day };

/** What the cells of a row must hold, by column. */
export type Where = Readonly<Record<string, Criterion>>;

/** A live sum over other cells. Every output shows the value; a workbook writes the formula with the value beside it. */
export type Formula =
  | { readonly op: 'cell'; readonly ref: CellRef }
  | { readonly op: 'sum-column'; readonly table: string; readonly column: string }
  | { readonly op: 'sum-where'; readonly table: string; readonly column: string; readonly where: Where }
  | { readonly op: 'count-where'; readonly table: string; readonly where: Where }
  | { readonly op: 'add' | 'subtract' | 'divide'; readonly of: readonly [Formula, Formula] };

/** What a cell holds. A share is a fraction of one: 0.17 is 17%. A bar is one line of a chart in characters, and is never broken. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'money'; readonly pence: Pence }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'bar'; readonly text: string }
  | { readonly kind: 'cells'; readonly cells: readonly Cell[] }
  | { readonly kind: 'absent'; readonly because: string };

/** The figure in a cell (money in pence, a share as a fraction of one), or null when it holds none. */
export function figureOf(content: Content | undefined): number | null {
  switch (content?.kind) {
    case 'money':
      return content.pence;
    case 'count':
      return content.count;
    case 'number':
      return content.number;
    case 'share':
      return content.share;
    default:
      return null;
  }
}

/**
 * What a person may decide of a cell, as a line of decisions.csv names it: a record's field (`activities/A-3/status`), a finding to
 * accept, by its key, or the place of a service on the map, by its id. A copy of the plan in which such a cell was changed can be read back.
 */
interface Decidable {
  readonly kind: 'field' | 'accept' | 'done' | 'place';
  readonly about: string;
}

/** A cell of a page: what it holds, how it is worked out where it is live, its tone, and the source cells it rests on. */
export interface PageCell {
  readonly content: Content;
  readonly formula?: Formula;
  readonly tone?: Tone;
  readonly source?: readonly Cell[];
  /** What its figure is worked out from, in words, where it rests on its source cells and was not read there. */
  readonly basis?: string;
  readonly decides?: Decidable;
  /** Its ground takes the colour of its tone: a bar of a timeline in cells. The words in it say the same. */
  readonly filled?: true;
  /** The id of the page its words name: a link, where an output can follow one. */
  readonly leadsTo?: string;
  /** Where its figure comes from first of all, as a sentence. It is said beside the figure where there is room for it, never in its place. */
  readonly step?: string;
}

/** A column of a page's table. `width` is in characters; `align` follows what it holds. */
export interface PageColumn {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly align: 'left' | 'right';
  /** What its cells are, where no formula gives them and no file holds them: how they are worked out, as the rest of a sentence that begins "It is". */
  readonly how?: string;
  /** What the file heads it with, in other words than its title: people ask for a figure by either. */
  readonly asFiled?: string;
  /** What may be chosen in it beside what stands there already; a workbook offers it in each cell. */
  readonly choices?: readonly string[];
  /** It holds only what a chart over its table is drawn of; where nobody can change a cell the drawing alone stands. */
  readonly drawnFrom?: true;
  /** Whether its sentences may stand beneath the row, all across, where a terminal has too little room for them beside the rest. */
  readonly mayStandBeneath?: boolean;
}

/** A row of a page's table; `key` is unique in its table. A `total` row is set apart and never summed. */
export interface PageRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, PageCell>>;
  readonly total?: boolean;
  /** It tells whether a cell was changed since, and says nothing where none can be. */
  readonly sinceChanged?: true;
  /** The cells its figures are worked out from, where no cell of the row names them. */
  readonly rests?: readonly Cell[];
  /** What its figures are worked out from, in words, where it is more than those cells or no cell of a file at all. */
  readonly basis?: string;
}

/** A table of a page, with a caption a screen reader can announce. */
export interface PageTable {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly PageRow[];
  /** The columns by which its rows are called; where none are named, those whose words tell them apart best. */
  readonly calledBy?: readonly string[];
  readonly note?: string;
  /** What follows a changed cell in it and what does not: of use where cells can be changed, in a workbook. */
  readonly liveNote?: string;
  readonly chart?: Chart;
  readonly spans?: Spans;
}

/** Words on a page. */
export interface PageWords {
  readonly kind: 'words';
  readonly heading?: string;
  readonly paragraphs: readonly string[];
  readonly tone?: Tone;
}

/** A statement with the cells it rests on. */
export interface PageItem {
  readonly text: string;
  readonly cells: readonly Cell[];
}

/** Statements under a heading, each with its cells: findings are read this way. */
export interface PageList {
  readonly kind: 'list';
  readonly heading: string;
  readonly items: readonly PageItem[];
  readonly tone?: Tone;
}

/** A page of the plan: one section of a document; in a workbook a sheet for each of its tables. */
export interface Page {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly blocks: readonly (PageTable | PageWords | PageList)[];
}

/** Pages as they are read where no cell can be changed: without what is said of changing one, and without what only a chart is drawn of. */
export function asRead(pages: readonly Page[]): readonly Page[] {
  const readTable = ({ liveNote: _, ...table }: PageTable): PageTable => ({
    ...table,
    columns: table.columns.filter(({ drawnFrom }) => !drawnFrom),
    rows: table.rows.filter(({ sinceChanged }) => !sinceChanged),
  });
  return pages.map((page) => ({ ...page, blocks: page.blocks.map((block) => (block.kind === 'table' ? readTable(block) : block)) }));
}

/** One thing in a few facts, each with its name: what a person is asked about at a terminal. */
export interface Card {
  /** Where in a series of them this one stands. */
  readonly lead: string;
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly text: string; readonly tone?: Tone }[];
}

/** A run of characters with a tone, for the terminal; the door paints it. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
}
