import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import type { FinancialYear } from '../values/year.ts';

/** A service families use, commissioned or provided in house. `share` is the percent of a service split over several places. */
export interface Service {
  readonly ref?: string;
  readonly service?: string;
  /** The larger offer a service is printed as a part of. */
  readonly group?: string;
  readonly description?: string;
  readonly commissioner?: readonly string[];
  readonly provider?: readonly string[];
  readonly element?: string;
  readonly tier?: string;
  readonly ages?: string;
  /** Whom it is for, as written. */
  readonly cohort?: string;
  readonly area?: string;
  readonly need?: string;
  readonly start?: Day;
  readonly end?: Day;
  readonly annualValue?: Pence;
  readonly fund?: string;
  readonly share?: number;
  readonly duty?: readonly string[];
}

/** What a service is specified to do: a mandated element or a priority, from its specification. Used to scope duplication. */
export interface Specified {
  readonly service?: string;
  readonly item?: string;
  readonly kind?: string;
}

/** A team and a role in it. `caseload` is cases per FTE, `demand` cases a year, `weeksOpen` the weeks a case stays open. */
export interface Workforce {
  readonly team?: string;
  readonly tier?: string;
  readonly role?: string;
  readonly fte?: number;
  readonly costPerFte?: Pence;
  readonly caseload?: number;
  readonly demand?: number;
  readonly weeksOpen?: number;
  readonly organisation?: string;
  readonly period?: string;
}

/** A community asset: a building, a group, a network. */
export interface Asset {
  readonly asset?: string;
  readonly kind?: string;
  readonly area?: string;
  readonly element?: string;
  readonly change?: number;
}

/** Children placed, counted by type and provider; never one child. `weeklyCost` in pence. */
export interface CarePlacement {
  readonly type?: string;
  readonly provider?: string;
  readonly children?: number;
  readonly weeklyCost?: Pence;
  readonly inArea?: boolean;
  readonly arrangement?: string;
  readonly registration?: string;
}

/** A measure of demand in a period. */
export interface Demand {
  readonly measure?: string;
  readonly period?: string;
  readonly value?: number;
  readonly unit?: string;
  readonly element?: string;
}

/** Funding received: its ring-fence and when it ends. */
export interface Grant {
  readonly fund?: string;
  readonly amount?: Pence;
  readonly year?: FinancialYear;
  readonly ringFence?: string;
  readonly ends?: Day;
}
