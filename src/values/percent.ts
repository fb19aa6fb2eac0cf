/** Parts of a basis point in which percentages are kept whole: 33.333333% has four decimals of one. */
export const PARTS = 10_000;

/** A percentage from basis points, as it is written: 333.3 is 3.333%. */
export function percentOf(basisPoints: number): string {
  return `${Number((basisPoints / 100).toFixed(6))}%`;
}
