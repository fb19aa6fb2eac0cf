import { type Cell, formatCell } from '../values/cell.ts';
import { type Day, daysBetween, formatDay } from '../values/day.ts';
import { once } from '../values/once.ts';
import { count, keyOf } from '../values/text.ts';
import type { Contract } from './contract.ts';
import { at, type Row } from './row.ts';
import { takenTerm } from './taken-term.ts';

/** What takes the place of a contract in these files: another contract, or a service of a list of services. */
export interface Successor {
  readonly title: string;
  readonly start: Day;
  readonly cell: Cell;
}

/** What takes the place of each contract, where these files hold it. */
export type SuccessorOf = (contract: Row<Contract>) => Successor | null;

/** How many days lie between the last day of a contract and the first of what takes its place; none where that has begun by then. */
export function openBetween(end: Day, start: Day): number {
  return Math.max(0, daysBetween(end, start) - 1);
}

/** What took or takes the place of a contract that ends on a day, as a sentence with its cell; what begins before that day waits for it. */
export function successorSaid({ title, start, cell }: Successor, asOf: Day, end: Day | null): string {
  if (end === null || start > end) {
    const open = end === null ? 0 : openBetween(end, start);
    const between = open === 0 ? '' : `; ${count(open, 'day')} ${open === 1 ? 'lies' : 'lie'} between`;
    return `“${title}” ${start <= asOf ? 'took' : 'takes'} its place on ${formatDay(start)}, see ${formatCell(cell)}${between}.`;
  }
  const began = `“${title}”, which ${start <= asOf ? 'began' : 'begins'} on ${formatDay(start)} (${formatCell(cell)}),`;
  return `${began} ${end < asOf ? 'took its place when it ended' : 'takes its place when it ends'} on ${formatDay(end)}.`;
}

const again = String.raw`re[- ]?(?:commission|tender|procur|let|new|bid)\w*`;
const to = `(?:is |are |will |shall |due |planned |agreed |decided )*(?:to )?be(?:ing)?`;

/** Words of one clause that say nothing is bought after a contract. */
const stops = new RegExp(
  String.raw`\b(?:not|never) (?:to )?(?:be(?:ing)? )?(?:${again}|continued|replaced)|^no (?:renewal|replacement|re-?(?:procurement|commission|let|tender)\w*)\b|\bdecommission(?:ing|ed)?\b.{0,12}\b(?:end|expiry|contract)\b|\bdecommission(?:ing|ed) (?:from|on|as of|with effect from)\b|^(?:service )?decommissioned$|\b${to} (?:decommissioned|discontinued|allowed to lapse)\b|\bdecommissioning (?:agreed|planned|decided)\b|\bservice (?:${to} )?(?:stops|ceases|closes|closing|closed)\b`,
  'i',
);
const isBoughtAgain = new RegExp(String.raw`\b${to} ${again}\b|^(?:for )?${again} (?:agreed|planned|decided|approved)\b`, 'i');
const isBuying = new RegExp(
  String.raw`\bbeing ${again}\b|\b${again} (?:is )?(?:under ?way|in progress|started|begun|ongoing|live)\b|\b(?:out to|at) (?:re-?)?tender\b|\b(?:re-?)?tender (?:is )?(?:out|live|under ?way|in progress|published|issued)\b`,
  'i',
);
const isNotExtended =
  /\b(?:will|shall|is|are) not (?:to )?(?:be )?(?:extend(?:ed|ing)?)\b|\bno extension (?:agreed|to be (?:taken|given))\b/i;

const inHouse = String.raw`in[- ]?house\b`;
const isTakenIn = new RegExp(
  String.raw`\b(?:br(?:ought|ing(?:ing|s)?)|tak(?:en|ing)|com(?:es|ing)|mov(?:ed|ing)|go(?:es|ing)|transfer(?:red|ring)?|return(?:ed|ing)) (?:back )?${inHouse}|^(?:insourc(?:ed|ing)|in[- ]sourc(?:ed|ing))\b|\b${to} insourced\b`,
  'i',
);
const into = String.raw`(?:merg|absorb|roll|fold|subsum|incorporat|integrat)(?:es?|ed|ing|s)? into\b|becom(?:es?|ing) part of\b`;
const isJoined = new RegExp(String.raw`\b(?:${into})(?!.*\b(?:new|future|tender\w*|procure\w*|${again}))`, 'i');
const isPassedOn =
  /\b(?:novat(?:es?|ed|ing)|(?:will|shall|to) transfer|transfers|transferring) to\b.*\b(?:council|icb|integrated care board|nhs england|combined authority)\b/i;
const isNegated = /\b(?:not|never|no longer|neither)\b/i;

/** What leaves it open whether any of this is decided. */
const isOpen =
  /\b(?:may|might|could|would|if|whether|unless|until|subject to|propos\w+|recommend\w+|consider\w*|possibl[ey]|perhaps|likely|under review|review|options?|business case|feasibility|apprais\w+|explor\w+|tbc|tbd|consult\w*|not (?:yet )?(?:decided|agreed|known|approved))\b|\?/i;

/** What each decision says of what comes after a contract, as the end of a sentence. */
const decidedWords = {
  stops: 'nothing does',
  'bought again': 'it is bought again',
  'in house': 'it is taken in house',
  joined: 'it becomes part of something else',
  'passed on': 'it passes to another body',
  'not extended': 'it is not extended',
} as const;

/** What a status says is decided of what comes after a contract: nothing, a new procurement, the council’s own staff, another contract, another body, or only that it is not extended. */
export interface Decided {
  readonly is: keyof typeof decidedWords;
  /** Whether it says that buying again has begun. */
  readonly hasBegun: boolean;
}

/** What some words on how a contract stands say is decided of what comes after it; null where they decide nothing, or leave it open. A register says the same few over and over. */
const decidedIn = once((standing: string): Decided | null => {
  for (const words of standing.split(/[;,.()–—\n]|\s-\s/)) {
    const clause = words.trim();
    if (clause === '' || isOpen.test(clause)) continue;
    if (stops.test(clause)) return { is: 'stops', hasBegun: false };
    if (isBuying.test(clause)) return { is: 'bought again', hasBegun: true };
    if (isBoughtAgain.test(clause)) return { is: 'bought again', hasBegun: false };
    if (!isNegated.test(clause)) {
      if (isTakenIn.test(clause)) return { is: 'in house', hasBegun: false };
      if (isJoined.test(clause)) return { is: 'joined', hasBegun: false };
      if (isPassedOn.test(clause)) return { is: 'passed on', hasBegun: false };
    }
    if (isNotExtended.test(clause)) return { is: 'not extended', hasBegun: false };
  }
  return null;
});

/** Where a register may write what comes after a contract, and what each is called: its status, else what is written as following it, else its options to extend. */
const deciding = {
  status: 'its status',
  followedBy: 'what is written to follow it',
  extensionOptions: 'what stands under its options',
} as const;
type Deciding = keyof typeof deciding;
type Standing = Pick<Contract, Deciding>;

/** The cell of a contract that decides what comes after it. */
function decidingField(contract: Standing): Deciding | null {
  return (Object.keys(deciding) as Deciding[]).find((field) => decidedIn(contract[field] ?? '') !== null) ?? null;
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

/** Whether it is decided that nothing is bought after a contract: it stops, or what follows is in house, in another contract or another body’s. */
export function isNothingBought(contract: Standing): boolean {
  const is = decidedAfter(contract)?.is;
  return is === 'stops' || is === 'in house' || is === 'joined' || is === 'passed on';
}

/** The same in words with its cell, as part of a sentence. */
export function decidedSaid(contract: Row<Contract>): string {
  const field = decidingField(contract) ?? 'status';
  return `${deciding[field]}, “${contract[field]}” (${formatCell(at(contract, field))})`;
}

/** The same with what it says: `its status, “Insourcing” (register.csv H3), says that it is taken in house`. */
export function decidedInWords(contract: Row<Contract>): string {
  return `${decidedSaid(contract)}, says that ${decidedWords[decidedAfter(contract)?.is ?? 'stops']}`;
}

const leads = new RegExp(
  String.raw`\b(?:${into}|(?:renew\w*|replace\w*|supersede\w*|succeed\w*|follow\w*|see|now|re-?let|re-?tendered|continue[sd]?)\b)`,
  'i',
);
const joins = new RegExp(String.raw`\b(?:${into})`, 'i');
const leadsToTitle = new RegExp(String.raw`\b(?:${into}|(?:replaced|superseded|succeeded|followed) by\b)(?: the\b)?`, 'i');

/** How a contract of these files is found: by the key of its reference, or of its title; one that two share names neither. */
export interface Named<Ref> {
  readonly byRef: (ref: string) => Ref | undefined;
  readonly byTitle: (title: string) => Ref | undefined;
}

/** The contracts that a cell names, `C-036`, `Family hubs (C-036)`: by a reference within it, else by the title it begins with. */
export function namedIn<Ref>(words: string, { byRef, byTitle }: Named<Ref>): Ref[] {
  const refs = [words, ...refsWithin(words)].map((ref) => byRef(keyOf(ref)));
  return [...refs, ...prefixesOf(words).map(byTitle)].filter((found) => found !== undefined);
}

/** The contract a cell of its own names as what follows this one; what ended no later follows nothing. */
function writtenNext<Ref extends Row<Contract>>(contract: Row<Contract>, words: string, named: Named<Ref>): Ref | null {
  const end = takenTerm(contract).end ?? '';
  return namedIn(words, named).find((next) => next.id !== contract.id && (takenTerm(next).end ?? '9999') > end) ?? null;
}

function refsWithin(words: string): string[] {
  return words.match(/[\p{L}\p{N}][\p{L}\p{N}/_.-]*\d[\p{L}\p{N}/_-]*/gu) ?? [];
}

/** Words as keys, the longest first, each without the last word of the one before. */
function prefixesOf(words: string): string[] {
  const all = keyOf(words).split(' ');
  return all.map((_, behind) => all.slice(0, all.length - behind).join(' '));
}

/**
 * The contract of these files that another names as what follows it, in a column of its own or in its status, by its reference
 * (`Renewal - see C-036`) or its title (`Rolled into Family hubs`); null where it names none. What a status names and begins no later is its
 * forerunner, unless the other becomes part of it.
 */
export function namedSuccessor<Ref extends Row<Contract>>(contract: Row<Contract>, named: Named<Ref>): Ref | null {
  const { status = '', followedBy } = contract;
  const written = followedBy === undefined ? null : writtenNext(contract, followedBy, named);
  const found = leads.exec(status);
  if (written !== null || !found) return written;
  const isAfter = (next: Ref | undefined): next is Ref =>
    next !== undefined && next.id !== contract.id && (joins.test(status) || (next.start ?? '') > (contract.start ?? ''));
  const next = refsWithin(status.slice(found.index)).map((ref) => named.byRef(keyOf(ref)));
  const lead = leadsToTitle.exec(status);
  const titles = lead === null ? [] : prefixesOf(status.slice(lead.index + lead[0].length));
  return [...next, ...titles.map(named.byTitle)].find(isAfter) ?? null;
}
