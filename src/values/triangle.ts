/** A range with its commonest value: what lies between is likelier the nearer it is to it, in a straight line. */
export interface Triangle {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** The value of a triangle below which a share of its area lies, from 0 to 1. Square roots alone, which every machine rounds alike. */
export function triangular({ low, likely, high }: Triangle, share: number): number {
  if (high <= low) return likely;
  const peak = (likely - low) / (high - low);
  return share < peak
    ? low + Math.sqrt(share * (high - low) * (likely - low))
    : high - Math.sqrt((1 - share) * (high - low) * (high - likely));
}
