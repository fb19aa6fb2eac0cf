import type { Contract } from '../nouns/contract.ts';
import { at, type Row } from '../nouns/table.ts';
import { formatCell } from '../values/cell.ts';
import { type Day, formatDay } from '../values/day.ts';
import { formatPounds, type Pence } from '../values/money.ts';
import { type EndingsOf, type EndOverlay, overlayOfEnd } from './ending.ts';
import type { Ground } from './ground.ts';
import { isWorthOver, unvalued } from './standing.ts';
import { wholeValue } from './whole-value.ts';

/** What a contract does about a direction's date, as parts of a sentence: how it runs, past it, or within it. */
export interface Running {
  readonly past: string | null;
  /** Null where that need not be said. */
  readonly within: string | null;
}

/** Whether a direction asks for consent to a contract, the overlay that holds it, between which days it binds, and why or why not, as a sentence without its end. */
export interface Consent {
  readonly overlay: EndOverlay;
  readonly body: string;
  readonly from: Day | null;
  readonly to: Day;
  readonly isAsked: boolean;
  readonly because: string;
  /** The same without its amounts. */
  readonly brief: string;
  /** The line of the direction. */
  readonly line: string;
}

/**
 * What the directions over the bodies that commission a contract ask of one that is worth what it is: consent where it runs past their
 * date and is worth more than the law's amount, or nobody can tell. None where no body is under a direction.
 */
export function consentsFor(
  contract: Row<Contract>,
  runs: (past: Day, ends: Day) => Running,
  { endings, overlays }: { readonly endings?: EndingsOf | undefined } & Pick<Ground, 'overlays'>,
): Consent[] {
  return (endings?.(contract) ?? []).flatMap(({ body }) => {
    const overlay = overlayOfEnd(body, overlays);
    const over = overlay?.bodyEnds.consentOver ?? null;
    if (overlay === null || over === null || body.direction === null) return [];
    const { given: from, contractsPast, cell } = body.direction;
    const line = formatCell(cell);
    const base = { overlay, body: body.name, from, to: body.ends, line };
    const { past, within } = runs(contractsPast, body.ends);
    const date = `${formatDay(contractsPast)}, the date of the direction (${line})`;
    if (past === null) {
      const because = `${within}, not past ${date}`;
      return within === null ? [] : [{ ...base, isAsked: false, because, brief: because }];
    }
    const worth = worthSaid(contract, over);
    const together = worth.isOver || overlay.bodyEnds.countedTogether === null ? '' : `; ${overlay.bodyEnds.countedTogether}`;
    const told = (value: string): string => `${past} past ${date}, and ${value}${together}`;
    return [{ ...base, isAsked: worth.isOver, because: told(worth.said), brief: told(worth.brief) }];
  });
}

/** Whether a contract counts as worth more than an amount, and why, with its own amounts and without: one whose value cannot be told does. */
function worthSaid(contract: Row<Contract>, over: Pence): { readonly isOver: boolean; readonly said: string; readonly brief: string } {
  const is = isWorthOver(contract, over);
  const value = wholeValue(contract)?.said ?? null;
  const amount = formatPounds(over);
  const field = (['maxValue', 'totalValue', 'annualValue'] as const).find((each) => contract[each]) ?? 'totalValue';
  const see = `see ${formatCell(at(contract, field))}`;
  const taken = `it is taken as worth more than ${amount}, ${see}`;
  if (value === null) return { isOver: true, said: `${unvalued(contract)}, so it is taken as over ${amount}`, brief: taken };
  if (is === null) return { isOver: true, said: `${value} is taken as over ${amount}, for its options or its VAT decide`, brief: taken };
  return {
    isOver: is,
    said: `${value} is ${is ? '' : 'not '}over ${amount}`,
    brief: `it is ${is ? '' : 'not '}worth more than ${amount}, ${see}`,
  };
}

/** Why a consent asked for by date and value is not, where the contract is signed before the direction holds or after the body has ended; null where it binds. */
export function unbound({ from, to, body }: Consent, signed: Day): string | null {
  if (signed > to)
    return `it would be signed on ${formatDay(signed)}, when ${body} has ended, by its successor; signed before that it would need one`;
  return from !== null && signed < from
    ? `it would be signed on ${formatDay(signed)}, before the direction is given on ${formatDay(from)}`
    : null;
}

/** The law a consent rests on, in brackets. */
export function lawSaid({ overlay: { source } }: Pick<Consent, 'overlay'>): string {
  return `(${source.text}${source.verified ? '' : ', not verified'})`;
}
