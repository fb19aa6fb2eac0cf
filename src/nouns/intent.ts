import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import type { Timeframe } from '../values/timeframe.ts';
import type { FinancialYear } from '../values/year.ts';

/** What is to be reached in one year of an intention. */
interface YearMilestone {
  readonly year: FinancialYear;
  readonly text: string;
}

/** A commissioning intention with its milestones by financial year. */
export interface Intention {
  readonly ref?: string;
  readonly group?: string;
  readonly intention?: string;
  readonly element?: string;
  readonly tier?: string;
  /** Who leads; a name keeps the number of its part where the cell numbers them (`2. Plymouth City Council`). */
  readonly lead?: readonly string[];
  readonly milestones?: readonly YearMilestone[];
  readonly outcome?: string;
  readonly amount?: Pence;
}

/** One activity of the annual commissioning plan. `timeframe` holds several when the cell numbers its parts. */
export interface Activity {
  readonly ref?: string;
  readonly element?: string;
  readonly group?: string;
  readonly activity?: string;
  readonly outcome?: string;
  /** Who leads; a name keeps the number of its part where the cell numbers them. */
  readonly lead?: readonly string[];
  readonly timeframe?: readonly Timeframe[];
  readonly status?: string;
  readonly dependsOn?: readonly string[];
}

/** An outcome indicator, local beside national. */
export interface Outcome {
  readonly ref?: string;
  readonly indicator?: string;
  readonly group?: string;
  /** How many it is of (`denominator`), where the table counts them. */
  readonly number?: number;
  readonly denominator?: number;
  readonly national?: number;
  readonly local?: number;
  readonly best?: number;
  readonly worst?: number;
  /** The ends of the confidence interval of the local figure; `interval` as written where both stand in one cell. */
  readonly lower?: number;
  readonly upper?: number;
  readonly interval?: string;
  readonly unit?: string;
  readonly better?: string;
  readonly target?: number;
  readonly trajectory?: string;
  readonly period?: string;
  readonly element?: string;
  readonly why?: string;
}

/** One answer to one consultation question: responses counted, and the share as published, of the base as published. */
export interface Engagement {
  readonly question?: string;
  readonly group?: string;
  readonly answer?: string;
  readonly responses?: number;
  readonly share?: number;
  readonly base?: number;
}

/** A meeting of a decision-making body. */
export interface Meeting {
  readonly body?: string;
  readonly date?: Day;
  readonly agendaBy?: Day;
  readonly kind?: string;
}

/** A key performance indicator of a contract. */
export interface Kpi {
  readonly contract?: string;
  readonly measure?: string;
  readonly period?: readonly Timeframe[];
  readonly target?: number;
  readonly actual?: number;
  readonly better?: string;
  readonly rating?: string;
}

/** A risk as cause, event and effect. */
export interface Risk {
  readonly ref?: string;
  readonly cause?: string;
  readonly event?: string;
  readonly effect?: string;
  readonly likelihood?: number;
  readonly impact?: number;
  readonly score?: number;
  readonly control?: string;
  readonly owner?: string;
}

/** A proposal that is consulted on and assessed for equality impact. */
export interface Proposal {
  readonly ref?: string;
  readonly proposal?: string;
  readonly consultationOpens?: Day;
  readonly consultationCloses?: Day;
  readonly audience?: string;
  readonly eia?: string;
  readonly decision?: string;
  readonly decisionDate?: Day;
}

/** An officer's clearance or sign-off of a paper: the question, the answer as written, the role and the day. */
export interface Clearance {
  readonly clearance?: string;
  readonly answer?: string;
  readonly name?: string;
  readonly role?: string;
  readonly signature?: string;
  readonly date?: string;
}

/** A version of the document, from its document control. */
export interface Version {
  readonly version?: string;
  readonly date?: string;
  readonly author?: string;
  readonly change?: string;
}
