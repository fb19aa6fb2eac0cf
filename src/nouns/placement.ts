import type { Cell } from '../values/cell.ts';
import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';

/** `decided` by a person, `stated` by the table, `proposed` by the vocabulary; or out of scope; or nothing in its words places it. */
export type PlacementStatus = 'decided' | 'stated' | 'proposed' | 'out-of-scope' | 'unplaced';

/** Who delivers: the commissioning body itself, someone it contracts with, both, or the files do not say. */
export type Arrangement = 'in-house' | 'commissioned' | 'mixed' | 'unknown';

/** One service, contract or in-house arrangement on elements × tiers, with what rules need to know of it. */
export interface Placement {
  readonly id: string;
  readonly service: string;
  readonly of: 'services' | 'contracts';
  readonly cell: Cell;
  readonly element: string | null;
  readonly tier: string | null;
  readonly status: PlacementStatus;
  /** 0 to 1; 1 when decided or stated. */
  readonly confidence: { readonly element: number; readonly tier: number };
  /** Quotes the words, the decision or the cell that placed it. */
  readonly because: string;
  /** Needs it meets, in the vocabulary's terms (`family-support`, `occupational-therapy`). */
  readonly needs: readonly string[];
  /** Whom it is for (`children`, `young-people`, `families`, `adults`), empty when its words do not say. */
  readonly cohorts: readonly string[];
  readonly ages: { readonly from: number; readonly to: number } | null;
  readonly arrangement: Arrangement;
  /** Canonical names. */
  readonly commissioners: readonly string[];
  readonly providers: readonly string[];
  readonly start: Day | null;
  readonly end: Day | null;
  readonly annualValue: Pence | null;
  /** Percent of the service that sits here: 100 unless the table splits it. */
  readonly share: number;
  /** Cells that back what is said of it, by field (`service`, `provider`, `commissioner`, `annualValue`, `start`, `end`). */
  readonly at: Readonly<Record<string, Cell>>;
}

/** One cell of the map. `annualValue` is null when no service in it states one; `unvalued` counts those that do not. */
export interface MapCell {
  readonly element: string;
  readonly tier: string;
  readonly services: number;
  readonly annualValue: Pence | null;
  readonly unvalued: number;
}

/** A provider or commissioner under the one name the plan uses, and every spelling met. */
export interface Party {
  readonly name: string;
  readonly spellings: readonly { readonly text: string; readonly cell: Cell }[];
  readonly because: string;
}

/** Who is who. */
export interface Parties {
  readonly providers: readonly Party[];
  readonly commissioners: readonly Party[];
}
