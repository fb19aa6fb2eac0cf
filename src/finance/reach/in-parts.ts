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

function sumOf(terms: Terms, values: Float64Array): number {
  let sum = 0;
  for (const [column, by] of terms) sum += by * (values[column] as number);
  return sum;
}

const near = (value: number): number => 1e-7 * (1 + Math.abs(value));

function isBroken({ low, high, terms }: Row, values: Float64Array): boolean {
  const sum = sumOf(terms, values);
  return sum < low - near(sum) || sum > high + near(sum);
}

/** Columns that have turned out to matter: those of a goal matter to it alone. */
type Known = readonly Set<Meaning>[];
const isIn = (known: Known, meaning: Meaning): boolean => known.some((own) => own.has(meaning));

type MeaningOf = ReadonlyMap<number, Meaning>;

/** The columns that some rows and a goal rest on, with the rows that say what those mean as far as it matters. */
function restingOn(goal: Terms, rows: readonly Row[], meaningOf: MeaningOf, known: Known) {
  const columns = new Set<number>();
  const met = new Set<Meaning>();
  const all = [...rows];
  const take = (terms: Terms): void => {
    for (const column of terms.keys()) {
      columns.add(column);
      const meaning = meaningOf.get(column);
      if (meaning === undefined || met.has(meaning)) continue;
      met.add(meaning);
      for (const row of meaning.roughly) all.push(row);
      if (isIn(known, meaning)) for (const row of meaning.exactly) all.push(row);
    }
  };
  take(goal);
  for (let at = 0; at < all.length; at += 1) take((all[at] as Row).terms);
  return { columns: [...columns], rows: all };
}

/** Looks through the columns a sum rests on for those the solver took for something they are not; from now on they are held to what they are. */
function learn(
  terms: Terms,
  { given, told }: { readonly given: Float64Array; readonly told: Float64Array },
  meaningOf: MeaningOf,
  known: Known,
): boolean {
  const seen = new Set<Meaning>();
  const open = [terms];
  let isNew = false;
  for (let own = open.pop(); own !== undefined; own = open.pop()) {
    for (const column of own.keys()) {
      const meaning = meaningOf.get(column);
      if (meaning === undefined || seen.has(meaning)) continue;
      seen.add(meaning);
      const isWrong = meaning.columns.some(
        (each) => Math.abs((given[each] as number) - (told[each] as number)) > near(told[each] as number),
      );
      if (isWrong && meaning.exactly.length > 0 && !isIn(known, meaning)) {
        known.at(-1)?.add(meaning);
        isNew = true;
      }
      for (const row of meaning.roughly) open.push(row.terms);
      if (isIn(known, meaning)) for (const row of meaning.exactly) open.push(row.terms);
    }
  }
  return isNew;
}

/**
 * Puts a problem to the solver in parts: most rows of a large one hold by themselves, and most columns may be known roughly. A row joins once
 * what is proposed breaks it, and a column is held to just what it is once a row or the goal rests on its being something else.
 * What is best of a part, and is what it says it is, is best of the whole.
 */
export function inParts({ columns, meanings, rows }: Relaxed, solver: Solver): (question: Question) => Solution {
  const meaningOf = new Map(meanings.flatMap((meaning) => meaning.columns.map((column) => [column, meaning] as const)));
  const broken = new Set<Row>();
  const common = new Set<Meaning>();
  const ofGoals = new Map<Terms, Set<Meaning>>();
  return ({ goal, gap, always, perhaps, more = [] }) => {
    const all = [...columns, ...more];
    const others = [...rows, ...perhaps];
    const own = ofGoals.get(goal.terms) ?? new Set<Meaning>();
    ofGoals.set(goal.terms, own);
    for (;;) {
      const part = restingOn(goal.terms, [...always, ...others.filter((row) => broken.has(row))], meaningOf, [common, own]);
      const at = new Map(part.columns.map((column, index) => [column, index]));
      const renamed = (terms: Terms): Terms => new Map([...terms].map(([column, by]) => [at.get(column) as number, by]));
      const solution = solver({
        columns: part.columns.map((column) => all[column] as Column),
        rows: part.rows.map((row) => ({ ...row, terms: renamed(row.terms) })),
        goal: { ...goal, terms: renamed(goal.terms) },
        gap,
      });
      if (solution.found !== 'best') return solution;
      const given = new Float64Array(all.length);
      part.columns.forEach((column, index) => {
        const value = solution.columns[index] as number;
        given[column] = all[column]?.whole ? Math.round(value) : value;
      });
      const told = Float64Array.from(given);
      for (const { tell } of meanings) tell(told);
      let isNew = false;
      for (const row of [...always, ...others]) {
        if (!isBroken(row, told)) continue;
        if (broken.has(row) || always.includes(row)) isNew = learn(row.terms, { given, told }, meaningOf, [own, common]) || isNew;
        else {
          broken.add(row);
          isNew = true;
        }
      }
      if (Math.abs(sumOf(goal.terms, told) - sumOf(goal.terms, given)) > gap)
        isNew = learn(goal.terms, { given, told }, meaningOf, [common, own]) || isNew;
      if (!isNew) return { ...solution, columns: [...told] };
    }
  };
}
