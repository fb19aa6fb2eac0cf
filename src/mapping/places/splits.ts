import type { Placement, Split } from '../../nouns/placement.ts';
import type { Service } from '../../nouns/provision.ts';
import type { Row } from '../../nouns/row.ts';
import { groupedBy } from '../../values/groups.ts';
import { share as divide, fraction, type Pence } from '../../values/money.ts';
import { addedShares } from '../../values/shares.ts';
import { keyOf } from '../../values/text.ts';

/**
 * Services with their shares in percent. A table may write 0.5 and 0.5: where the shares of one service by one provider make 1, they are
 * fractions, and each row says so. Shares that make anything else stay as they are printed.
 */
export function withPercentShares(services: readonly Row<Service>[]): readonly Row<Service>[] {
  const groups = groupedBy(services, ({ service, provider, share }) =>
    service === undefined || share === undefined ? null : `${keyOf(service)} / ${keyOf(provider?.join(' ') ?? '')}`,
  );
  const fractions = new Set(
    [...groups.values()]
      .filter((rows) => {
        const shares = rows.map(({ share }) => share ?? 0);
        return shares.every((share) => share <= 1) && addedShares(shares, 1).isWhole;
      })
      .flat(),
  );
  if (fractions.size === 0) return services;
  return services.map((row) => {
    if (!fractions.has(row)) return row;
    const share = Number(((row.share ?? 0) * 100).toFixed(6));
    const note = {
      kind: 'caveat',
      field: 'share',
      quoted: String(row.share),
      text: `The shares of this service make 1, so this one is read as ${share}%.`,
    } as const;
    return { ...row, share, origin: { ...row.origin, notes: [...row.origin.notes, note] } };
  });
}

/** What sits with each part, in pence: parts that make a whole divide the one value their rows state, exactly; of any other part it is its share of what its own row states. */
function valuesHere(parts: readonly Placement[], isWhole: boolean): (Pence | null)[] {
  const stated = [...new Set(parts.flatMap(({ annualValue }) => (annualValue === null ? [] : [annualValue])))];
  const [whole] = stated;
  if (isWhole && whole !== undefined && stated.length === 1)
    return divide(
      whole,
      parts.map(({ share }) => share),
    );
  // Parts that make a whole and state different values state each its own.
  return parts.map(({ annualValue, share }) => (annualValue === null || isWhole ? annualValue : fraction(annualValue, share, 100)));
}

/** Placements as each row states them, with what sits where each sits: the rows that split one service by one provider between them divide its value. */
export function divided(placements: readonly Placement[]): Placement[] {
  const keyOfPart = (one: Placement): string | null =>
    one.of === 'services' ? `${keyOf(one.service)} / ${keyOf(one.written.provider ?? '')}` : null;
  const found = new Map<Placement, Pick<Placement, 'split' | 'valueHere'>>();
  for (const [key, parts] of groupedBy(placements, keyOfPart)) {
    if (parts.every(({ share }) => share === 100)) continue;
    const { total, isWhole } = addedShares(parts.map(({ share }) => share));
    const values = valuesHere(parts, isWhole);
    const split: Split = { key, parts: parts.length, total, isWhole };
    for (const [at, part] of parts.entries()) found.set(part, { split, valueHere: values[at] ?? null });
  }
  return placements.map((one) => {
    const part = found.get(one);
    return part ? { ...one, ...part } : one;
  });
}
