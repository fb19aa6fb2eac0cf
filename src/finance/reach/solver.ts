/** A column of a problem: its bounds, and whether it is whole. */
export interface Column {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

/** A sum of columns, each times a number. */
export type Terms = ReadonlyMap<number, number>;

/** A sum of columns held between two bounds. */
export interface Row {
  readonly low: number;
  readonly high: number;
  readonly terms: Terms;
}

/** A linear problem, some of its columns whole. `gap` is how near the best an answer must be proved to lie. */
export interface Problem {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly goal: { readonly sense: 'least' | 'most'; readonly terms: Terms };
  readonly gap: number;
}

/** The best answer, that there is none, or that the solver could not say. */
export type Solution =
  | { readonly found: 'best'; readonly value: number; readonly columns: readonly number[] }
  | { readonly found: 'none' }
  | { readonly found: 'unknown' };

/** Solves a problem to its proved best. Handed in by the door: this room holds no solver. */
export type Solver = (problem: Problem) => Solution;
