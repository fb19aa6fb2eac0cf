import { isCouncil } from '../buyers/buyers.ts';
import type { Commitment } from '../offers/commitments.ts';
import { grouped, linked } from '../order.ts';
import { statedValue } from './repeats.ts';

/** Rows that are one service bought by several bodies, and whether only their likeness says so. */
export interface Joint {
  readonly rows: readonly Commitment[];
  readonly byLikeness: boolean;
}

/** Commitments of one provider, title and term; of those whose words say they are bought jointly, of one need where titles differ. */
function whatIsBought(one: Commitment): string[] {
  const { titled, providers, lot, start, end, needs, isAlone } = one;
  if (providers.length === 0 || isAlone) return [];
  const terms = [providers.join(' / '), start ?? '', end ?? '', lot].join('\n');
  return [`${titled}\n${terms}`, ...(one.saysJoint && start !== null ? needs.map((need) => `need ${need}\n${terms}`) : [])];
}

const bodiesOf = ({ buyers }: Commitment): readonly string[] => buyers.split(' + ').filter((body) => body !== '');

/** What shows that alike rows are one contract: one says that it is joint, they share a reference, or one names the buyer of another. */
function shown(alike: readonly Commitment[]): (one: Commitment) => string[] {
  const saysSo = alike.some(({ saysJoint }) => saysJoint) ? ['joint'] : [];
  return (one) => [
    ...saysSo,
    ...(one.reference === null ? [] : [`reference ${one.reference}`]),
    ...bodiesOf(one).map((body) => `body ${body}`),
  ];
}

/**
 * The same, and one value where no two councils buy: a council and a health body serve the same families, and each keeps a row of what
 * they buy together. Two councils that buy alike from one provider have two contracts until something shows that they have one.
 */
function shownOrLikely(alike: readonly Commitment[]): (one: Commitment) => string[] {
  const councils = new Set(alike.flatMap(bodiesOf).filter(isCouncil));
  const isShown = shown(alike);
  if (councils.size > 1) return isShown;
  return (one) => [...isShown(one), `value ${one.value ?? (one.row === null ? undefined : statedValue(one.row)) ?? ''}`];
}

/** Sets of rows that are one service bought by several bodies: each names its own, or their words say so. */
export function jointSets(commitments: readonly Commitment[]): Joint[] {
  const each = commitments.flatMap((one) => whatIsBought(one).map((key) => ({ key, one })));
  return grouped(each, ({ key }) => key).flatMap(([, same]) => {
    const alike = same.map(({ one }) => one).filter(({ buyers, saysJoint }) => saysJoint || buyers !== '');
    if (alike.length < 2) return [];
    return linked(alike, shownOrLikely(alike)).flatMap((rows) => {
      const bodies = new Set(rows.map(({ buyers }) => buyers)).size;
      const references = new Set(rows.map(({ reference }) => reference)).size;
      const isJoint = rows.length > 1 && (bodies > 1 || (references > 1 && rows.every(({ saysJoint }) => saysJoint)));
      return isJoint ? [{ rows, byLikeness: linked(rows, shown(rows)).length > 1 }] : [];
    });
  });
}
