import type { Relaxed } from './relaxed.ts';
import type { Column, Problem, Row, Solution, Solver, Terms } from './solver.ts';
import type { Meaning } from './writing.ts';

/** What is asked of a problem: a goal under rows that always hold and rows that may turn out to matter. `more` columns come after the problem's own. */
export interface Question {
  readonly goal: Problem['goal'];
  readonly gap: number;
  readonly always: readonly Row[];
  readonly perhaps: readonly Row[];
  readonly more?: readonly Column[];
}

function isBroken({ low, high, terms }: Row, values: Float64Array): boolean {
  let sum = 0;
  for (const [column, by] of terms) sum += by * (values[column] as number);
  const loose = 1e-7 * (1 + Math.abs(sum));
  return sum < low - loose || sum > high + loose;
}

/** The columns that some rows and a goal rest on, with the rows that say what those mean. */
function restingOn(goal: Terms, rows: readonly Row[], meaningOf: ReadonlyMap<number, Meaning>) {
  const columns = new Set<number>();
  const meanings = new Set<Meaning>();
  const all = [...rows];
  const take = (terms: Terms): void => {
    for (const column of terms.keys()) {
      columns.add(column);
      const meaning = meaningOf.get(column);
      if (meaning === undefined || meanings.has(meaning)) continue;
      meanings.add(meaning);
      for (const row of meaning.rows) all.push(row);
      for (const own of meaning.columns) columns.add(own);
    }
  };
  take(goal);
  for (let at = 0; at < all.length; at += 1) take((all[at] as Row).terms);
  return { columns: [...columns], rows: all };
}

/**
 * Puts a problem to the solver in parts: most rows of a large one hold by themselves. A row joins once what is proposed breaks it, and with it
 * only the columns it rests on. What is best of a part, and breaks nothing of the whole, is best of the whole.
 */
export function inParts({ columns, meanings, rows }: Relaxed, solver: Solver): (question: Question) => Solution {
  const meaningOf = new Map(meanings.flatMap((meaning) => meaning.columns.map((column) => [column, meaning] as const)));
  const matters = new Set<Row>();
  return ({ goal, gap, always, perhaps, more = [] }) => {
    const all = [...columns, ...more];
    const others = [...rows, ...perhaps];
    for (;;) {
      const part = restingOn(goal.terms, [...always, ...others.filter((row) => matters.has(row))], meaningOf);
      const at = new Map(part.columns.map((column, index) => [column, index]));
      const renamed = (terms: Terms): Terms => new Map([...terms].map(([column, by]) => [at.get(column) as number, by]));
      const solution = solver({
        columns: part.columns.map((column) => all[column] as Column),
        rows: part.rows.map((row) => ({ ...row, terms: renamed(row.terms) })),
        goal: { ...goal, terms: renamed(goal.terms) },
        gap,
      });
      if (solution.found !== 'best') return solution;
      const values = new Float64Array(all.length);
      part.columns.forEach((column, index) => {
        const value = solution.columns[index] as number;
        values[column] = all[column]?.whole ? Math.round(value) : value;
      });
      for (const { tell } of meanings) tell(values);
      const broken = others.filter((row) => !matters.has(row) && isBroken(row, values));
      if (broken.length === 0) return { ...solution, columns: [...values] };
      for (const row of broken) matters.add(row);
    }
  };
}
