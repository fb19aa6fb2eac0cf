/** The ends of an interval, the lower first. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

// Of the normal distribution, for 95%.
const z = 1.959964;

/** The 95% interval of a share of so many of so many, in parts of one, by the method of Wilson. */
export function wilson(count: number, of: number): Interval {
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return { lower: Math.max(0, (middle - half) / whole), upper: Math.min(1, (middle + half) / whole) };
}

/** The 95% interval of a count of events, by the method of Byar. */
export function byar(count: number): Interval {
  const end = (events: number, side: 1 | -1): number => events * (1 - 1 / (9 * events) + (side * z) / (3 * Math.sqrt(events))) ** 3;
  return { lower: count === 0 ? 0 : Math.max(0, end(count, -1)), upper: end(count + 1, 1) };
}
