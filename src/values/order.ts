/** Which of two texts stands first, by their characters and no language: days, years, ids, titles. Below nought where the first does. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of things by a text of each, as `periods.sort(inOrderOf(({ from }) => from))`; those alike keep their places. */
export function inOrderOf<T>(textOf: (thing: T) => string): (a: T, b: T) => number {
  return (a, b) => compare(textOf(a), textOf(b));
}
