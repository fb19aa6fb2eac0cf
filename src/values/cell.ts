/** Where a value stands: a file (relative to the workspace), a sheet (null in csv and JSON) and an A1 address. */
export interface Cell {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string;
}

/** Column letters from a zero-based index: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** Zero-based column index from letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** An A1 address from a zero-based column and a one-based row. */
export function address(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A cell as one key: its file, its sheet and its address. */
export function cellKey({ file, sheet, cell }: Cell): string {
  return [file, sheet ?? '', cell].join('\n');
}

/** A cell as people read it: `services.xlsx, Existing provision!D12`. */
export function formatCell(at: Cell): string {
  const file = at.file.split('/').at(-1) as string;
  return at.sheet === null ? `${file} ${at.cell}` : `${file}, ${at.sheet}!${at.cell}`;
}

// More cells than a sheet has rows are no list of cells to mend.
const mostInRange = 1_048_576;

function runs(cells: readonly string[]): string[] {
  const parts = cells.map((cell) => /^([A-Z]+)(\d+)$/.exec(cell));
  const out: string[] = [];
  for (let i = 0; i < cells.length; ) {
    let last = i;
    while (parts[i] && parts[last + 1]?.[1] === parts[i]?.[1] && Number(parts[last + 1]?.[2]) === Number(parts[last]?.[2]) + 1) last += 1;
    out.push(last - i >= 2 ? `${cells[i]}:${cells[last]}` : cells.slice(i, last + 1).join(', '));
    i = last + 1;
  }
  return out;
}

/** Cells of one sheet, in order, as people read them: `A5, A7:A9`. */
export function formatRanges(cells: readonly string[]): string {
  return runs(cells).join(', ');
}

/** The cells a text names, one by one: what `formatRanges` wrote, and a rectangle such as `A5:B6` too. */
export function cellsOfRanges(text: string): string[] {
  return text
    .split(/\s*[,;]\s*/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(part) ?? [];
      if (left === undefined || top === undefined || right === undefined || bottom === undefined) return [part];
      const [columns, rows] = [columnIndex(right) - columnIndex(left) + 1, Number(bottom) - Number(top) + 1];
      if (columns < 1 || rows < 1 || columns * rows > mostInRange) return [part];
      return Array.from({ length: columns * rows }, (_, i) =>
        address(columnIndex(left) + (i % columns), Number(top) + Math.floor(i / columns)),
      );
    });
}

/** Several cells as people read them, each file and sheet named once: `services.xlsx, Existing provision!A5, A7:A9; budget.csv B2`. */
export function formatCells(cells: readonly Cell[]): string {
  const places = new Map<string, { readonly first: Cell; readonly cells: Set<string> }>();
  for (const at of cells) {
    const key = `${at.file}\n${at.sheet ?? ''}`;
    const place = places.get(key) ?? { first: at, cells: new Set<string>() };
    place.cells.add(at.cell);
    places.set(key, place);
  }
  return [...places.values()].map(({ first, cells: held }) => formatCell({ ...first, cell: formatRanges([...held]) })).join('; ');
}
