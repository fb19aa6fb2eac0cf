import type { Contract } from '../../nouns/contract.ts';
import type { Source } from '../../nouns/law.ts';
import type { Row } from '../../nouns/row.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { formatPounds, type Pence, pence } from '../../values/money.ts';
import type { Counted } from '../days/count.ts';
import type { Diary } from '../days/diary.ts';
import type { LetGround } from '../law/how-let.ts';
import type { StagePlan } from '../law/stages.ts';
import { isWorthOver } from '../law/standing.ts';
import { authorityKind } from '../law/thresholds.ts';
import type { Reported } from './kpi-milestones.ts';

/** What the notices a contract owes are worked out on. */
export interface NoticeGround extends LetGround {
  readonly diary: Diary;
  /** Results reported of each contract, by its id; null where no table of results was given. */
  readonly results: ReadonlyMap<string, readonly Reported[]> | null;
}

/** One thing owed: its name, which of several it is, its last day (null where no file gives the day it counts from), why, and what is not known of it. */
export interface Owed {
  readonly name: string;
  readonly part?: string;
  readonly due: Counted | null;
  readonly because: string;
  readonly cell: Cell;
  readonly source: Source;
  readonly doubts: readonly string[];
  /** Owed as soon as it can be, so that its day is the first and no last one. */
  readonly isSoon?: true;
}

/** A notice whose day passed longer ago than this is no milestone of this morning, in months. */
export const rememberedMonths = 12;

/** What is not known of a thing owed only by a contract over an amount: nothing where it is over, null where it is not and nothing is owed. */
export function doubtsOver(contract: Row<Contract>, over: Pence | null): readonly string[] | null {
  const isOver = over === null ? true : isWorthOver(contract, over);
  if (isOver === null && over !== null) return [`it is worth more than ${formatPounds(over)} with VAT`];
  return isOver === false ? null : [];
}

/** What is not known of a thing owed from an amount on, which is less for central government: as of one owed over an amount. */
export function doubtsFrom(contract: Row<Contract>, least: StagePlan['least'], organisation: string): readonly string[] | null {
  if (least === null) return [];
  const isCentral = authorityKind(contract.body ?? organisation) === 'central';
  const amount = isCentral ? least.central : least.others;
  // What is no less than an amount is over a penny less.
  const isFrom = isWorthOver(contract, pence(amount - 1));
  if (isFrom !== null) return isFrom ? [] : null;
  return [`it is worth ${formatPounds(amount)} or more with VAT${isCentral ? ', as of a central government authority' : ''}`];
}

/** The name of a notice without its code. */
export function plainly(title: string): string {
  return title.replace(/ \(UK\d+\)$/, '');
}

/** From which day a period counts, and where that is written. */
export function countedFrom(from: Day, cell: Cell): string {
  return `Counted from ${formatDay(from)}, see ${formatCell(cell)}`;
}
