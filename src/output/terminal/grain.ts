import type { PageTable } from '../../nouns/page.ts';
import { formatPounds, type Pence, pence, roundHalfAway } from '../../values/money.ts';

/** How finely amounts are written: to the penny, or, where a table of several amounts a row has no room for that, coarser. */
export type Grain = 'pence' | 'pounds' | 'thousands';

/** What stands in a caption beside coarser amounts, and what is said once beneath the first table of them. */
export const grainsSaid: Readonly<Record<Exclude<Grain, 'pence'>, { readonly unit: string; readonly says: string }>> = {
  pounds: {
    unit: 'whole pounds',
    says: 'Whole pounds where pence have no room. Figures are rounded, each by itself, and may not add up to the pound; --md and --json hold the pence.',
  },
  thousands: {
    unit: '£000',
    says: '£000 where pounds have no room. Figures are rounded, each by itself, and may not add up to the thousand; --md and --json hold the pence.',
  },
};

/** An amount from which a table may be read in thousands: smaller tables would lose what they tell. */
const aMillion = 100_000_000;

function amountsOf({ rows }: PageTable): number[] {
  return rows.flatMap(({ cells }) => Object.values(cells).flatMap(({ content }) => (content.kind === 'money' ? [content.pence] : [])));
}

/** The grains a table may be drawn in, finest first. Only where amounts stand beside one another is it better to round them than to lose the columns. */
export function grainsFor(table: PageTable): readonly Grain[] {
  const columns = table.columns.filter(({ id }) => table.rows.some(({ cells }) => cells[id]?.content.kind === 'money'));
  if (columns.length < 2) return ['pence'];
  const amounts = amountsOf(table);
  return [
    'pence',
    ...(amounts.some((amount) => amount % 100 !== 0) ? (['pounds'] as const) : []),
    ...(amounts.some((amount) => Math.abs(amount) >= aMillion) ? (['thousands'] as const) : []),
  ];
}

/** An amount at a coarser grain. What is not nought never reads as nought. */
export function rounded(amount: Pence, grain: Exclude<Grain, 'pence'>): string {
  const size = grain === 'pounds' ? 100 : 100_000;
  const whole = roundHalfAway(amount / size);
  const [unit, written] = grain === 'pounds' ? ['£1', formatPounds(pence(whole * 100))] : ['1', whole.toLocaleString('en-GB')];
  if (whole !== 0 || amount === 0) return written;
  return amount > 0 ? `<${unit}` : `-<${unit}`;
}
