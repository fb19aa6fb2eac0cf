import { address } from '../../values/cell.ts';
import type { CellNote } from '../annotate/comments-part.ts';
import { withNotes } from '../annotate/noted-sheet.ts';
import type { Package } from '../package/package.ts';
import { sheetsOf } from '../package/worksheets.ts';
import { cleanText } from './clean-text.ts';
import type { SheetPlan } from './places.ts';
import { linesIn } from './row-heights.ts';
import type { SheetRows } from './sheet-rows.ts';
import { whyCommand } from './why-command.ts';

/** Whose notes they are: not those of what to mend, which go when a workbook is annotated anew. */
const author = 'commission why';

/** The box of a note in pixels: how wide, how many characters that is, and the height of a line. */
const box = { width: 340, characters: 42, line: 17, margin: 14, aside: 15 };
/** A column of a sheet nobody set, and a row, in pixels. */
const usual = { column: 64, row: 20 };

/** Where so many pixels from the edge of a column or row come to lie: which one, and how far into it. */
function reached(from: number, pixels: number, sizeOf: (index: number) => number): readonly [number, number] {
  let [index, left] = [from, pixels];
  while (left >= sizeOf(index)) {
    left -= sizeOf(index);
    index += 1;
  }
  return [index, Math.round(left)];
}

/** The box of a note beside its cell, of one size whatever the columns and rows it lies over. */
function anchorOf(column: number, row: number, text: string, widths: readonly number[], heightOf: (row: number) => number): string {
  const columnSize = (index: number): number => Math.round((widths[index] ?? 0) * 7 + 5) || usual.column;
  const rowSize = (index: number): number => Math.round((heightOf(index + 1) * 4) / 3) || usual.row;
  const deep = linesIn(text, box.characters) * box.line + box.margin;
  const [right, inColumn] = reached(column + 1, box.aside + box.width, (index) =>
    index < widths.length ? columnSize(index) : usual.column,
  );
  const [bottom, inRow] = reached(row, deep, rowSize);
  return [column + 1, box.aside, row, 0, right, inColumn, bottom, inRow].join(', ');
}

function noteText(step: string, at: string): string {
  return cleanText(`${step}\n\nEvery further step, to the cells of the files:\n${whyCommand(at, 'plan.xlsx')}`);
}

function notesOn(plan: SheetPlan, heightOf: (row: number) => number): CellNote[] {
  return plan.lines.flatMap((line) =>
    line.kind !== 'row'
      ? []
      : line.table.columns.flatMap(({ id }, column) => {
          const step = line.of.cells[id]?.step;
          if (step === undefined) return [];
          const cell = address(column, line.row);
          const text = noteText(step, `${plan.name}!${cell}`);
          return [{ cell, text, anchor: anchorOf(column, line.row - 1, text, plan.widths, heightOf) }];
        }),
  );
}

/** The notes of each sheet by its name, in the order of the sheets. */
export function stepNotes(plans: readonly SheetPlan[], rows: ReadonlyMap<string, SheetRows>): ReadonlyMap<string, readonly CellNote[]> {
  return new Map(plans.map((plan) => [plan.name, notesOn(plan, (row) => rows.get(plan.name)?.heights.get(row) ?? 0)]));
}

/**
 * The workbook with a note on each figure that says its first step: hidden until somebody asks for it, over no cell, and saying
 * nothing that its formula, its source or `why` does not.
 */
export function withStepNotes(from: Package, notes: ReadonlyMap<string, readonly CellNote[]>): Package {
  const parts = new Map(sheetsOf(from).worksheets.map(({ name, part }) => [name, part]));
  return [...notes].reduce((made, [name, own], index) => {
    const part = parts.get(name);
    return part === undefined || own.length === 0 ? made : withNotes(made, part, own, index + 1, author);
  }, from);
}
