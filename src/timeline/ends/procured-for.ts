import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import { monthsOver, untakenOption } from '../../nouns/untaken.ts';
import { addDays, addMonths, type Day, formatDay, later } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import { lastDayOf } from '../contract/last-day.ts';
import type { Ground } from '../ground.ts';
import type { WorkedBack } from '../work-back.ts';
import { type Consent, consentsFor, lawSaid, type Running, unbound } from './consent.ts';
import { type Ending, type EndingsOf, endSaid, followersSaid, outlives } from './ending.ts';

/** A procurement's contract: its own day to start, or the day after the one it follows. */
interface Wanted {
  readonly start: Day;
  readonly own: boolean;
}

/** What the bodies that end ask of a procurement: the consents it may need, which of them bind once it is worked back, and what is said of it then. */
export interface ForBodies {
  readonly consents: readonly Consent[];
  readonly said: (worked: WorkedBack) => string;
}

const nothing: ForBodies = { consents: [], said: () => '' };

/** What the ends of its bodies mean for one procurement; nothing where none of them ends. */
export function forBodies(
  contract: Row<Contract>,
  wanted: Wanted,
  ground: Pick<Ground, 'overlays' | 'workspace'> & { readonly endings?: EndingsOf | undefined },
): ForBodies {
  const endings = ground.endings?.(contract) ?? [];
  if (endings.length === 0) return nothing;
  const runs = runningOf(contract, wanted);
  const consents = consentsFor(contract, wanted.own ? 'itself' : 'the next', shortly(runs, wanted), ground);
  return {
    consents,
    said: (worked) =>
      [
        ...endings.map((ending) => handedOn(ending, wanted, runs, worked, ground.workspace.asOf)),
        ...consents.map((consent) => consentSaid(consent, worked)),
      ]
        .map((sentence) => (sentence === '' ? '' : ` ${sentence}`))
        .join(''),
  };
}

/** The overlays of those consents that bind a procurement as it is worked back. */
export function binding(consents: readonly Consent[], worked: WorkedBack | null): readonly string[] {
  const signed = worked === null ? null : signedIn(worked);
  if (signed === null) return [];
  return consents.flatMap((consent) => (consent.isAsked && unbound(consent, signed) === null ? [consent.overlay.id] : []));
}

/** How the contract of a procurement runs: by its own days, or as long again as the one it follows may. */
function runningOf(contract: Row<Contract>, { start, own }: Wanted): (past: Day) => Running {
  const last = own ? longestOf(contract) : asLongAgain(contract, start);
  return (past) => {
    const what = own ? 'it' : 'the next contract';
    if (start > past) return { past: `${what} starts on ${formatDay(start)},`, within: null };
    const within = last === null ? null : `${what}${own ? '' : ', if as long as this one may be,'} runs to ${formatDay(last)}`;
    const outlived = own ? (outlives(contract, past)?.said ?? null) : last === null ? untoldLength : last > past ? within : null;
    return { past: outlived === null ? null : `${outlived},`, within };
  };
}

const untoldLength = 'how long the next contract will run no file says';

/** The same in few words, for what has been told of the body's end. */
function shortly(runs: (past: Day) => Running, { start, own }: Wanted): (past: Day, ends: Day) => Running {
  return (past, ends) => {
    const full = runs(past);
    if (full.past === null || runs(ends).past === null) return full;
    return { ...full, past: `${own ? 'it' : 'the next contract'} ${start > past ? 'starts' : 'may run'}` };
  };
}

/** The last day of a contract with the options that are left; null where it has none that can be told. */
function longestOf(contract: Row<Contract>): Day | null {
  const option = untakenOption(contract);
  if (option.is === 'told') return option.until;
  return option.is === 'none' ? lastDayOf(contract).day : null;
}

/** The last day of a contract that begins on a day and is as long as another may be with its options; null where that has no length. */
function asLongAgain(contract: Row<Contract>, start: Day): Day | null {
  const until = longestOf(contract);
  if (contract.start === undefined || until === null || until < contract.start) return null;
  return addDays(addMonths(start, monthsOver(contract.start, until)), -1);
}

/** The day its contract is signed: at the latest, or when it is late, as early as it still can be; where a route has no such stage, the day it starts. Null where its stages could not be judged. */
function signedIn({ stages }: WorkedBack): Day | null {
  const signing = stages.find(({ id }) => id === 'contract-signed' || id === 'contract-modified') ?? stages.at(-1);
  return signing === undefined ? null : later(signing.latestFinish, signing.earliestFinish ?? signing.latestFinish);
}

/** Who carries on what a body will not live to see: the contract, and the stages that fall after its end. */
function handedOn(ending: Ending, { start, own }: Wanted, runs: (past: Day) => Running, worked: WorkedBack, asOf: Day): string {
  const { body } = ending;
  const past = runs(body.ends).past?.replace(/,$/, '') ?? null;
  if (past === null) return '';
  const why = start > body.ends ? `before ${own ? 'it' : 'the next contract'} starts on ${formatDay(start)}` : `and ${past}`;
  return [`${endSaid(ending, asOf)}, ${why}.`, followersSaid(body), stagesLeft(body.ends, worked, asOf)].filter(Boolean).join(' ');
}

/** Which stages of a procurement fall after the end of the body that began it, as a sentence; empty where none does but the start itself. */
function stagesLeft(ends: Day, { stages }: WorkedBack, asOf: Day): string {
  if (ends < asOf) return 'What is still to be done is for its successor.';
  const after = stages
    .filter(({ id, latestFinish }) => id !== 'start' && latestFinish > ends)
    .sort(inOrderOf(({ latestStart }) => latestStart));
  const [first] = after;
  if (first === undefined) return '';
  if (after.length === stages.length - 1) return 'All of its stages fall after that, for its successor to carry on.';
  const when =
    first.latestStart === first.latestFinish
      ? formatDay(first.latestStart)
      : `${formatDay(first.latestStart)} to ${formatDay(first.latestFinish)}`;
  return `From “${first.name}” (${when}) on it is for its successor to carry on.`;
}

function consentSaid(consent: Consent, worked: WorkedBack): string {
  const { overlay, because, line } = consent;
  const law = lawSaid(consent);
  const without = overlay.bodyEnds.consent === null ? '' : `; ${overlay.bodyEnds.consent.without}`;
  if (!consent.isAsked) return `No consent is asked for: ${because} ${law}.`;
  const signed = signedIn(worked);
  if (signed === null)
    return `Whether consent is asked for under the direction (${line}) hangs on the day it is signed, which cannot be told ${law}.`;
  const free = unbound(consent, signed);
  if (free !== null) return `No consent is asked for under the direction (${line}): ${free} ${law}.`;
  return worked.joined.includes(overlay.id)
    ? `It also holds “${overlay.title}”: ${because} ${law}${without}.`
    : `${worked.regime.title} has no place of its own for “${overlay.title}”, which must come before it is signed: ${because} ${law}${without}.`;
}
