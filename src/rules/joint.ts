import type { Commitment } from './commitments.ts';
import { grouped } from './order.ts';

/** Commitments of one provider, title and term; of those whose words say they are bought jointly, of one need where titles differ. */
function whatIsBought(one: Commitment): string[] {
  const { titled, providers, lot, start, end, needs } = one;
  if (providers.length === 0) return [];
  const terms = [providers.join(' / '), start ?? '', end ?? '', lot].join('\n');
  return [`${titled}\n${terms}`, ...(one.saysJoint && start !== null ? needs.map((need) => `need ${need}\n${terms}`) : [])];
}

/** Sets of rows that are one service bought by several bodies: each names its own, or their words say so. */
export function jointSets(commitments: readonly Commitment[]): (readonly Commitment[])[] {
  const each = commitments.flatMap((one) => whatIsBought(one).map((key) => ({ key, one })));
  return grouped(each, ({ key }) => key).flatMap(([, same]) => {
    const rows = same.map(({ one }) => one).filter(({ buyers, saysJoint: says }) => says || buyers !== '');
    const bodies = new Set(rows.map(({ buyers }) => buyers)).size;
    const references = new Set(rows.map(({ reference }) => reference)).size;
    return rows.length > 1 && (bodies > 1 || (references > 1 && rows.every((one) => one.saysJoint))) ? [rows] : [];
  });
}
