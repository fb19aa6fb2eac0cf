import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import type { FinancialYear } from '../values/year.ts';

/** A budget line of one year. `period` names a part of a year when the figure is not for the whole. Money in pence. */
export interface BudgetLine {
  readonly period?: string;
  readonly subjective?: string;
  readonly commitment?: Pence;
  readonly partner?: string;
  readonly code?: string;
  readonly line?: string;
  readonly element?: string;
  readonly tier?: string;
  readonly service?: string;
  readonly fund?: string;
  readonly year?: FinancialYear;
  readonly budget?: Pence;
  readonly actual?: Pence;
  readonly forecast?: Pence;
  readonly income?: Pence;
  /** Income from grants, and from partners, where a table states them apart from other income. */
  readonly grantIncome?: Pence;
  readonly partnerIncome?: Pence;
  readonly net?: Pence;
  /** Percent of the table's whole, as published. */
  readonly share?: number;
  readonly ownProvision?: Pence;
  readonly privateProvision?: Pence;
  readonly otherPublic?: Pence;
  readonly voluntary?: Pence;
  readonly grantsInside?: Pence;
  readonly grantsOutside?: Pence;
  readonly authority?: string;
  readonly authorityCode?: string;
  readonly group?: string;
}

/** One payment. Money in pence. `contract` and `order` are the references it says it is paid under. */
export interface Spend {
  readonly body?: string;
  readonly date?: Day;
  readonly provider?: string;
  readonly providerId?: string;
  readonly amount?: Pence;
  readonly irrecoverableVat?: Pence;
  readonly department?: string;
  readonly service?: string;
  readonly category?: string;
  readonly description?: string;
  readonly costCentre?: string;
  readonly transaction?: string;
  readonly invoice?: string;
  readonly capitalOrRevenue?: string;
  readonly vatNumber?: string;
  readonly postcode?: string;
  readonly contract?: string;
  readonly order?: string;
}

/** One saving of the tracker. Money in pence; `confidence` that it is delivered in percent. */
export interface Saving {
  readonly ref?: string;
  readonly title?: string;
  readonly line?: string;
  readonly year?: FinancialYear;
  readonly approved?: Pence;
  readonly forecast?: Pence;
  readonly achieved?: Pence;
  readonly oneOff?: Pence;
  readonly recurrent?: boolean;
  readonly cashable?: boolean;
  readonly decision?: string;
  readonly eia?: string;
  readonly owner?: string;
  readonly financialRating?: string;
  readonly deliveryRating?: string;
  readonly confidence?: number;
  readonly mitigation?: string;
}
