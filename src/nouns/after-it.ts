import { type Cell, formatCell } from '../values/cell.ts';
import { type Day, formatDay } from '../values/day.ts';
import { keyOf } from '../values/text.ts';
import type { Contract } from './contract.ts';
import { at, type Row } from './row.ts';

/** What takes the place of a contract in these files: another contract, or a service of a list of services. */
export interface Successor {
  readonly title: string;
  readonly start: Day;
  readonly cell: Cell;
}

/** What takes the place of each contract, where these files hold it. */
export type SuccessorOf = (contract: Row<Contract>) => Successor | null;

/** What took or takes a contract's place, as a sentence with its cell. */
export function successorSaid({ title, start, cell }: Successor, asOf: Day): string {
  return `“${title}” ${start <= asOf ? 'took' : 'takes'} its place on ${formatDay(start)}, see ${formatCell(cell)}.`;
}

const again = String.raw`re[- ]?(?:commission|tender|procur|let|new|bid)\w*`;
const to = `(?:is |are |will |shall |due |planned |agreed |decided )*(?:to )?be(?:ing)?`;

/** Words of one clause that say nothing is bought after a contract. */
const stops = new RegExp(
  String.raw`\b(?:not|never) (?:to )?(?:be(?:ing)? )?(?:${again}|continued|replaced)|^no (?:renewal|replacement|re-?(?:procurement|commission|let|tender)\w*)\b|\bdecommission(?:ing|ed)?\b.{0,12}\b(?:end|expiry|contract)\b|\b${to} (?:decommissioned|discontinued|allowed to lapse)\b|\bdecommissioning (?:agreed|planned|decided)\b|\bservice (?:${to} )?(?:stops|ceases|closes|closing|closed)\b`,
  'i',
);
const isBoughtAgain = new RegExp(String.raw`\b${to} ${again}\b|^(?:for )?${again} (?:agreed|planned|decided|approved)\b`, 'i');
const isBuying = new RegExp(
  String.raw`\bbeing ${again}\b|\b${again} (?:is )?(?:under ?way|in progress|started|begun|ongoing|live)\b|\b(?:out to|at) (?:re-?)?tender\b`,
  'i',
);
const isNotExtended =
  /\b(?:will|shall|is|are) not (?:to )?(?:be )?(?:extend(?:ed|ing)?)\b|\bno extension (?:agreed|to be (?:taken|given))\b/i;

/** What leaves it open whether any of this is decided. */
const isOpen =
  /\b(?:may|might|could|would|if|whether|unless|until|subject to|propos\w+|recommend\w+|consider\w*|possibl[ey]|perhaps|likely|under review|review|options?|tbc|tbd|consult\w*|not (?:yet )?(?:decided|agreed|known|approved))\b|\?/i;

/** What a status says is decided of what comes after a contract: nothing, a new procurement, or only that it is not extended. */
export interface Decided {
  readonly is: 'stops' | 'bought again' | 'not extended';
  /** Whether it says that buying again has begun. */
  readonly hasBegun: boolean;
}

/** What some words on how a contract stands say is decided of what comes after it; null where they decide nothing, or leave it open. */
function decidedIn(standing: string): Decided | null {
  for (const words of standing.split(/[;,.()–—\n]|\s-\s/)) {
    const clause = words.trim();
    if (clause === '' || isOpen.test(clause)) continue;
    if (stops.test(clause)) return { is: 'stops', hasBegun: false };
    if (isBuying.test(clause)) return { is: 'bought again', hasBegun: true };
    if (isBoughtAgain.test(clause)) return { is: 'bought again', hasBegun: false };
    if (isNotExtended.test(clause)) return { is: 'not extended', hasBegun: false };
  }
  return null;
}

type Standing = Pick<Contract, 'status' | 'extensionOptions'>;

/** The cell of a contract that decides what comes after it: its status, else what stands under its options to extend. */
function decidingField(contract: Standing): 'status' | 'extensionOptions' | null {
  return (['status', 'extensionOptions'] as const).find((field) => decidedIn(contract[field] ?? '') !== null) ?? null;
}

/** What a contract's own cells say is decided of what comes after it; null where they decide nothing. */
export function decidedAfter(contract: Standing): Decided | null {
  const field = decidingField(contract);
  return field === null ? null : decidedIn(contract[field] as string);
}

/** The cell that decides what comes after a contract. */
export function decidingCell(contract: Row<Contract>): Cell {
  return at(contract, decidingField(contract) ?? 'status');
}

/** The same in words, as part of a sentence. */
export function decidedSaid(contract: Row<Contract>): string {
  const field = decidingField(contract) ?? 'status';
  return `${field === 'status' ? 'its status' : 'what stands under its options'}, “${contract[field]}” (${formatCell(at(contract, field))})`;
}

const leads =
  /\b(?:renew\w*|replace\w*|supersede\w*|succeed\w*|follow\w*|see|now|re-?let|re-?tendered|rolled into|merged into|continue[sd]?)\b/i;

/** The contract of these files that another's status names as its renewal by its reference (`Renewal - see C-036`); null where it names none. */
export function namedSuccessor<Ref extends Row<Contract>>(contract: Row<Contract>, byRef: (ref: string) => Ref | undefined): Ref | null {
  const found = contract.status === undefined ? null : leads.exec(contract.status);
  if (!found) return null;
  for (const [ref] of contract.status?.slice(found.index).matchAll(/[\p{L}\p{N}][\p{L}\p{N}/_.-]*\d[\p{L}\p{N}/_-]*/gu) ?? []) {
    const next = byRef(keyOf(ref));
    if (next !== undefined && next.id !== contract.id && (next.start ?? '') > (contract.start ?? '')) return next;
  }
  return null;
}
