/** A percentage from basis points, as it is written: 333.3 is 3.333%. */
export function percentOf(basisPoints: number): string {
  return `${Number((basisPoints / 100).toFixed(6))}%`;
}
