import type { Contract } from '../../nouns/contract.ts';
import { isHealthBody } from '../../nouns/health-body.ts';
import type { Placement } from '../../nouns/placement.ts';
import type { Row } from '../../nouns/row.ts';
import type { Application } from './regime.ts';

/** What the needs of a contract say of what it buys: a kind, or, where they may be of it or of another, only that. */
export interface NeedSays {
  readonly kind: string;
  readonly isSure: boolean;
  readonly because: string;
}

/** The first need that is of a listed kind whoever buys it, else the first that is where the NHS does; null where none is listed. */
export function needSays(
  contract: Row<Contract>,
  needs: readonly string[],
  applications: readonly Application[],
  buyers: readonly string[],
): NeedSays | null {
  const met = (field: 'needs' | 'needsOfNhs') =>
    applications.flatMap((entry) => entry[field].filter((need) => needs.includes(need)).map((need) => ({ kind: entry.buying, need })))[0];
  const always = met('needs');
  if (always) return { kind: always.kind, isSure: true, because: `${named(always.need)} read as ${always.kind}; no CPV code says so` };
  const either = met('needsOfNhs');
  if (!either) return null;
  const { kind, need } = either;
  const buyer = [...buyers, contract.department ?? ''].find(isHealthBody);
  const because =
    buyer === undefined
      ? `may be ${kind} or not, and neither a CPV code nor an NHS buyer says which`
      : `read as ${kind}, for ${buyer} buys it; no CPV code says so`;
  return { kind, isSure: buyer !== undefined, because: `${named(need)} ${because}` };
}

/** Who buys: whom the register names, else whose workspace it is. */
export function buyersOf(placement: Placement | null, organisation: string): readonly string[] {
  const named = placement?.commissioners ?? [];
  return named.length > 0 ? named : [organisation];
}

function named(need: string): string {
  return `the need it is placed under, ${need.replace(/-/g, ' ')},`;
}
