/** Below this two figures are one. */
const near = 1e-7;

type Tableau = number[][];

function pivot(tableau: Tableau, basis: number[], row: number, column: number): void {
  const lead = tableau[row] as number[];
  const by = lead[column] as number;
  for (let at = 0; at < lead.length; at += 1) lead[at] = (lead[at] as number) / by;
  tableau.forEach((other, index) => {
    const times = other[column] as number;
    if (index === row || times === 0) return;
    for (let at = 0; at < other.length; at += 1) other[at] = (other[at] as number) - times * (lead[at] as number);
  });
  basis[row] = column;
}

/** Raises the last row of a tableau as far as it goes, by Bland's rule, which never runs in a circle; false where there is no end to it. */
function raised(tableau: Tableau, basis: number[], columns: number): boolean {
  const rows = basis.length;
  const last = (tableau[rows] as number[]).length - 1;
  for (;;) {
    const goal = tableau[rows] as number[];
    let column = 0;
    while (column < columns && (goal[column] as number) >= -near) column += 1;
    if (column === columns) return true;
    let row = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < rows; at += 1) {
      const line = tableau[at] as number[];
      if ((line[column] as number) <= near) continue;
      const ratio = (line[last] as number) / (line[column] as number);
      const isLess = ratio < least - near || (ratio < least + near && row >= 0 && (basis[at] as number) < (basis[row] as number));
      if (row === -1 || isLess) [row, least] = [at, ratio];
    }
    if (row === -1) return false;
    pivot(tableau, basis, row, column);
  }
}

/** What is known of figures nobody may see: sums of them (a factor for each figure, and what they come to), and that none is below nought. */
export interface Known {
  readonly sums: readonly { readonly of: readonly number[]; readonly is: number }[];
  readonly figures: number;
}

/** The largest (or, with a minus, the smallest) one of the figures can be, all that is known of them holding; null where nothing bounds it. */
function extreme({ sums, figures }: Known, wanted: number, sign: 1 | -1): number | null {
  const rows = sums.length;
  const width = figures + rows + 1;
  // Artificial figures make a beginning; driving their sum to nought finds a point where every sum holds.
  const tableau: Tableau = sums.map(({ of, is }, index) => {
    const turn = is < 0 ? -1 : 1;
    const line = Array.from({ length: width }, (_, at) => (at < figures ? turn * (of[at] ?? 0) : 0));
    line[figures + index] = 1;
    line[width - 1] = turn * is;
    return line;
  });
  const basis = sums.map((_, index) => figures + index);
  const first = Array.from({ length: width }, (_, at) =>
    at < figures || at === width - 1 ? -tableau.reduce((total, line) => total + (line[at] as number), 0) : 0,
  );
  tableau.push(first);
  raised(tableau, basis, figures);
  tableau.pop();
  for (let row = rows - 1; row >= 0; row -= 1) {
    if ((basis[row] as number) < figures) continue;
    const column = (tableau[row] as number[]).findIndex((value, at) => at < figures && Math.abs(value) > near);
    if (column >= 0) pivot(tableau, basis, row, column);
    else {
      tableau.splice(row, 1);
      basis.splice(row, 1);
    }
  }
  const goal = Array.from({ length: width }, (_, at) => (at === wanted ? -sign : 0));
  basis.forEach((column, row) => {
    const times = goal[column] as number;
    if (times === 0) return;
    for (let at = 0; at < width; at += 1) goal[at] = (goal[at] as number) - times * ((tableau[row] as number[])[at] as number);
  });
  tableau.push(goal);
  if (!raised(tableau, basis, figures)) return null;
  return sign * (goal[width - 1] as number);
}

/** Whether a figure could be so much more or less than it is, for all that is known of it. */
export function couldDiffer(known: Known, wanted: number, { is, by }: { readonly is: number; readonly by: number }): boolean {
  const lowest = extreme(known, wanted, -1) as number;
  if (is - lowest >= by) return true;
  const highest = extreme(known, wanted, 1);
  return highest === null || highest - lowest >= by;
}
