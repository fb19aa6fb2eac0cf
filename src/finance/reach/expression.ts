import type { Terms } from './solver.ts';

/** A number that depends on columns of a problem: a constant and a sum of columns. */
export interface Expression {
  readonly constant: number;
  readonly terms: Terms;
}

const nothing: Terms = new Map<number, number>();

/** A number that depends on nothing. */
export function fixed(constant: number): Expression {
  return { constant, terms: nothing };
}

/** So much of one column. */
export function times(column: number, by: number): Expression {
  return by === 0 ? fixed(0) : { constant: 0, terms: new Map([[column, by]]) };
}

/** One expression and so many times another. */
export function plus(a: Expression, b: Expression, by = 1): Expression {
  if (by === 0 || (b.constant === 0 && b.terms.size === 0)) return a;
  const terms = new Map(a.terms);
  for (const [column, size] of b.terms) {
    const now = (terms.get(column) ?? 0) + by * size;
    if (now === 0) terms.delete(column);
    else terms.set(column, now);
  }
  return { constant: a.constant + by * b.constant, terms };
}

/** So many times an expression. */
export function scaled(a: Expression, by: number): Expression {
  return by === 1 ? a : plus(fixed(0), a, by);
}

/** The sum of several. */
export function added(all: readonly Expression[]): Expression {
  const terms = new Map<number, number>();
  let constant = 0;
  for (const each of all) {
    constant += each.constant;
    for (const [column, by] of each.terms) terms.set(column, (terms.get(column) ?? 0) + by);
  }
  return { constant, terms };
}
