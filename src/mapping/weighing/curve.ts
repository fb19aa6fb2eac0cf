/** What a raw weight is worth, point by point, in the order of `raw`: of proposals so weighed, the share that was right. */
export type Curve = readonly { readonly raw: number; readonly right: number }[];

/** How sure a raw weight makes us, from 0 to 1 in whole percents, on the straight line between two points; the weight itself where no curve is known. */
export function worth(raw: number, curve: Curve): number {
  const after = curve.findIndex((point) => point.raw >= raw);
  const [from, to] = [curve[after - 1], curve[after]];
  const right = !to
    ? (curve.at(-1)?.right ?? raw)
    : !from
      ? to.right
      : from.right + ((raw - from.raw) / (to.raw - from.raw)) * (to.right - from.right);
  return Math.round(right * 100) / 100;
}
