import type { Cell } from '../values/cell.ts';
import type { Day } from '../values/day.ts';
import type { FinancialYear } from '../values/year.ts';

/**
 * A system element: one of the categories a service sits under (Plymouth, section 7). `names` are how tables write it. One of a
 * workspace's own says which built-in ones it stands for, each with how much of it (0 to 1).
 */
export interface SystemElement {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly from?: Readonly<Record<string, number>>;
  /** The levels of response a council would be expected to have of it; all of them, when not said. */
  readonly levels?: readonly ResponseLevel[];
}

/** Whether something on a tier would be expected of an element; of a tier whose level is not said, it would. */
export function isExpected({ levels }: SystemElement, { response }: Pick<Tier, 'response'>): boolean {
  return levels === undefined || response === undefined || levels.includes(response);
}

/** How much of an element another stands for: all of itself, none where it does not say. */
export function standsFor(element: SystemElement, id: string): number {
  return element.id === id ? 1 : (element.from?.[id] ?? 0);
}

/** What kind of response a tier is: universal and early help, targeted and intensive, or specialist and statutory. */
export type ResponseLevel = 'early' | 'targeted' | 'specialist';

/** A tier: a level of response to need. `response` is left out by a model that groups needs and not services. */
export interface Tier {
  readonly id: string;
  readonly title: string;
  readonly response?: ResponseLevel;
  readonly names: readonly string[];
}

/** A tier model in use, e.g. Plymouth's five or Doncaster's four. */
export interface TierModel {
  readonly id: string;
  readonly title: string;
  readonly tiers: readonly Tier[];
  readonly source: string;
  /** It groups needs and not services: one service may serve several of its groupings, and an empty one is no gap. */
  readonly groupsNeeds?: boolean;
  /** What a reader of a map on these tiers must know. */
  readonly note?: string;
}

/** A tier of a model that is not in use, the title of that model, and the tiers in use that answer to it, the primary first: none where nothing does. */
export interface TierElsewhere {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly model: string;
  readonly here: readonly string[];
}

/** A file the workspace reads, with whatever of its reading a person has pinned. */
export interface Source {
  readonly path: string;
  readonly kind?: string;
  readonly sheet?: string;
  readonly headerRow?: number;
  /** Whose register or payments it is, where its rows do not say so themselves. */
  readonly body?: string;
  readonly columns?: Readonly<Record<string, string>>;
}

/** A line of decisions.csv: what a person decided, why, who, and until when. */
export interface Decision {
  readonly kind: string;
  readonly about: string;
  readonly decision: string;
  readonly reason: string;
  readonly by: string;
  readonly until: Day | null;
  readonly cell: Cell;
  /** Where in its line what was decided stands, where that is a cell of its own. */
  readonly answer?: Cell;
}

/** The cell that holds what was decided. */
export function decidedAt({ answer, cell }: Decision): Cell {
  return answer ?? cell;
}

/** How a `field` decision names one field of a record: its kind of table, its id and the field. */
export function fieldAbout(kind: string, id: string, field: string): string {
  return `${kind}/${id}/${field}`;
}

/** The decisions that still hold on a day; one with an end date holds to that day, the day included. */
export function inForce(decisions: readonly Decision[], asOf: Day): readonly Decision[] {
  return decisions.filter(({ until }) => until === null || until >= asOf);
}

/** Days on which a council's offices are shut beside the bank holidays, both ends included. */
export interface Closure {
  readonly from: Day;
  readonly to: Day;
  readonly because: string;
}

/** The council's own calendar: when its offices are shut, when its schools are, and whose meetings decide, when commissioning.yaml names them. */
interface OwnCalendar {
  readonly closures: readonly Closure[];
  /** They shut no office and lengthen nothing; what is asked of families then is remarked. */
  readonly schoolHolidays?: readonly Closure[];
  readonly decidedBy: string | null;
}

/** A direction that asks for written consent to contracts that run past a date: from when it holds, null where that is not stated, and that date. */
interface Direction {
  readonly given: Day | null;
  readonly contractsPast: Day;
  readonly cell: Cell;
}

/** A body that ends: a council reorganised, an integrated care board that merges. `ends` is its last day; nobody follows it where that is not stated. `cell` is its line of commissioning.yaml. */
export interface EndingBody {
  readonly name: string;
  readonly ends: Day;
  readonly followedBy: readonly string[];
  readonly direction: Direction | null;
  readonly cell: Cell;
}

/**
 * Limits of commissioning.yaml that are no rule's: days after which a timeline is tight, a milestone is due, and what stands is told
 * again; pounds up to which an officer, then the Cabinet (or the committee), may approve a virement; the delivery confidence from
 * which a saving is green, then amber; and the count of people from which a copy for publication shows it.
 */
export const ownLimits: Readonly<Record<string, readonly string[]>> = {
  timeline: ['tightDays'],
  milestones: ['dueDays', 'againDays'],
  virement: ['officerToPounds', 'cabinetToPounds'],
  savings: ['greenFromPercent', 'amberFromPercent'],
  publication: ['shownFrom'],
};

/** What a workspace says of itself in commissioning.yaml, with built-in knowledge filled in. */
export interface Workspace {
  readonly organisation: string;
  readonly year: FinancialYear;
  readonly title: string;
  readonly asOf: Day;
  readonly governance: 'executive' | 'committee' | 'board';
  /** Set where nobody said who decides, and what is usual for such a body is taken. */
  readonly isGovernanceAssumed?: true;
  readonly nation: string;
  readonly calendar: OwnCalendar;
  readonly bodiesThatEnd?: readonly EndingBody[];
  readonly elements: readonly SystemElement[];
  /** Built-in elements a workspace with elements of its own does not use: what the vocabulary's words may still speak for. */
  readonly elementsElsewhere?: readonly SystemElement[];
  /** Elements in use, by id, that no words speak for, so that nothing can be proposed for them. */
  readonly elementsWithoutWords?: readonly string[];
  readonly tierModel: TierModel;
  /** Tiers of the other models known, for what is stated or decided in their words. */
  readonly tiersElsewhere?: readonly TierElsewhere[];
  readonly sources: readonly Source[];
  readonly limits: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly decisions: readonly Decision[];
}
