import type { Cell } from '../values/cell.ts';
import type { CellRef, Content, Page, PageCell, PageColumn, PageRow, PageTable } from './page.ts';

/** A cell of a plan’s workbook that holds something else than the plan: where it stands in the plan and in the workbook, and what it holds now. */
export interface Edit {
  readonly ref: CellRef;
  readonly page: Page;
  readonly table: PageTable;
  readonly row: PageRow;
  readonly column: PageColumn;
  readonly cell: PageCell;
  readonly at: Cell;
  readonly is: string;
}

/** A figure of a plan’s workbook whose formula was typed over or written anew: `is` what stands there now, `stood` the formula it was written with. */
export interface FormulaEdit extends Edit {
  readonly stood: string;
  /** Whether it is another figure now than the formula gives. */
  readonly saysOther: boolean;
}

/** A row of a plan’s workbook that the plan has not, or a row of the plan that the workbook has no more. */
export interface RowEdit {
  readonly page: Page;
  readonly table: PageTable;
  readonly at: Cell;
  /** The first words of it. */
  readonly text: string;
  /** All that it says, by the heading it stands under. */
  readonly says: readonly { readonly heading: string; readonly text: string }[];
}

/** A cell a council named for one value of the plan, which holds something else now. */
export interface NamedEdit {
  readonly name: string;
  readonly at: Cell;
  readonly was: Content;
  readonly is: string;
}

/** What was filled in a council’s own workbook and cannot be compared: it is no longer in the workbook, or the plan made now has no such thing. */
export interface Lost {
  readonly kind: 'cell' | 'table' | 'column';
  readonly name: string;
  readonly from: 'workbook' | 'plan';
}

/** How a plan’s workbook differs from the plan: cells, rows, and what is not found in it. */
export interface Edited {
  readonly edits: readonly Edit[];
  readonly rewritten: readonly FormulaEdit[];
  readonly added: readonly RowEdit[];
  readonly removed: readonly RowEdit[];
  /** Words somebody wrote beneath a table: no rows of it. */
  readonly notes: readonly RowEdit[];
  /** Tables not found again: their headings are changed, or their sheet is no longer there. */
  readonly missing: readonly { readonly page: Page; readonly table: PageTable; readonly gone: 'headings' | 'sheet' }[];
  /** Of a council’s own workbook: its named cells that differ, and what of it cannot be compared. */
  readonly named: readonly NamedEdit[];
  readonly lost: readonly Lost[];
  readonly comparedCells: number;
  /** Rows of the plan that were found again and compared. */
  readonly compared: number;
}

/** Whether a table is of milestones: a person decides that one is done, and the rest of its rows is worked out. */
export function isOfMilestones({ rows }: PageTable): boolean {
  return rows.some(({ cells }) => cells['status']?.decides?.kind === 'done');
}

/** Whether a table is one the tool works out: no cell of it is a record’s own field or a finding’s decision. */
export function isWorkedOut({ rows }: PageTable): boolean {
  return !rows.some(({ cells }) => Object.values(cells).some(({ decides }) => decides?.kind === 'field' || decides?.kind === 'accept'));
}

/** A line of decisions.csv that a change in the workbook offers. */
export interface Offered {
  readonly edit: Edit;
  readonly kind: 'field' | 'accept' | 'done' | 'place';
  readonly about: string;
  readonly decision: string;
  /** Given in the workbook beside the decision; blank where it is still to be given. */
  readonly reason: string;
  /** What is to be known before it is taken: how a number was read, or that a word means nothing to the tool. */
  readonly beware?: string;
}

/** A change in the workbook from which no decision follows, and what to do instead. */
export interface NotOffered {
  readonly edit: Edit;
  readonly because: string;
}

/** What a plan’s workbook says that people changed: decisions to take or refuse, and what is to be done elsewhere. */
export interface ReadBack {
  readonly offered: readonly Offered[];
  readonly notOffered: readonly NotOffered[];
  /** Words and rows that differ where the tool works them out: they follow from what they are made of. */
  readonly workedOut: readonly (Edit | RowEdit)[];
  readonly edited: Edited;
}

/** Whether a table is of findings: a person may accept one, and the rest of its row says what it is. */
export function isOfFindings({ rows }: PageTable): boolean {
  return rows.some(({ cells }) => Object.values(cells).some(({ decides }) => decides?.kind === 'accept'));
}
