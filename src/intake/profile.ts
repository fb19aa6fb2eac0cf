import { saysHowItStands } from '../nouns/over-words.ts';
import { groupedBy } from '../values/groups.ts';
import { keyOf, tidy } from '../values/text.ts';
import { filled } from './filled.ts';
import type { Found } from './found.ts';
import { type Grid, isBlank, type Raw, shown } from './grid.ts';
import { absence } from './readers/absent.ts';
import { isAmount, readNumber } from './readers/amounts.ts';
import { plainDays } from './readers/day-columns.ts';
import { readDay } from './readers/days.ts';
import { readExtension } from './readers/extensions.ts';
import { readMonths } from './readers/months.ts';
import { readSpan } from './readers/span.ts';
import { isGrouping, isLevel } from './readers/tier-of-need.ts';
import { readFlag } from './readers/words.ts';

/** What the cells of a column look like, from a sample: the share that reads as each thing, of those that say anything. */
export interface Profile {
  readonly said: number;
  readonly distinct: number;
  readonly day: number;
  readonly money: number;
  /** Cells with a pound sign. */
  readonly pounds: number;
  readonly number: number;
  readonly percent: number;
  /** Numbers too large to be shares in percent. */
  readonly large: number;
  readonly flag: number;
  readonly months: number;
  readonly url: number;
  readonly postcode: number;
  /** Names that end as companies, charities and public bodies do. */
  readonly organisation: number;
  readonly council: number;
  /** Company numbers, with or without the words that announce them. */
  readonly company: number;
  /** Cells of words, letters at least. */
  readonly words: number;
  /** `GB123 : Moor Care Ltd`: a code and a name in one cell. */
  readonly coded: number;
  /** Codes of a ledger: one word with figures in it. */
  readonly code: number;
  /** Words of how a contract stands: `Expired`, `Both extensions used`. */
  readonly standing: number;
  /** Needs-based groupings of THRIVE. */
  readonly grouping: number;
  /** Levels or tiers by their numbers. */
  readonly level: number;
  /** Middle number of words in a cell. */
  readonly length: number;
}

const sampled = 240;
const organisations =
  /\b(?:ltd|limited|plc|llp|lp|cic|c\.i\.c\.?|trust|council|icb|pct|foundation|society|association|university|college|academy|partnership|company|inc|nhs|charity|borough|constabulary|ccg|federation|institute|corporation|hospice)\b\.?\)?$|\b(?:nhs|council|university)\b|\bltd\b/i;

/** `GB123456 : Moor Care Ltd`. */
export const codedName = /^([A-Z]{0,4}\d[A-Z0-9]{3,14})\s*[:|]\s*(\S.*\p{L}.*)$/iu;

const tests: readonly (readonly [Exclude<keyof Profile, 'said' | 'distinct' | 'length'>, (raw: Raw, text: string) => boolean])[] = [
  ['day', (raw) => 'value' in readDay(raw) && !(typeof raw === 'number' && (raw < 30_000 || raw > 73_050))],
  ['money', (raw) => typeof raw !== 'boolean' && isAmount(raw)],
  ['pounds', (_, text) => text.includes('£')],
  ['number', (raw) => 'value' in readNumber(raw)],
  ['percent', (raw, text) => (typeof raw === 'object' && raw !== null && 'percent' in raw) || /^[-−]?[\d.]+\s?%/.test(text)],
  ['large', (raw) => largerThanShares(raw)],
  ['flag', (raw) => 'value' in readFlag(raw)],
  ['months', (raw, text) => isLength(raw) || readExtension(text, { isTerm: true, unit: 'years' }) !== null],
  ['url', (_, text) => /^(?:https?:\/\/|www\.)\S+$/i.test(text)],
  ['postcode', (_, text) => /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i.test(text)],
  ['organisation', (_, text) => organisations.test(text)],
  ['council', (_, text) => /\b(?:council|borough|nhs|ccg|icb|pct|integrated care board|county|city of|police|fire)\b/i.test(text)],
  ['company', (_, text) => /^(?:SC|NI|OC|CE|IP|RS)\d{6}$/i.test(text) || /\bcompan(?:y|ies)\b.{0,24}\b(?:number|no)\b/i.test(text)],
  ['words', (_, text) => /\p{L}/u.test(text)],
  ['code', (_, text) => /^[A-Z]{0,5}[-/]?\d{2,}[A-Z]?$/i.test(text)],
  ['coded', (_, text) => codedName.test(text)],
  ['standing', (_, text) => saysHowItStands(text)],
  ['grouping', (_, text) => isGrouping(text)],
  ['level', (_, text) => isLevel(text)],
];

const largestShare = 1_000;

function largerThanShares(raw: Raw): boolean {
  const reading = readNumber(raw);
  return 'value' in reading && Math.abs(reading.value) > largestShare;
}

function isLength(raw: Raw): boolean {
  const reading = readMonths(raw);
  return 'value' in reading || ('fault' in reading && reading.basis !== undefined) || readSpan(raw, plainDays) !== null;
}

/** What one column's cells look like. */
function profileOf(cells: readonly Raw[]): Profile {
  const telling = cells.filter((raw) => absence(raw) === null && !(typeof raw === 'string' && /^\s*(?:none|null|nil)\s*$/i.test(raw)));
  const said = telling.length;
  // What a column says over and over is tried once.
  const each = [...groupedBy(telling, (raw) => raw)].map(([raw, same]) => ({ raw, text: tidy(shown(raw)), times: same.length }));
  const lengths = each.flatMap(({ text, times }) => new Array<number>(times).fill(text.split(' ').length)).sort((a, b) => a - b);
  const shares = tests.map(([name, test]) => {
    const hits = each.reduce((sum, { raw, text, times }) => (test(raw, text) ? sum + times : sum), 0);
    return [name, said === 0 ? 0 : hits / said] as const;
  });
  return {
    said,
    distinct: new Set(each.map(({ text }) => keyOf(text))).size,
    length: lengths[Math.floor(said / 2)] ?? 0,
    ...(Object.fromEntries(shares) as Omit<Profile, 'said' | 'distinct' | 'length'>),
  };
}

/** What every column that holds anything below the header looks like, by its index, from rows spread evenly over the table. */
export function profilesOf(grid: Grid, found: Found): ReadonlyMap<number, Profile> {
  const cells = new Map<number, Raw[]>();
  for (let row = found.firstRow; row <= found.lastRow; row += 1) {
    const own = grid.rows[row - 1] ?? [];
    for (let index = 0; index < own.length; index += 1) if (!cells.has(index) && !isBlank(own[index])) cells.set(index, []);
  }
  const stride = Math.max(1, Math.ceil((found.lastRow - found.firstRow + 1) / sampled));
  for (let row = found.firstRow; row <= found.lastRow; row += stride) {
    if (found.repeats.has(row)) continue;
    for (const { index, raw } of filled(grid.rows[row - 1])) cells.get(index)?.push(raw);
  }
  return new Map([...cells].map(([index, held]) => [index, profileOf(held)]));
}
