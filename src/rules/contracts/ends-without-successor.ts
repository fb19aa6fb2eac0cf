import { decidedAfter, decidingCell, isNothingBought } from '../../nouns/after-it.ts';
import type { Contract } from '../../nouns/contract.ts';
import { asCountedHere, isAllInLots, isProcuredElsewhere } from '../../nouns/counted-once.ts';
import type { Found, Unjudged } from '../../nouns/finding.ts';
import { isSaidOver, overAheadOf } from '../../nouns/over-words.ts';
import { placedContracts } from '../../nouns/placement.ts';
import { at, nameOf, type Row } from '../../nouns/row.ts';
import { endAside } from '../../nouns/taken-term.ts';
import { writtenAgain } from '../../nouns/written-again.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import { addDays, addMonths, type Day, formatDay, later } from '../../values/day.ts';
import { sum } from '../../values/money.ts';
import { compare } from '../../values/order.ts';
import { capital, count, slug } from '../../values/text.ts';
import { daysOf } from '../../values/year.ts';
import { byItsOwn, perBody } from '../buyers/by-body.ts';
import { bridgedLater } from '../coverage/open-days.ts';
import { namedNext } from '../frameworks/named-next.ts';
import { endsWithItIn } from '../offers/bought-singly.ts';
import { needsMet } from '../offers/needs.ts';
import { evidenceOf, grouped, inOrder, ranges } from '../order.ts';
import type { Rule } from '../rule.ts';
import { namedAlone } from '../sign.ts';
import { likelyOutside, outOfScope, quoted, spoken } from '../standing.ts';
import { followersOf, handoverFrom } from '../succession/followers.ts';
import { endField, endOf, extensionSaid, optionsLeft, whyNoEnd } from '../term.ts';
import { significantKey } from '../words.ts';

interface Ending {
  readonly row: Row<Contract>;
  /** Whether it may be the row of another body for what stands elsewhere too. */
  readonly isPartnersToo: boolean;
  readonly end: Day;
  /** Whether its status names that day, and not its end. */
  readonly isCalled: boolean;
  readonly lastStart: Day;
  readonly needs: readonly string[];
}

type Together = readonly [Ending, ...Ending[]];

/** Contracts that end on one day for one need, each under the need that most of them share; those of no known need with others of their title. One whose status names the day stands alone. */
function oneByNeed(ending: readonly Ending[], isAlone: (id: string) => boolean): (readonly [string, Together])[] {
  const many = new Map<string, number>();
  for (const { end, needs } of ending) for (const need of needs) many.set(`${end} ${need}`, (many.get(`${end} ${need}`) ?? 0) + 1);
  const keyOf = ({ row, end, isCalled, needs }: Ending): string => {
    if (isCalled) return `alone ${row.id}`;
    const [most] = [...needs].sort((a, b) => (many.get(`${end} ${b}`) ?? 0) - (many.get(`${end} ${a}`) ?? 0) || compare(a, b));
    if (most !== undefined) return `${end} ${most}`;
    const title = isAlone(row.id) ? '' : significantKey(row.title ?? '');
    return title === '' ? `alone ${row.id}` : `${end} title ${title}`;
  };
  return grouped(ending, keyOf).map(([key, own]) => [key.slice(key.indexOf(' ') + 1), own]);
}

/** A status that speaks of an extension of which neither a day nor months could be read; that it was extended before says nothing of what is left. */
function notUnderstood(row: Row<Contract>): string | null {
  const said = optionsLeft(row) === 'unsaid' ? extensionSaid(row) : null;
  return said === null || /^\W*extended\W*$/i.test(said) ? null : said;
}

function cellsOf({ row, isCalled }: Ending): readonly Cell[] {
  return [
    at(row, isCalled ? 'status' : endField(row)),
    ...(row.extensionOptions === undefined ? [] : [at(row, 'extensionOptions')]),
    ...(notUnderstood(row) === null ? [] : [at(row, 'status')]),
    ...(row.followedBy === undefined ? [] : [at(row, 'followedBy')]),
  ];
}

function one(ending: Ending): Found {
  const { row, end, isCalled, lastStart } = ending;
  const option =
    optionsLeft(row) === 'none' ? 'No option to extend is left, and ' : 'No option to extend can be read from the register, and ';
  const nothing = `no contract or service in these files with its title, or since ${formatDay(handoverFrom(end))} for its need, begins by ${formatDay(lastStart)} and runs on`;
  const said = notUnderstood(row);
  const aside =
    said === null ? '' : ` Its status, “${said}” (${formatCell(at(row, 'status'))}), speaks of an extension that was not understood.`;
  const [first, ...others] = cellsOf(ending);
  return {
    text: `“${nameOf(row)}” ends on ${formatDay(end)}${isCalled ? `, as its status says, “${row.status}”` : endAside(row)}. ${capital(`${isCalled ? '' : option}${nothing}`)}.${aside}${namesNone([row])} ${toDo([row])}`,
    about: [row.id],
    evidence: evidenceOf(first as Cell, others),
    ...(row.annualValue === undefined ? {} : { amount: row.annualValue }),
  };
}

/** Where a register has a column of what follows, and what it writes there of these contracts stands in none of these files. */
function namesNone(rows: readonly Row<Contract>[]): string {
  const [first, ...others] = rows.filter(({ followedBy }) => followedBy !== undefined);
  if (first === undefined) return '';
  const which =
    rows.length === 1 ? `it, “${first.followedBy}”` : others.length + 1 === rows.length ? 'each' : `${others.length + 1} of them`;
  return ` What is written to follow ${which} (${ranges([first, ...others].map((row) => at(row, 'followedBy')))}), names no contract of these files.`;
}

/** What is left to do: where a status says that what ends is bought again, that much is decided. */
function toDo(rows: readonly Row<Contract>[]): string {
  const again = rows.filter((row) => decidedAfter(row)?.is === 'bought again');
  if (again.length === 0) return 'Decide what follows, and add it here.';
  const which = rows.length === 1 ? 'it' : again.length === rows.length ? 'each' : `${again.length} of them`;
  const rest = again.length === rows.length ? 'Add what follows here' : 'Decide what follows the others, and add it all here';
  return `That ${which} is to be bought again is decided (${ranges(again.map(decidingCell))}). ${rest} once it is known.`;
}

/** Contracts without those that are one of them written again: a twin is no second contract, and its money no more. */
function apartFrom(rows: readonly Row<Contract>[]): Row<Contract>[] {
  const again = writtenAgain(rows);
  return rows.filter((row) => !again.has(row));
}

function together(shared: string, own: Together): Found {
  const distinct = apartFrom(own.map(({ row }) => row));
  const valued = distinct.flatMap(({ annualValue }) => annualValue ?? []);
  const [{ row: named, end, lastStart, needs }] = own;
  const need = needs.length === 0 ? `“${named.title}”` : spoken(shared);
  const none = own.filter(({ row }) => optionsLeft(row) === 'none').length;
  const option =
    none === own.length
      ? 'No option to extend is left'
      : none === 0
        ? 'No option to extend can be read from the register'
        : `No option to extend is left for ${none}, or can be read for the others`;
  const unclear = own.flatMap(({ row }) => (notUnderstood(row) === null ? [] : [at(row, 'status')]));
  const aside =
    unclear.length === 0
      ? ''
      : ` The status of ${unclear.length === own.length ? 'each' : unclear.length} speaks of an extension that was not understood (${ranges(unclear)}).`;
  const twins = distinct.length === own.length ? '' : `, on ${own.length} rows`;
  const mayBeOne = own.filter(({ isPartnersToo }) => isPartnersToo).length;
  const asked =
    mayBeOne === 0
      ? ''
      : ` ${mayBeOne === 1 ? 'One of them' : `${mayBeOne} of them`} may be another body’s row of the same, and the amount counts both until that is settled.`;
  const [first, ...others] = own.flatMap(cellsOf);
  return {
    text: `${count(distinct.length, 'contract')} ${needs.length === 0 ? 'titled' : 'for'} ${need} ${distinct.length === 1 ? 'ends' : 'end'} on ${formatDay(end)}${twins}${needs.length === 0 ? '' : `: ${quoted(distinct.map(nameOf))}`}. ${option}, and no contract or service in these files with the title of any, or since ${formatDay(handoverFrom(end))} for its need, begins by ${formatDay(lastStart)} and runs on.${aside}${namesNone(own.map(({ row }) => row))}${asked} ${toDo(own.map(({ row }) => row))}`,
    about: own.map(({ row }) => row.id),
    evidence: evidenceOf(first as Cell, others),
    apart: `${slug(shared)}-${end}`,
    ...(valued.length === 0 ? {} : { amount: sum(valued) }),
  };
}

/** A contract that ends soon, with no option left and nothing to follow it. */
export const endsWithoutSuccessor: Rule = {
  card: {
    family: 'contracts',
    title: 'A contract ends with nothing to follow it',
    severity: 'warning',
    method:
      'A contract whose last day, or the day ahead on which its status says that it ends, falls between the day of the plan and the end of the plan year, or within `monthsAhead` months if that is later, is found when nothing follows it. Something does when another contract or service of the same title, or for the same need, starts after it did (for the same need alone: in its last twelve months), no more than `gapMonths` months after its end, and runs on beyond it, and so does what its own provider holds for the same need, though it began before; what is for another place does not. Contracts for one need, or where none is known of one title, that end on one day are one finding.',
    exclusions: [
      'A contract with an option left to extend, out of the plan’s scope, or called over or not yet let is left alone.',
      'So is one whose status or column of what follows it says that nothing is bought after it (“will not be renewed”, “insourcing”) or names by its reference or title the contract that follows.',
      'Where something for its need begins later than that and the plan year has open days between, it is left to `days-not-covered`.',
      'Of a framework whose money is all its lots’, each lot is asked about and not the whole.',
      'A place for one child (a spot purchase, a fee, a route) and a grant titled by the group it goes to end by themselves, and are left alone.',
      'What is planned and stands in none of these files cannot be seen.',
      'A contract with no last day is not judged, nor one that nothing places in a register most of which is out of scope.',
      byItsOwn,
    ],
    why: 'Families lose the service on that day, and a procurement takes longer than people remember.',
    remedy: 'Decide now: extend, buy again, take in house or stop. Then see what the timeline leaves.',
    source: 'Contract milestone checks C02 and C17; Plymouth, Annual Commissioning Plan 2015/16',
    limits: { monthsAhead: 12, gapMonths: 3 },
  },
  judge: perBody((picture, limits) => {
    const { asOf, year } = picture.workspace;
    const horizon = later(daysOf(year).to, addMonths(asOf, limits['monthsAhead'] ?? 12));
    const isFollowed = followersOf(picture);
    const elsewhere = outOfScope(picture);
    const bridged = bridgedLater(picture);
    const isAlone = namedAlone(picture.workspace);
    const places = placedContracts(picture.placements);
    const needsOf = new Map(picture.placements.map((placed) => [placed.id, needsMet(placed)]));
    const endsByItself = endsWithItIn(picture);
    const named = new Set(namedNext(picture.records.contracts).map(([from]) => from));
    const isElsewhere = ({ id }: Row<Contract>): boolean => {
      const placed = places.get(id);
      return placed !== undefined && (isProcuredElsewhere(placed) || isAllInLots(placed));
    };
    const isDecided = (row: Row<Contract>): boolean => named.has(row) || isNothingBought(row);
    const rows = inOrder(picture.records.contracts).filter(
      (row) => !isSaidOver(row.status, asOf) && !isDecided(row) && !isElsewhere(row) && !elsewhere.has(row.id) && !endsByItself(row),
    );
    const ending = rows.flatMap((row): Ending[] => {
      const called = overAheadOf(row.status, asOf);
      const end = called ?? endOf(row);
      if (end === undefined || end < asOf || end > horizon || (called === null && optionsLeft(row) === 'some')) return [];
      const lastStart = addMonths(addDays(end, 1), limits['gapMonths'] ?? 3);
      if (isFollowed(row, end, lastStart) || bridged.has(row.id)) return [];
      const placed = places.get(row.id);
      const isPartnersToo = placed?.statedToo?.by === 'partner';
      return [
        {
          row: asCountedHere(row, placed),
          isPartnersToo,
          end,
          isCalled: called !== null,
          lastStart,
          needs: isAlone(row.id) ? [] : (needsOf.get(row.id) ?? []),
        },
      ];
    });
    const found = oneByNeed(ending, isAlone).map(([need, own]) => (own.length === 1 ? one(own[0]) : together(need, own)));
    const unjudged = rows.filter((row) => endOf(row) === undefined).map((row): Unjudged => ({ about: row.id, ...whyNoEnd(row) }));
    const outside = grouped(likelyOutside(picture), ({ cell: { file, sheet } }) => [file, sheet].filter(Boolean).join(' ')).map(
      ([about, own]): Unjudged => ({
        about,
        because: `nothing says where ${count(own.length, 'contract')} of it ${own.length === 1 ? 'belongs' : 'belong'}, and most of it is out of the plan’s scope`,
        cell: own[0].cell,
      }),
    );
    return { examined: rows.length, found, unjudged: [...unjudged, ...outside] };
  }),
};
