import { formatPounds, nothing } from '../values/money.ts';
import { count, keyOf } from '../values/text.ts';
import { isCallOff, namesFramework } from './called-off.ts';
import type { Contract } from './contract.ts';
import { isOver, type Placement } from './placement.ts';
import type { Row } from './row.ts';
import { isReference } from './written-again.ts';

const short = String.raw`L\d{1,2}[a-z]?`;

/** What every title with a lot has somewhere, and few others: it is asked first, for it is quickly told. */
const mayBeLot = /\bl(?:ots?\b|\d)/i;

const longForm = /[\s(,:;–—-]*\blots?\s*(?:no\.?|number|nr\.?)?\s*:?\s*(?:\d+[a-z]?|[ivx]+|[a-z])\b.*$/i;

// `L2` alone is a lot where a title begins with it, or ends with it set apart; in running words it may be a level.
const shortForm = new RegExp(String.raw`^${short}\b.*$|(?:\s*[(,:;–—-]\s*|(?<=\b(?:framework|dps))\s+)${short}\s*(?:[,:;–—)-].*)?$`, 'i');

/** What is taken at a level: `L3 Diploma in childcare`, `Safeguarding training (L2)`. */
const hasLevels =
  /\b(?:diplomas?|certificates?|nvqs?|btecs?|apprentice(?:ship)?s?|qualifications?|awards? in|functional skills|(?:safeguarding|first aid|food (?:hygiene|safety)|makaton|BSL)(?: \w+)? (?:training|courses?))\b/i;

/** A title without the lot in it, untouched where it names none. */
function lotTakenFrom(title: string): string {
  if (!mayBeLot.test(title)) return title;
  const rest = title.replace(longForm, '');
  return rest !== title || hasLevels.test(title) ? rest : title.replace(shortForm, '');
}

/** A title without the lot at its end: `Fostering framework` of `Fostering framework, Lot 2 (complex)`. Empty when it begins with its lot. */
export function withoutLot(title: string): string {
  return lotTakenFrom(title).trim();
}

/** Whether a row is a lot: a register says so in a column of lots, or its title does. */
export function isLot({ lot, title = '' }: Pick<Contract, 'lot' | 'title'>): boolean {
  return (lot ?? '') !== '' || lotTakenFrom(title) !== title;
}

/** What stands behind the reference of the whole in that of a part: `F1/2`, `F1-L2`, `F1 Lot 2`, `F1a`. */
const partOfReference = /(?: (?:lot )?[a-z]?\d{1,3}[a-z]?| (?:lot )?[a-z]|(?<=\d)[a-z])$/;

/** A reference without what numbers a part of it, as a key: `f1` of `F1/2` and `F1-B`. Empty where what is written is no reference. */
export function referenceStem(ref: string | undefined): string {
  return ref === undefined || !isReference(ref) ? '' : keyOf(ref).replace(partOfReference, '');
}

/** A row of a register that may stand above lots or be one, and who buys it. */
interface Listed {
  readonly row: Row<Contract>;
  readonly buyers: readonly string[];
}

/** A row that stands above others of its register (a framework as a whole), and those: all are lots where `marked` is `all`. */
export interface Above<One> {
  readonly whole: One;
  readonly parts: readonly One[];
  readonly marked: 'all' | 'some' | 'none';
  /** The parts that are called lots; where none is, those whose days are within its own. */
  readonly lots: readonly One[];
}

/** The names under which the parts of a whole would be found in its own register: its reference and, for lots, its title. */
function namesOf({ row }: Listed): { readonly own: readonly string[]; readonly whole: readonly string[] } {
  const under = (kind: string, key: string): string[] => (key === '' ? [] : [`${kind}\n${key}`]);
  const ref = row.ref !== undefined && isReference(row.ref) ? keyOf(row.ref) : '';
  const stem = referenceStem(row.ref);
  const own = [...under('reference', ref), ...under('title', keyOf(row.title ?? ''))];
  const title = isLot(row) ? under('title', keyOf(withoutLot(row.title ?? ''))) : [];
  return { own, whole: [...under('reference', ref), ...(stem === ref ? [] : under('reference', stem)), ...title] };
}

const runsWithin = (part: Contract, whole: Contract): boolean =>
  !(part.start && whole.start && part.start < whole.start) && !(part.end && whole.end && part.end > whole.end);

/** More rows than these under one name that are no lots stand above nothing: what numbers them all is no framework. */
const mostUnderOneName = 500;

const buysForOthers =
  /\bconsorti(?:um|a)\b|\bcollaborati(?:ve|on)\b|\b(?:purchasing|buying|procurement|commissioning) (?:organi[sz]ation|group|partnership|alliance|hub)\b|\bon behalf of\b/i;

/** Whose lots may stand under a whole, as keys of buyers: those of all who buy it and of each of them; null for anybody's, where its buyer buys for others. */
function buyersUnder({ buyers }: Listed): readonly string[] | null {
  return buyers.some((name) => buysForOthers.test(name)) ? null : [...new Set([buyers.join(' + '), ...buyers])];
}

interface Named<One> {
  readonly rows: One[];
  unmarked: number;
}

/** Rows that stand above others of one register, of one buyer or of one of several who buy the whole, under one reference or under one title but for the lot. */
export function wholesAbove<One extends Listed>(listed: readonly One[]): Above<One>[] {
  const named = listed.map((one) => ({ one, isMarked: isLot(one.row), names: namesOf(one) }));
  const byName = new Map<string, Map<string, Named<One>>>();
  for (const { one, isMarked, names } of named) {
    const buyers = one.buyers.join(' + ');
    for (const name of names.whole) {
      const ofAll = byName.get(name) ?? new Map<string, Named<One>>();
      const there = ofAll.get(buyers) ?? { rows: [], unmarked: 0 };
      there.rows.push(one);
      if (!isMarked) there.unmarked += 1;
      byName.set(name, ofAll.set(buyers, there));
    }
  }
  // What is called off from a framework is no part of it; a row that is called a lot may stand beside its framework's name.
  const isBoughtUnder = (part: One): boolean => isCallOff(part.row) || (!called.has(part) && namesFramework(part.row));
  const called = new Set(named.flatMap(({ one, isMarked }) => (isMarked ? [one] : [])));
  return named.flatMap(({ one: whole, isMarked, names }): Above<One>[] => {
    if (isMarked) return [];
    const buyers = buyersUnder(whole);
    const under = names.own.flatMap((name) => {
      const ofAll = byName.get(name);
      return ofAll === undefined ? [] : buyers === null ? [...ofAll.values()] : buyers.flatMap((one) => ofAll.get(one) ?? []);
    });
    // Nearly every row stands under its own reference alone.
    if (under.every(({ rows }) => rows.length === 1 && rows[0] === whole)) return [];
    if (under.some(({ unmarked }) => unmarked > mostUnderOneName)) return [];
    const parts = [...new Set(under.flatMap(({ rows }) => rows))].filter(
      (part) => part !== whole && part.row.origin.table === whole.row.origin.table && !isBoughtUnder(part),
    );
    if (parts.length === 0) return [];
    const lots = parts.filter((part) => called.has(part));
    if (lots.length > 0) return [{ whole, parts, marked: lots.length === parts.length ? 'all' : 'some', lots }];
    return [{ whole, parts, marked: 'none', lots: parts.filter(({ row }) => runsWithin(row, whole.row)) }];
  });
}

const mostNamed = 5;

/** Sentences for rows of frameworks above their lots, where a sum of annual values has both: what counts once, and what may count twice. */
export function lotNotes(placements: readonly Pick<Placement, 'service' | 'annualValue' | 'statedToo'>[]): string[] {
  const said = placements.flatMap(({ service, annualValue, statedToo }): string[] => {
    if (!statedToo || !isOver(statedToo) || statedToo.twice === null || annualValue === null) return [];
    const part = statedToo.by === 'lots' ? 'lot' : 'call-off';
    const lots = count(statedToo.rows, part);
    if (statedToo.is === 'untold')
      return [
        `“${service}” states ${formatPounds(annualValue)} and stands above its ${lots}, whose values do not add to that: ${formatPounds(statedToo.twice)} counts twice if it is theirs, and nothing does if it is a contract of its own.`,
      ];
    const rest = statedToo.rest.annualValue ?? nothing;
    return [
      `The ${formatPounds(annualValue)} of “${service}” is that of its ${lots} and counts there, once${rest > 0 ? `; ${formatPounds(rest)} stands at no ${part} and counts too` : ''}.`,
    ];
  });
  const more = said.length - mostNamed;
  return more > 0 ? [...said.slice(0, mostNamed), `So it is of ${count(more, 'other framework')}.`] : said;
}
