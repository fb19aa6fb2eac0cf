import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import type { Timeframe } from '../values/timeframe.ts';

/** One entry of a contract register (Transparency Code 2015, contract fields) with what children's commissioners add to it. Money in pence. */
export interface Contract {
  readonly ref?: string;
  readonly ocid?: string;
  readonly lot?: string;
  readonly title?: string;
  readonly description?: string;
  readonly body?: string;
  readonly department?: string;
  readonly commissioner?: readonly string[];
  readonly provider?: readonly string[];
  readonly providerPostcode?: string;
  readonly companyNumber?: string;
  readonly charityNumber?: string;
  readonly start?: Day;
  /** End of the original term. */
  readonly end?: Day;
  /** End after the extensions taken. */
  readonly currentEnd?: Day;
  /** End if every option is taken. */
  readonly maxEnd?: Day;
  readonly review?: Day;
  /** When it is said to be due for renewal; no end of its term. */
  readonly renewal?: readonly Timeframe[];
  readonly noticeMonths?: number;
  /** Notice stated in days or weeks, in calendar days. */
  readonly noticeDays?: number;
  readonly extensionNoticeBy?: Day;
  readonly breakDate?: Day;
  readonly termMonths?: number;
  readonly extensionOptions?: string;
  readonly extensionMonths?: number;
  readonly extensionLeft?: number;
  readonly signed?: Day;
  readonly breakNotice?: number;
  readonly extensionCount?: number;
  readonly extensionsTaken?: readonly string[];
  readonly annualValue?: Pence;
  readonly totalValue?: Pence;
  readonly maxValue?: Pence;
  readonly valueMin?: Pence;
  readonly valueMax?: Pence;
  readonly irrecoverableVat?: Pence;
  /** Whether its value is fixed or an estimate, as written. */
  readonly valueBasis?: string;
  readonly vatBasis?: string;
  readonly route?: string;
  readonly regime?: string;
  readonly aboveThreshold?: boolean;
  readonly cpv?: readonly string[];
  readonly proclass?: string;
  readonly category?: string;
  readonly sme?: boolean;
  readonly vcse?: boolean;
  readonly area?: string;
  readonly ages?: string;
  /** Whom it is for, as written. */
  readonly cohort?: string;
  readonly fund?: string;
  /** The budget line its register says it is paid from, as written: a name or a code. */
  readonly budgetLine?: string;
  readonly element?: string;
  readonly tier?: string;
  readonly status?: string;
  /** The framework its register names for a call-off, as written: a reference or a title. */
  readonly calledOffFrom?: string;
  /** What its register names as taking its place, as written: a reference or a title. */
  readonly followedBy?: string;
  readonly published?: Day;
  readonly deadline?: Day;
  readonly awarded?: Day;
  readonly owner?: string;
  readonly unit?: string;
  readonly unitPrice?: Pence;
  readonly volume?: number;
  readonly indexation?: string;
  readonly payShare?: number;
  readonly contributions?: readonly string[];
  readonly duty?: readonly string[];
  readonly url?: string;
}

/** Whether nothing has been let yet: no supplier, no award, and a notice's dates. Its status is that of its bidding, not of a contract. */
export function isNotice({ provider, awarded, signed, published, deadline }: Contract): boolean {
  return provider === undefined && awarded === undefined && signed === undefined && (published ?? deadline) !== undefined;
}
