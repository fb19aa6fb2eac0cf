import type { Contract } from '../../nouns/contract.ts';
import { at, type Row } from '../../nouns/row.ts';
import { type Cell, formatCell, formatCells } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { formatPounds, type Pence } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import { wholeValue } from '../contract/whole-value.ts';
import type { Ground } from '../ground.ts';
import { isWorthOver, unvalued } from '../law/standing.ts';
import { type Ending, type EndingsOf, type EndOverlay, overlayOfEnd } from './ending.ts';

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

/** Which contract a direction is asked of: one as it stands, its own extension too, or the one that follows it, whose provider nobody knows yet. */
type Asked = 'itself' | 'the next';

/**
 * What the directions over the bodies that commission a contract ask of it, or of the next, which is taken to be worth what it is: consent
 * where it runs past their date and comes, with what counts together with it, to more than the law's amount, or nobody can tell. None where
 * no body is under a direction.
 */
export function consentsFor(
  contract: Row<Contract>,
  asked: Asked,
  runs: (past: Day, ends: Day) => Running,
  { endings, overlays }: { readonly endings?: EndingsOf | undefined } & Pick<Ground, 'overlays'>,
): Consent[] {
  return (endings?.(contract) ?? []).flatMap((ending) => {
    const { body } = ending;
    const overlay = overlayOfEnd(body, overlays);
    const law = overlay?.bodyEnds.consent ?? null;
    if (overlay === null || law === null || body.direction === null) return [];
    const { given: from, contractsPast, cell } = body.direction;
    const line = formatCell(cell);
    const base = { overlay, body: body.name, from, to: body.ends, line };
    const { past, within } = runs(contractsPast, body.ends);
    const date = `${formatDay(contractsPast)}, the date of the direction (${line})`;
    if (past === null) {
      const because = `${within}, not past ${date}`;
      return within === null ? [] : [{ ...base, isAsked: false, because, brief: because }];
    }
    const worth = worthSaid(contract, asked, ending, law);
    const told = (value: string): string => `${past} past ${date}, and ${value}`;
    return [{ ...base, isAsked: worth.isOver, because: told(worth.said), brief: told(worth.brief) }];
  });
}

interface Worth {
  readonly isOver: boolean;
  readonly said: string;
  readonly brief: string;
}

/** Whether a contract counts as worth more than the law's amount, and why, with its own amounts and without: one whose value cannot be told does. */
function worthSaid(contract: Row<Contract>, asked: Asked, ending: Ending, law: NonNullable<EndOverlay['bodyEnds']['consent']>): Worth {
  const is = isWorthOver(contract, law.over);
  const whole = wholeValue(contract);
  const amount = formatPounds(law.over);
  const see = `see ${formatCell(valueCell(contract))}`;
  const taken = `it is taken as worth more than ${amount}, ${see}`;
  if (whole === null) return { isOver: true, said: `${unvalued(contract)}, so it is taken as over ${amount}`, brief: taken };
  if (is === true) return { isOver: true, said: `${whole.said} is over ${amount}`, brief: `it is worth more than ${amount}, ${see}` };
  const others = together(contract, asked, ending, law, whole.low);
  if (others !== null) {
    const with_ = `comes with ${others} to more than ${amount}, for ${law.counted}`;
    return { isOver: true, said: `${whole.said} ${with_}`, brief: `it ${with_}` };
  }
  if (is === null)
    return { isOver: true, said: `${whole.said} is taken as over ${amount}, for its options or its VAT decide`, brief: taken };
  const beside = `not with what these files show beside it; ${law.counted}`;
  return {
    isOver: false,
    said: `${whole.said} is not over ${amount}, ${beside}`,
    brief: `it is not worth more than ${amount}, ${see}, ${beside}`,
  };
}

/** The contracts with which one comes to more than the law's amount, as part of a sentence; null where it does not. What it follows is for the same thing, so it counts. */
function together(
  contract: Row<Contract>,
  asked: Asked,
  { alike }: Ending,
  { over, countsSince }: NonNullable<EndOverlay['bodyEnds']['consent']>,
  own: Pence,
): string | null {
  const found = alike?.(contract);
  const beside =
    found === undefined ? [] : asked === 'the next' ? found.ofMatter : [...new Set([...found.ofMatter, ...found.withProvider])];
  const met: Row<Contract>[] = [];
  let sum = asked === 'the next' ? own * 2 : own;
  for (const other of beside) {
    if (sum > over) break;
    if (other.start !== undefined && other.start < countsSince) continue;
    sum += wholeValue(other)?.low ?? 0;
    met.push(other);
  }
  if (sum <= over) return null;
  // A title is not repeated here: a copy for publication may leave that contract out.
  const cells = met.sort((a, b) => a.origin.row - b.origin.row).map(valueCell);
  const others = cells.length === 0 ? [] : [`${cells.length === 1 ? 'what is' : 'those'} at ${formatCells(cells)}`];
  return list([...(asked === 'the next' ? ['as much under the contract it follows'] : []), ...others]);
}

/** The cell a contract's value is read from; that of its total where it states none. */
function valueCell(contract: Row<Contract>): Cell {
  return at(contract, (['maxValue', 'totalValue', 'annualValue'] as const).find((field) => contract[field]) ?? 'totalValue');
}

/** Why a consent asked for by date and value is not, where the contract is signed before the direction holds or after the body has ended; null where it binds. */
export function unbound({ from, to, body }: Consent, signed: Day): string | null {
  if (signed > to)
    return `it would be signed on ${formatDay(signed)}, when ${body} has ended, by its successor; signed before that it would need one`;
  return from !== null && signed < from
    ? `it would be signed on ${formatDay(signed)}, before the direction is given on ${formatDay(from)}; from then on it would need one`
    : null;
}

/** The law a consent rests on, in brackets. */
export function lawSaid({ overlay: { source } }: Pick<Consent, 'overlay'>): string {
  return `(${source.text}${source.verified ? '' : ', not verified'})`;
}
