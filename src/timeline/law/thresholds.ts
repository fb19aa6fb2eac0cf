import type { Source } from '../../nouns/law.ts';
import { type Day, parseDay } from '../../values/day.ts';
import { fromPounds, type Pence } from '../../values/money.ts';
import { Refusal } from '../../values/refusal.ts';

/** From what value a law's full rules govern, between two dates, both included; with VAT or without it. */
export interface Threshold {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly authority: 'any' | 'central' | 'sub-central';
  readonly buying: string;
  readonly amount: Pence;
  readonly vat: 'incl' | 'excl';
  readonly source: Source;
  /** Whether it is the last one known, taken to hold on a day after its own: thresholds change every second January, and the next is not made yet. */
  readonly isAssumed?: true;
}

type Cells = Readonly<Record<string, string>>;

const authorities = ['any', 'central', 'sub-central'] as const;
const bases = ['incl', 'excl'] as const;

/** Thresholds from the rows of templates/thresholds.csv, or of a workspace's own. A row that cannot be read is refused with its line. */
export function thresholdsFrom(rows: readonly Cells[], file = 'templates/thresholds.csv'): Threshold[] {
  return rows.map((cells, index) => {
    const [from, to] = [parseDay(cells['from'] ?? ''), parseDay(cells['to'] ?? '')];
    const authority = authorities.find((each) => each === cells['authority']);
    const vat = bases.find((each) => each === cells['vat']);
    if (!from || !to || !authority || !vat || !/^\d+$/.test(cells['pounds'] ?? ''))
      throw new Refusal(
        'unfit-threshold',
        `Row ${index + 2} of the thresholds cannot be read.`,
        `Its columns hold days, one of ${authorities.join(', ')}, whole pounds, and ${bases.join(' or ')}.`,
        { file, line: index + 2 },
      );
    const amount = fromPounds(Number(cells['pounds']));
    const source = { text: cells['source'] ?? '', verified: cells['verified'] === 'true' };
    return { id: cells['id'] ?? '', from, to, authority, buying: cells['buying'] ?? '', amount, vat, source };
  });
}

/** The threshold for what is bought, by that kind of authority, in force on a day; after the last one known that one, assumed and unverified; null before the first. */
export function thresholdOn(
  thresholds: readonly Threshold[],
  buying: string,
  authority: 'central' | 'sub-central',
  on: Day,
): Threshold | null {
  const begun = thresholds.filter(
    (each) => each.buying === buying && (each.authority === 'any' || each.authority === authority) && each.from <= on,
  );
  const last = begun.reduce<Threshold | null>((latest, each) => (latest === null || each.to > latest.to ? each : latest), null);
  if (last === null || on <= last.to) return last;
  return { ...last, source: { ...last.source, verified: false }, isAssumed: true };
}

/** Central government thresholds bind NHS England, NHS trusts and foundation trusts (SI 2024/692 Sch 2); a council, an integrated care board, and any body not known to be central, is sub-central. */
export function authorityKind(organisation: string): 'central' | 'sub-central' {
  return /\bNHS\b.*\bTrust\b|\bNHS England\b|\bDepartment (for|of)\b|\bMinistry\b/i.test(organisation) ? 'central' : 'sub-central';
}
