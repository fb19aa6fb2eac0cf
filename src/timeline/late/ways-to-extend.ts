import { decidedAfter } from '../../nouns/after-it.ts';
import type { Contract } from '../../nouns/contract.ts';
import { isCalledEnded } from '../../nouns/over-words.ts';
import type { Row } from '../../nouns/row.ts';
import { type Untaken, untakenOption } from '../../nouns/untaken.ts';
import { addDays, type Day } from '../../values/day.ts';
import { once } from '../../values/once.ts';
import { lastDayOf } from '../contract/last-day.ts';
import { optionNotice } from '../contract/notice-day.ts';
import { toExtend } from '../ends/extension-consent.ts';
import type { Ground } from '../ground.ts';
import type { Regime } from '../law/regime.ts';
import { swapped } from '../law/swap.ts';
import { beginRange, type WorkedBack, workBack } from '../work-back.ts';

/** Where an option not taken has to be decided by: the contract's own day of notice, or the end with the notice that is usual. */
interface DecidedBy {
  readonly option: Exclude<Untaken, { is: 'none' }>;
  readonly on: Day;
  readonly field: string;
  readonly isNotice: boolean;
}

/** The way to an extension worked back from the day it is decided by, by members and by an officer; and what the ends of bodies say to it. */
export interface WayToExtend extends DecidedBy {
  readonly members: WorkedBack;
  readonly officer: WorkedBack;
  readonly range: ReturnType<typeof beginRange>;
  readonly said: string;
}

/**
 * The way to a contract's extension, by the stages of that route and who decides here: null where none is left, what comes after it is decided, the contract is over, or
 * the day of notice has passed. No file says who may decide it, so both ways are worked back.
 */
export function waysToExtend(ground: Ground): (contract: Row<Contract>) => WayToExtend | null {
  const { asOf } = ground.workspace;
  const regime = ground.regimes.find(({ route }) => route === 'extension');
  const ways = once((key: string) => {
    const [on, isNotice, ...joined] = key.split(' ') as [Day, string, ...string[]];
    return waysTo(on, isNotice === 'true' ? upToNotice(regime as Regime) : (regime as Regime), { ...ground, joined });
  });
  return (contract) => {
    const by = regime === undefined || isDecided(contract, ground) ? null : decidedBy(contract, asOf);
    if (by === null) return null;
    const { joined, said } = toExtend(contract, by.on, ground);
    return { ...by, ...ways([by.on, by.isNotice, ...joined].join(' ')), said };
  };
}

/** Whether no extension is left to decide: its register says what comes after it, what does stands in these files, or it ends with the one child it buys for. */
function isDecided(contract: Row<Contract>, { successorOf, endsWithIt }: Ground): boolean {
  return decidedAfter(contract) !== null || Boolean(successorOf?.(contract)) || endsWithIt?.(contract) === true;
}

function decidedBy(contract: Row<Contract>, asOf: Day): DecidedBy | null {
  const { day: end } = lastDayOf(contract);
  const option = untakenOption(contract);
  if (option.is === 'none' || end === null || end < asOf || isCalledEnded(contract.status)) return null;
  const notice = optionNotice(contract, end);
  if (notice === null) return { option, on: addDays(end, 1), field: option.field, isNotice: false };
  return notice.due < asOf ? null : { option, on: notice.due, field: notice.field, isNotice: true };
}

/** The route up to the day of notice, which is the contract's own and takes no time of practice. */
function upToNotice(regime: Regime): Regime {
  return { ...regime, stages: swapped(regime.stages, { notice: [] }) };
}

function waysTo(on: Day, regime: Regime, ground: Ground): Pick<WayToExtend, 'members' | 'officer' | 'range'> {
  const isThere = regime.variants.some(({ id }) => id === 'members');
  const members = workBack(regime, on, { ...ground, variants: isThere ? ['members'] : [] });
  return { members, officer: workBack(regime, on, { ...ground, variants: [] }), range: beginRange(members, ground) };
}
