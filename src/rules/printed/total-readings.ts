/** A figure of a sum, and what it is called. */
interface Summand {
  readonly name: string;
  readonly value: number;
}

const atMost = 4;

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

/** The figures that come of a figure when two of its digits beside each other change places. */
function swapped(value: number): number[] {
  const digits = String(Math.abs(value));
  return [...digits].slice(1).flatMap((digit, i) => {
    const before = digits[i] as string;
    if (digit === before || digit === '.' || before === '.') return [];
    return [Math.sign(value) * Number(`${digits.slice(0, i)}${digit}${before}${digits.slice(i + 2)}`)];
  });
}

/**
 * Every single slip that would make a printed total the sum of its figures: one left out, counted twice, of the other sign, or with two digits
 * changed about; and the total itself mistyped. A figure that its own row proves is none that is wrong.
 */
export function readingsThatFit(
  printed: number,
  parts: readonly Summand[],
  written: (value: number) => string,
  proven: ReadonlySet<number> = new Set(),
): string[] {
  const added = parts.reduce((sum, { value }) => sum + value, 0);
  const out = printed - added;
  const of = ({ name }: Summand): string => (name === '' ? 'one row' : `“${name}”`);
  const slips = parts.flatMap((part): string[] => {
    const { value } = part;
    if (value === 0) return [];
    if (near(value, -out) && parts.length > 1) return [`${of(part)} (${written(value)}) is left out`];
    if (near(value, out)) return [`${of(part)} (${written(value)}) is counted twice`];
    if (proven.has(value)) return [];
    if (near(value * 2, -out)) return [`${of(part)} (${written(value)}) is taken off`];
    return swapped(value).some((other) => near(other - value, out))
      ? [`${of(part)} is ${written(value + out)} and not ${written(value)}`]
      : [];
  });
  const mistyped = swapped(printed).some((other) => near(other, added))
    ? [`the total is ${written(added)} with two digits changed about`]
    : [];
  return [...slips, ...mistyped].slice(0, atMost);
}

/** `a`, `a or b`, `a, b or c`. */
export function alternatives(readings: readonly string[]): string {
  return readings.length < 2 ? (readings[0] ?? '') : `${readings.slice(0, -1).join(', ')} or ${readings.at(-1)}`;
}
