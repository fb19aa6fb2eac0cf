import type { Contract } from '../../nouns/contract.ts';
import type { Records } from '../../nouns/records.ts';
import type { Row } from '../../nouns/row.ts';
import type { Term } from '../../nouns/year-total.ts';
import type { Cell } from '../../values/cell.ts';
import type { Day } from '../../values/day.ts';
import type { Pence } from '../../values/money.ts';
import type { Place } from '../../values/refusal.ts';
import type { FinancialYear } from '../../values/year.ts';
import type { Run } from '../portion.ts';
import type { Node } from '../scenario/node.ts';
import type { KeyOfSomeKinds } from '../scenario/schema.ts';
import type { Facet, Selector } from '../scenario/selector.ts';
import type { Amount } from '../scenario/written.ts';

/** A one-off cost of making a change: pence, in the year of the day. */
export interface Cost {
  readonly title: string;
  readonly amount: Pence;
  readonly on: Day;
}

/** A change a scenario proposes. Shares (`ramp`, `confidence`) are in basis points, `slip` in months, `harm` from 0 to 10. `own` is what its kind alone reads. */
export interface Measure<Own = unknown> extends Run {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly place: Place;
  readonly on: Selector | null;
  readonly fromLine: Selector | null;
  readonly toLine: Selector | null;
  readonly amount: Amount;
  readonly own: Own;
  readonly recurrent: boolean;
  readonly cashable: boolean;
  readonly confidence: number | null;
  readonly range: { readonly low: Amount; readonly high: Amount } | null;
  readonly slip: { readonly likely: number; readonly high: number } | null;
  readonly costs: readonly Cost[];
  readonly needs: readonly string[];
  readonly excludes: readonly string[];
  readonly harm: number | null;
  /** The programme it belongs to, where draws of one programme go together. */
  readonly programme?: string | null;
  readonly decision: string | null;
  readonly eia: string | null;
}

/** Where a term stands in the identity of a year's total: what it does to a line. */
export const signs: Readonly<Record<Exclude<Term, 'base'>, 1 | -1>> = {
  indexation: 1,
  pressures: 1,
  investment: 1,
  oneOff: 1,
  reserves: -1,
  reallocatedIn: 1,
  reallocatedOut: -1,
  savings: -1,
  avoidance: -1,
  income: -1,
};

/** A full-year amount on one line under one term of the total, positive in the term's own sense. */
export interface Posting {
  readonly line: string;
  readonly term: keyof typeof signs;
  readonly annual: Pence;
  /** What its line weighs where one amount is shared over several: a part of the amount is shared anew by it, not by pence already rounded. */
  readonly weight?: Pence;
}

/** Money that begins on a day and runs. `stays` is whether the next year opens with it; `whole` puts all of it in the year it begins. */
export interface Strand extends Run {
  readonly stays: boolean;
  readonly whole: boolean;
  readonly postings: readonly Posting[];
}

/** A line at the moment a measure comes to it: what is left is its full-year rate, one-offs left out. */
export interface Standing {
  readonly id: string;
  readonly title: string;
  readonly left: Pence;
  readonly funds?: readonly string[];
  /** Whether its budget is income, below nothing. */
  readonly credit?: boolean;
  /** What of `left` comes on a line (asked by its id) only later in the year, as a rise of prices half-way through it does. */
  readonly later?: (line: string) => readonly { readonly from: Day; readonly annual: Pence }[];
}

/** Finds the lines of a selector as they stand, in order of id. */
export type Pick = (selector: Selector) => readonly Standing[];

/** What the workspace's tables may say to a measure before anything is rolled: its records, and the first and last year of the model. */
export interface Ground {
  readonly records: Records;
  readonly base: FinancialYear;
  readonly last: FinancialYear;
  /** The contracts a measure is about: those it names, else those behind its lines; none where a line of its has none behind it. */
  readonly contractsOf: (measure: Measure) => readonly Row<Contract>[];
}

/** Something a kind says of a measure of its own, and the cell it is about: its part of what the model assumes. */
export interface Remark {
  readonly text: string;
  readonly cell?: Cell;
}

/** One kind of measure. `Own` is what it reads beside what every measure has: a measure only ever meets the kind that read it. */
export interface MeasureKind<Own = unknown> {
  readonly kind: string;
  /** What it does to a year's total, in a few words. */
  readonly does: string;
  /** The keys it reads besides those every measure has. */
  readonly keys: readonly KeyOfSomeKinds[];
  /** What its lines may be chosen by beside what every selector knows. */
  readonly facets?: readonly Facet[];
  /** Whether its amount may carry a minus. */
  readonly signed?: boolean;
  /** Of what falls whole in a single year, and is gone in the next: what it is called where it is told so. */
  readonly oneYear?: string;
  /** Whether what it ends stays ended: it has no last day and no ramp. */
  readonly forGood?: boolean;
  /** Which lines it is on, where that is not plainly its `on`. */
  readonly on?: (node: Node) => Selector;
  /** The term its effects are counted under; `orTerm` when it may go the other way. */
  readonly term: keyof typeof signs;
  readonly orTerm?: keyof typeof signs;
  /** Whether it lasts, and whether budget can be removed, when the file does not say. */
  readonly recurrent: boolean;
  readonly cashable: boolean;
  /** Its full-year amount, where that is not plain money or a share under `amount`. */
  readonly amount?: (node: Node) => Amount;
  /** Reads what is its own. Refuses, with the line, what is missing or unfit. */
  readonly own?: (node: Node, years: readonly FinancialYear[]) => Own;
  /** Fills in what the workspace's tables say. */
  settle?(measure: Measure<Own>, ground: Ground): Measure<Own>;
  /** What a reader must know of it. */
  said?(measure: Measure<Own>): readonly Remark[];
  /** What begins in this year, its amounts fixed from now on; asked each year from the one the measure begins in. Pure. */
  strands(measure: Measure<Own>, pick: Pick, year: FinancialYear): readonly Strand[];
}
