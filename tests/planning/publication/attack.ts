import type { Ledger } from '../../../src/planning/publication/suppress.ts';

/** A number as a fraction in whole numbers, so that the attack is exact. */
type Fraction = readonly [bigint, bigint];
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (n: bigint, d: bigint): Fraction => {
  const by = gcd(n, d) || 1n;
  return d < 0n ? [-n / by, -d / by] : [n / by, d / by];
};
const less = (a: Fraction, b: Fraction): Fraction => fraction(a[0] * b[1] - b[0] * a[1], a[1] * b[1]);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a[0] * b[0], a[1] * b[1]);
const over = (a: Fraction, b: Fraction): Fraction => fraction(a[0] * b[1], a[1] * b[0]);

/** The equations of the sums a reader sees, the hidden figures unknown, brought to echelon form. */
function solved({ figures, sums }: Ledger, hidden: ReadonlySet<string>): { readonly ids: string[]; readonly lines: Fraction[][] } {
  const ids = [...hidden];
  const shown = new Map(figures.map(({ id, value }) => [id, value]));
  const lines = sums.map(({ total, parts }) => {
    const line: Fraction[] = [...ids, ''].map(() => [0n, 1n]);
    let known = 0;
    for (const [id, sign] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const at = ids.indexOf(id);
      if (at >= 0) line[at] = fraction((line[at] as Fraction)[0] + BigInt(sign), 1n);
      else known -= sign * (shown.get(id) as number);
    }
    line[ids.length] = [BigInt(known), 1n];
    return line;
  });
  let rank = 0;
  for (let column = 0; column < ids.length; column += 1) {
    const lead = lines.findIndex((line, at) => at >= rank && (line[column] as Fraction)[0] !== 0n);
    if (lead < 0) continue;
    [lines[rank], lines[lead]] = [lines[lead] as Fraction[], lines[rank] as Fraction[]];
    const row = (lines[rank] as Fraction[]).map((value) => over(value, (lines[rank] as Fraction[])[column] as Fraction));
    lines[rank] = row;
    lines.forEach((line, at) => {
      if (at === rank) return;
      const factor = line[column] as Fraction;
      lines[at] = line.map((value, index) => less(value, times(factor, row[index] as Fraction)));
    });
    rank += 1;
  }
  return { ids, lines: lines.slice(0, rank) };
}

/** The hidden figures that elimination alone gives away, and those that lie between bounds which meet. */
export function given(ledger: Ledger, hidden: ReadonlySet<string>, { least = 1, whole = true } = {}): string[] {
  const { ids, lines } = solved(ledger, hidden);
  const numbers = lines.map((line) => line.map(([n, d]) => Number(n) / Number(d)));
  const bounds = ids.map(() => [least, Number.POSITIVE_INFINITY] as [number, number]);
  for (let round = 0; round < 30; round += 1) {
    for (const line of numbers) {
      const is = line[ids.length] as number;
      ids.forEach((_, wanted) => {
        const factor = line[wanted] as number;
        if (factor === 0) return;
        let [low, high] = [is, is];
        ids.forEach((__, other) => {
          const by = line[other] as number;
          if (other === wanted || by === 0) return;
          const [from, to] = bounds[other] as [number, number];
          low -= by > 0 ? by * to : by * from;
          high -= by > 0 ? by * from : by * to;
        });
        const [a, b] = factor > 0 ? [low / factor, high / factor] : [high / factor, low / factor];
        const bound = bounds[wanted] as [number, number];
        bounds[wanted] = [Math.max(bound[0], whole ? Math.ceil(a - 1e-9) : a), Math.min(bound[1], whole ? Math.floor(b + 1e-9) : b)];
      });
    }
  }
  return ids.filter((_, at) => Math.abs((bounds[at] as [number, number])[0] - (bounds[at] as [number, number])[1]) < 1e-6);
}
