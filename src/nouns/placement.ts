import type { Cell } from '../values/cell.ts';
import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import { onceFor } from '../values/once.ts';
import { keyOf } from '../values/text.ts';
import type { TierModel } from './workspace.ts';

/** `decided` by a person, `stated` by the table, `proposed` by the vocabulary; or out of scope; or nothing in its words places it. */
export type PlacementStatus = 'decided' | 'stated' | 'proposed' | 'out-of-scope' | 'unplaced';

/** Who delivers: the commissioning body itself, someone it contracts with, both, or the files do not say. */
export type Arrangement = 'in-house' | 'commissioned' | 'mixed' | 'unknown';

/** A service split over several places: the key its parts have in common, how many they are, what their shares add to in percent, and whether that is the whole but for rounding. */
export interface Split {
  readonly key: string;
  readonly parts: number;
  readonly total: number;
  readonly isWhole: boolean;
}

/** One service, contract or in-house arrangement on elements × tiers, with what rules need to know of it. */
export interface Placement {
  readonly id: string;
  readonly service: string;
  readonly of: 'services' | 'contracts';
  /** Words of its name that are its own (`Rose House`): no term of the vocabulary holds them. */
  readonly ownWords?: readonly string[];
  readonly cell: Cell;
  readonly element: string | null;
  readonly tier: string | null;
  /** Where several tiers of the model in use answer to what was said: the others beside `tier`. */
  readonly otherTiers: readonly string[];
  readonly status: PlacementStatus;
  /** Out of scope by nothing but words of services that people of every age use (`Therapies`): nothing says that it is not for children. */
  readonly isOfAnybody?: boolean;
  /** 0 to 1; 1 when decided or stated. */
  readonly confidence: { readonly element: number; readonly tier: number };
  /** Quotes the words, the decision or the cell that placed it. */
  readonly because: string;
  /** Needs it meets, in the vocabulary's terms (`family-support`, `occupational-therapy`). */
  readonly needs: readonly string[];
  /** Whom it is for (`children`, `young-people`, `families`, `adults`), empty when its words do not say. */
  readonly cohorts: readonly string[];
  readonly ages: { readonly from: number; readonly to: number } | null;
  /** Whether the table says the ages; else they are what such a service is usually for. */
  readonly agesStated: boolean;
  /** The part of the area it is for, as the table writes it, else the point of the compass its name ends with; null where neither says. */
  readonly area: string | null;
  readonly arrangement: Arrangement;
  /** Canonical names. */
  readonly commissioners: readonly string[];
  readonly providers: readonly string[];
  /** As the table writes them, `Various` and `VCS` too; null where the cell is blank. */
  readonly written: { readonly commissioner: string | null; readonly provider: string | null };
  readonly start: Day | null;
  readonly end: Day | null;
  /** Whether its days are taken from when it was awarded or begins and how many months it is for; its table states no last day then. */
  readonly daysTaken?: boolean;
  readonly annualValue: Pence | null;
  /** Percent of the service that sits here, as printed: 100 unless the table splits it. */
  readonly share: number;
  /** Of what it is a part, where the table splits a service over several places; null where it does not. */
  readonly split: Split | null;
  /** Set where other rows state its money too: the lots it stands above, what is called off from it, the row of a body that buys it with this one, or that of another provider of its framework. */
  readonly statedToo?: StatedToo | undefined;
  /** The framework it is one provider's row of, in a register that lists one so: the id of the row that stands for its procurement and days, and how many rows it has. */
  readonly framework?: { readonly lead: string; readonly rows: number };
  /** What its rows in the registers of several bodies have in common, where they are one arrangement. */
  readonly pool?: string;
  /** The annual value that sits here, in pence: all that is stated, or this part's portion of it, or what of it stands at no lot. Null where none is stated. */
  readonly valueHere: Pence | null;
  /** Cells that back what is said of it, by field (`service`, `provider`, `commissioner`, `annualValue`, `area`, `start`, `end`; `element` and `tier` where the row states them). */
  readonly at: Readonly<Record<string, Cell>>;
}

/** What some words of a row weigh: where they stand, for which element (or `out-of-scope`) and tier of the vocabulary's own model they speak, and how much of that counts on each axis. */
export interface Weighing {
  readonly words: string;
  readonly field: string;
  readonly element: string | null;
  readonly tier: string | null;
  readonly weight: number;
  /** What counts toward the tier: less than `weight` where the words speak for another element than the one that won, or say more of the element than of the tier. */
  readonly tierWeight: number;
  /** The file of the workspace's own templates that knows the words; null when they are built in. */
  readonly from: string | null;
}

/**
 * What a `place` line of decisions.csv may call a service or contract, the closest first: its id; its name and its provider as the
 * table writes them, `Short breaks, Harbour Trust`; its name. A line that says more goes before one that says less.
 */
export function calledBy({ id, service, written }: Pick<Placement, 'id' | 'service' | 'written'>): readonly string[] {
  const provider = written.provider !== null && keyOf(written.provider) !== '' ? [`${service}, ${written.provider}`] : [];
  return [id, ...provider, service];
}

/** The same as keys to compare by, the closest first; a name of nothing but marks is none. */
export function keysOf(named: Pick<Placement, 'id' | 'service' | 'written'>): readonly string[] {
  return [...new Set(calledBy(named).map(keyOf))].filter((key) => key !== '');
}

/** Whether the table states the element and only words propose the tier: of a proposed place, no words are ever as sure of the element as a table is. */
export function isTierProposed({ status, confidence }: Pick<Placement, 'status' | 'confidence'>): boolean {
  return status === 'proposed' && confidence.element === 1;
}

/** How many services and contracts stand in a list of placements: the parts of a split service are one, and the rows of one arrangement in the registers of several bodies. */
export function countedOnce(placements: readonly Placement[]): number {
  return new Set(placements.map((placement) => placement.split?.key ?? placement.pool ?? placement)).size;
}

/** The tiers a placement is counted on: all that answer where the model groups needs, else the first. */
export function tiersCounted({ tier, otherTiers }: Placement, { groupsNeeds }: Pick<TierModel, 'groupsNeeds'>): readonly string[] {
  return tier === null ? [] : groupsNeeds ? [tier, ...otherTiers] : [tier];
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
  /** Company and charity numbers met beside its names. More than one company's may be two bodies under one name. */
  readonly companies?: readonly string[];
  readonly charities?: readonly string[];
}

/** Two parties that may be one, and why it looks so. They stay apart until a decision of kind `party` joins them. */
export interface LikelySame {
  /** The name that may be another spelling, then the one it may be a spelling of. */
  readonly names: readonly [string, string];
  readonly cells: readonly [Cell, Cell];
  /** 0 to 1: how many of their letters agree. */
  readonly likeness: number;
  readonly because: string;
}

/** Who is who. */
export interface Parties {
  readonly providers: readonly Party[];
  readonly commissioners: readonly Party[];
  readonly proposals?: readonly LikelySame[];
  /** Words met where a name should be that name nobody in particular: `Various`, `REDACTED`. */
  readonly nobody?: readonly string[];
}

/** Where each contract sits, by its id. */
export const placedContracts = onceFor(
  (placements: readonly Placement[]): ReadonlyMap<string, Placement> =>
    new Map(placements.filter(({ of }) => of === 'contracts').map((each) => [each.id, each])),
);

/** Whether a service or contract is out of scope: nobody's element here. */
export function isOutOfScope({ status }: Placement): boolean {
  return status === 'out-of-scope';
}

/** Whether it is surely so: decided or stated, or by words of what is not ours at the mark at which nine proposals in ten are right. */
export function isSurelyOutOfScope(placement: Placement): boolean {
  return isOutOfScope(placement) && placement.confidence.element >= 0.9 && placement.isOfAnybody !== true;
}

/** What councils other than the plan's own buy without it, where a workspace holds the registers of several: their names, and the ids of the services and contracts. */
export interface OthersBuy {
  readonly names: readonly string[];
  readonly ids: readonly string[];
}

/** Of a row whose money other rows state too: the lots of a framework, what is called off from it, the row of a body that buys it with this one, that of the register for what a list of services writes again, or that of a framework's first provider. */
export interface StatedToo {
  readonly by: 'lots' | 'call-offs' | 'partner' | 'register' | 'framework';
  /** How many rows state it beside this one. */
  readonly rows: number;
  /** `theirs` where the registers show it; `untold` where it may be theirs or its own, and counts. */
  readonly is: 'theirs' | 'untold';
  /** What of its annual value they state too, or may. */
  readonly twice: Pence | null;
  /** What of each of its values stands here alone. */
  readonly rest: { readonly annualValue?: Pence; readonly totalValue?: Pence };
  /** Where a partner's row, that of the register or that of a framework's first provider counts it. */
  readonly at?: Cell;
}

/** Whether it is a framework that stands above the rows which state its money. */
export function isOver({ by }: StatedToo): boolean {
  return by === 'lots' || by === 'call-offs';
}
