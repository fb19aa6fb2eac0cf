/** Decimal places of a number as it was printed, as far as the number still shows them. */
export function decimalsOf(value: number): number {
  return (/\.(\d+)$/.exec(String(Number(value.toFixed(6))))?.[1] ?? '').length;
}

/** What printed shares add to, and whether that is the whole: half a unit of the last printed place for each of them is put down to rounding. */
export function addedShares(shares: readonly number[], whole = 100): { readonly total: number; readonly isWhole: boolean } {
  const decimals = Math.max(0, ...shares.map(decimalsOf));
  const total = Number(shares.reduce((sum, share) => sum + share, 0).toFixed(decimals));
  const isWhole = Math.abs(total - whole) <= (shares.length * 0.5) / 10 ** decimals + 1e-9 && (shares.length > 1 || total >= whole);
  return { total, isWhole };
}
