import type { Column } from '../nouns/table.ts';
import { tidy } from '../values/text.ts';
import type { Given } from './given-above.ts';
import type { AnyKind } from './tables/table-kind.ts';

const vat = String.raw`v\.?\s?a\.?\s?t\b\.?`;
const without = new RegExp(
  String.raw`\b(?:exc|excl|excludes?|excluding|exclusive|ex|net|before|without|less|plus)\b\.?\s*(?:of\s+)?(?:any\s+)?${vat}`,
  'i',
);
const within = new RegExp(String.raw`\b(?:inc|incl|includes?|including|inclusive|gross|with)\b\.?\s*(?:of\s+)?(?:any\s+)?${vat}`, 'i');
const worth: ReadonlySet<string | null> = new Set(['annualValue', 'totalValue', 'maxValue', 'valueMin', 'valueMax']);

/** Whether words say that amounts are without VAT or with it; null where they say neither, or both. */
export function vatSaid(text: string): 'excluding VAT' | 'including VAT' | null {
  const [out, in_] = [without.test(text), within.test(text)];
  if (out === in_) return null;
  return out ? 'excluding VAT' : 'including VAT';
}

/** A heading without the words that only say whether its amounts are with VAT; null where it has none, or says nothing else. */
export function withoutVat(heading: string): string | null {
  if (vatSaid(heading) === null) return null;
  const bare = tidy(
    heading
      .replace(without, ' ')
      .replace(within, ' ')
      .replace(/[([]\s*[)\]]/g, ' ')
      .replace(/[\s,–-]+$/, ''),
  );
  return /\p{L}{2}/u.test(bare) ? bare : null;
}

/**
 * On what VAT basis every value of a register stands, where no column says it: as the headings of its values do, else as the words above
 * the table. A threshold of procurement law is with VAT (Procurement Act 2023 s.4, Sch 3 para 1) or without it (SI 2015/102 reg 6), so the
 * basis decides which side of it a value falls. Nothing where headings or words say one and the other.
 */
export function vatGiven(
  kind: AnyKind,
  columns: readonly Column[],
  above: readonly { readonly cell: string; readonly text: string }[],
): Given | null {
  if (!Object.hasOwn(kind.fields, 'vatBasis') || columns.some(({ field }) => field === 'vatBasis')) return null;
  const headings = columns.filter(({ field }) => worth.has(field)).map(({ cell, heading }) => ({ cell, text: heading }));
  for (const places of [headings, above]) {
    const said = places.flatMap(({ cell, text }) => {
      const basis = vatSaid(text);
      return basis === null ? [] : [{ cell, basis }];
    });
    const [first] = said;
    if (first === undefined) continue;
    return said.every(({ basis }) => basis === first.basis)
      ? { field: 'vatBasis', value: first.basis, cell: first.cell, by: first.cell }
      : null;
  }
  return null;
}
