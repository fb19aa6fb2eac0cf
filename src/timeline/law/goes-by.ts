import type { GoesBy } from '../../nouns/law.ts';
import { formatPounds } from '../../values/money.ts';
import type { Regime } from './regime.ts';
import type { Threshold } from './thresholds.ts';

/** The law of a regime as what governs what is bought, with the days on which it does. */
export function lawOf({ title, appliesTo, inForce, legalBasis }: Regime, kind: string): GoesBy {
  const entry = appliesTo.find(({ buying }) => buying === kind);
  return {
    says: `${title} governs ${kind}`,
    source: { text: legalBasis.text, verified: legalBasis.verified && (entry?.verified ?? true) },
    inForce: entry ? { from: entry.from, to: entry.to } : inForce,
  };
}

/** A threshold with the days on which it is held against. */
export function ofThreshold({ amount, vat, buying, source, from, to, isAssumed }: Threshold): GoesBy {
  return {
    says: `The threshold for ${buying} is ${formatPounds(amount)} ${vat === 'incl' ? 'with' : 'without'} VAT${isAssumed ? ', taken to hold after the last day it is known for' : ''}`,
    source,
    inForce: { from, to },
  };
}
