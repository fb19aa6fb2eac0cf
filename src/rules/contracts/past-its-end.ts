import type { Contract } from '../../nouns/contract.ts';
import type { Found } from '../../nouns/finding.ts';
import { isSaidOver, isSaidRunning } from '../../nouns/over-words.ts';
import { at, type Row } from '../../nouns/row.ts';
import { endAside } from '../../nouns/taken-term.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import { type Day, formatDay, formatSpan } from '../../values/day.ts';
import { count } from '../../values/text.ts';
import { whoseRows } from '../buyers/by-body.ts';
import { listsOnly } from '../duties/what-it-lists.ts';
import { evidenceOf, grouped, inOrder, ranges } from '../order.ts';
import type { Rule } from '../rule.ts';
import { lastingName } from '../standing.ts';
import { type Replacement, replacedIn } from '../succession/replaced.ts';
import { calledNext, handoverDays } from '../succession/successors.ts';
import { endField, endOf, extensionSaid, goesOn, optionsLeft, whyNoEnd } from '../term.ts';

interface Ended {
  readonly row: Row<Contract>;
  readonly end: Day;
  /** What may have taken its place, under another title. */
  readonly perhaps: Replacement | null;
}

/** The last day a contract may be extended to, where that is not its end already and has not passed. */
function latestAfter(row: Row<Contract>, asOf: Day): Day | null {
  return row.maxEnd !== undefined && row.maxEnd >= asOf ? row.maxEnd : null;
}

function againstIt(reasons: readonly string[]): string {
  const said = reasons.filter((reason) => reason !== '').join('; ');
  return said === '' ? '' : ` Against it: ${said}.`;
}

function ofThem(n: number): string {
  return n === 1 ? 'one' : n.toLocaleString('en-GB');
}

/** What the status of a contract says of it, and what is to be done: where it speaks of an extension whose last day nobody can read, that is asked. */
function saidAndDue(row: Row<Contract>): string {
  const extension = extensionSaid(row);
  if (extension !== null)
    return `its status, “${extension}” (${formatCell(at(row, 'status'))}), speaks of an extension, but no day it was extended to can be read from it. Was it extended, and to when? Write in the new last day, or record what replaced it.`;
  if (goesOn(row.status))
    return `its status, “${row.status}” (${formatCell(at(row, 'status'))}), says that it runs on; on what terms and to when no file says. Record the extension or the new contract that covers it, or what replaces it.`;
  const status = row.status === undefined ? 'no status says whether it is over' : `its status is “${row.status}”`;
  const option = optionsLeft(row) === 'some' ? ' An option to extend is recorded: if it was taken, write in the new last day.' : '';
  return `${status}.${option} Record what replaced it, or mark it as ended.`;
}

function one({ row, end, perhaps }: Ended, asOf: Day, isError: boolean): Found {
  const latest = latestAfter(row, asOf);
  const extended = latest === null ? [] : [`it may be extended to ${formatDay(latest)}`];
  const replaced = perhaps
    ? [
        `“${calledNext(perhaps.next)}”, with the same provider for the same need, began on ${formatDay(perhaps.start)} and may have taken its place`,
      ]
    : [];
  return {
    text: `“${calledNext(row)}” ended on ${formatDay(end)}${endAside(row)}, before ${formatDay(asOf)}, and ${saidAndDue(row)}${againstIt([...extended, ...replaced])}`,
    about: [row.id],
    evidence: evidenceOf(at(row, endField(row)), [
      ...(row.status === undefined ? [] : [at(row, 'status')]),
      ...(perhaps ? [at(perhaps.next, 'start')] : []),
      ...(latest === null ? [] : [at(row, 'maxEnd')]),
    ]),
    ...(isError ? {} : { severity: 'warning' as const }),
    ...(row.annualValue === undefined ? {} : { amount: row.annualValue }),
  };
}

/** Contracts of one table that no status calls live or over, or whose statuses all speak of extensions nobody can read: one thing to ask of whoever keeps the register. */
function rolledUp(ended: readonly Ended[], asOf: Day, ofExtension: boolean): Found {
  const days = ended.map(({ end }) => end).sort();
  const { table } = (ended[0] as Ended).row.origin;
  const [first, ...others] = ended.map(({ row }) => at(row, endField(row))) as [Cell, ...Cell[]];
  const perhaps = ended.filter((each) => each.perhaps !== null).length;
  const extendable = ended.filter(({ row }) => latestAfter(row, asOf) !== null).map(({ row }) => at(row, 'maxEnd'));
  const statuses = ofExtension ? ended.map(({ row }) => at(row, 'status')) : [];
  const against = [
    extendable.length === 0 ? '' : `${ofThem(extendable.length)} may be extended to ${formatDay(asOf)} or beyond (${ranges(extendable)})`,
    perhaps === 0 ? '' : `of ${ofThem(perhaps)} a contract or service with the same provider for the same need may have taken the place`,
  ];
  const asked = ofExtension
    ? `their statuses (${ranges(statuses)}), such as “${ended.map(({ row }) => row.status ?? '').sort()[0]}”, speak of extensions, but no day they were extended to can be read from them. Were they extended, and to when? Write in the new last days, or record what replaced them.`
    : 'no status says whether they are over. If any still runs, record what extends it; mark the others as ended, or keep them in a register of their own.';
  return {
    text: `${count(ended.length, 'contract')} ended before ${formatDay(asOf)}, ${formatSpan(days[0] as Day, days.at(-1) as Day)}, and ${asked}${againstIt(against)}`,
    about: [lastingName(table)],
    evidence: evidenceOf(first, [...others, ...statuses, ...extendable]),
    apart: `${ended.length}-rows${ofExtension ? '-extended' : ''}`,
    severity: 'warning',
  };
}

/** A contract whose last day has passed and that the register does not call over. */
export const pastItsEnd: Rule = {
  card: {
    family: 'contracts',
    title: 'A contract has passed its end',
    severity: 'error',
    method:
      'The last day, after extensions taken, is before the day of the plan. It is an error when a status calls the contract live or says that it rolls on or is held over. It is a warning that asks where a status speaks of an extension and no day it was extended to can be read from it. Where no status says live or over it is a warning, and the contracts of one table are one finding, those whose statuses speak of extensions another. A contract, or a service of a list of services, with the same provider for the same need under another title that began within `handoverDays` days of the end is said as evidence against.',
    exclusions: [
      'A contract that the register calls over or not yet let is left alone, and so are lists of grants or of notices, which keep what was given or let and are not brought up to date.',
      'One that has been replaced is left alone: by the contract its status names by its reference, or by one of its title (years aside), not of another place.',
      'What replaces it has begun within `handoverDays` days of its end and runs beyond it.',
      'Each contract replaces one.',
      'An option to extend that is recorded is not taken as used; a last day to which a contract may be extended that has not passed is said as evidence against.',
      'A contract with no last day is not judged, and one whose end is before its start is left to `end-before-start`.',
    ],
    why: 'If the work goes on, it goes on without a contract; if it stopped, the register is out of date.',
    remedy: 'Record the extension or the new contract, or mark this one as ended.',
    source: 'Contract milestone check C01; Local Government Transparency Code 2015, contract register',
    limits: { handoverDays },
  },
  judge(picture, limits) {
    const { asOf } = picture.workspace;
    const whose = whoseRows(picture);
    const replaced = replacedIn(picture, { endsBefore: asOf, days: limits['handoverDays'] ?? handoverDays });
    const rows = inOrder(picture.records.contracts).filter((row) => !isSaidOver(row.status, asOf) && listsOnly(row.origin.table) === null);
    const ended = rows.flatMap((row): Ended[] => {
      const end = endOf(row);
      const replacement = replaced.get(row) ?? null;
      const isContrary = end !== undefined && row.start !== undefined && end < row.start;
      return end === undefined || end >= asOf || isContrary || (replacement && replacement.by !== 'need')
        ? []
        : [{ row, end, perhaps: replacement }];
    });
    const isLive = ({ row }: Ended): boolean => isSaidRunning(row.status) && extensionSaid(row) === null;
    const asked = grouped(
      ended.filter((each) => !isLive(each)),
      ({ row }) => {
        const { file, sheet, range } = row.origin.table;
        return [file, sheet, range, extensionSaid(row) === null ? 'silent' : 'extended'].join('\n');
      },
    );
    const found = [
      ...ended.filter(isLive).map((each) => whose([each.row], one(each, asOf, true))),
      ...asked.map(([, own]) =>
        whose(
          own.map(({ row }) => row),
          own.length === 1 ? one(own[0], asOf, false) : rolledUp(own, asOf, extensionSaid(own[0].row) !== null),
        ),
      ),
    ];
    const unjudged = rows.filter((row) => endOf(row) === undefined).map((row) => ({ about: row.id, ...whyNoEnd(row) }));
    return { examined: rows.length, found, unjudged };
  },
};
