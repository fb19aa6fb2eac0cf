import type { Kpi, Outcome } from '../../nouns/intent.ts';
import type { Records } from '../../nouns/records.ts';
import type { Row } from '../../nouns/row.ts';
import { keyOf } from '../../values/text.ts';
import { eachOnce, figureOf, type Grouped, hiddenPlaces, sumsAmong } from './sums.ts';
import type { PublicationWords } from './words.ts';

/** Fields of an indicator and of an outcome that count people, and those that go with a hidden count because they are made of it. */
const kpiFields = ['actual', 'target'] as const;
const outcomeFields = ['local', 'target', 'best', 'worst'] as const;
const withLocal = ['lower', 'upper', 'interval', 'trajectory'] as const;
const counted = ['number', 'denominator'] as const;

const key = (...parts: readonly (string | undefined)[]): string => parts.map((part) => keyOf(part ?? '')).join('\n');
const periodOf = ({ period }: Kpi): string => period?.map(({ text }) => text).join(' ') ?? '';

function kpiCounts(rows: readonly Row<Kpi>[], { countsPeople }: PublicationWords): Grouped[] {
  return rows.flatMap((row) =>
    kpiFields.flatMap((field): Grouped[] => {
      const value = row[field];
      if (value === undefined || !countsPeople(row.measure ?? '', row.origin.marks?.[field]?.unit)) return [];
      const groups = [key('measure', field, row.contract, row.measure), key('period', field, row.contract, periodOf(row))];
      return [{ id: `${row.id}\n${field}`, value, groups }];
    }),
  );
}

function outcomeCounts(rows: readonly Row<Outcome>[], { countsPeople }: PublicationWords): Grouped[] {
  return rows.flatMap((row) =>
    outcomeFields.flatMap((field): Grouped[] => {
      const value = row[field];
      if (value === undefined || !countsPeople(row.indicator ?? '', row.unit)) return [];
      return [{ id: `${row.id}\n${field}`, value, groups: [key('measure', field, row.indicator), key('period', field, row.period)] }];
    }),
  );
}

/** Whether a numerator, its denominator or what is between them counts few: an interval worked out from them would tell which. */
function isOfFew({ number = 0, denominator = 0 }: Outcome, shownFrom: number): boolean {
  return [number, denominator, denominator - number].some((few) => few > 0 && few < shownFrom);
}

/** The fields of indicators and outcomes that may not be shown, by the row's id: counts of few people, and what would give one away. */
export function hiddenCounts(
  { kpis, outcomes }: Pick<Records, 'kpis' | 'outcomes'>,
  words: PublicationWords,
  shownFrom: number,
): ReadonlyMap<string, readonly string[]> {
  const hidden = new Map<string, string[]>();
  for (const counts of [kpiCounts(kpis, words), outcomeCounts(outcomes, words)]) {
    const figures = eachOnce(counts.filter(({ value }) => Number.isInteger(value)).map(({ id, value }) => figureOf(id, value)));
    for (const place of hiddenPlaces([{ figures, sums: sumsAmong(counts) }], shownFrom)) {
      const [id, field] = place.split('\n') as [string, string];
      hidden.set(id, [...(hidden.get(id) ?? []), field, ...(field === 'local' ? withLocal : [])]);
    }
  }
  for (const row of outcomes.filter((one) => isOfFew(one, shownFrom))) hidden.set(row.id, [...(hidden.get(row.id) ?? []), ...counted]);
  return hidden;
}
