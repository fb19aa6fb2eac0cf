import type { Records } from '../../nouns/records.ts';
import { at, type Origin } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { tidy } from '../../values/text.ts';
import { type PartyKey, partyKey, wordsOfName, writtenName } from './party-names.ts';
import { charityNumber, companyNumber } from './register-numbers.ts';

/** A provider, or a commissioner. */
export type Role = 'providers' | 'commissioners';

/** One spelling of a party's name, where it was first met and how often, and the numbers met beside it. */
export interface Spelling {
  readonly text: string;
  readonly cell: Cell;
  /** The name without a number, a branch or a trading name. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Null when it names nobody. */
  readonly key: PartyKey | null;
  readonly words: readonly string[];
  readonly companies: ReadonlySet<string>;
  readonly charities: ReadonlySet<string>;
  readonly times: number;
  readonly column: string;
}

interface Growing extends Spelling {
  companies: Set<string> | typeof none;
  charities: Set<string> | typeof none;
  times: number;
}

// Most names stand beside no number: they share the one empty set.
const none: ReadonlySet<string> = new Set();

function withNumber(numbers: Growing['companies'], number: string): Set<string> {
  return numbers === none ? new Set([number]) : (numbers as Set<string>).add(number);
}

/** Two sets as one; where one holds nothing, the other as it is. */
export function together(one: ReadonlySet<string>, other: Iterable<string>): ReadonlySet<string> {
  const more = [...other].filter((each) => !one.has(each));
  return more.length === 0 ? one : new Set([...one, ...more]);
}

interface Numbered {
  readonly companyNumber?: string;
  readonly charityNumber?: string;
}

function begun(text: string, origin: Origin, field: string): Growing {
  const { name, aliases, company } = writtenName(text);
  const key = partyKey(text);
  const cell = at({ origin }, field);
  const words = wordsOfName(name).filter((word, index) => !(word === 'the' && index === 0));
  return {
    text,
    cell,
    name,
    aliases,
    key,
    words: key?.form ? words.slice(0, -1) : words,
    companies: company === null ? none : new Set([company]),
    charities: none,
    times: 0,
    column: `${cell.file}\n${cell.sheet ?? ''}\n${cell.cell.replace(/\d+$/, '')}`,
  };
}

function meet(
  into: Map<string, Growing>,
  texts: readonly (string | undefined)[],
  origin: Origin,
  field: string,
  numbered: Numbered = {},
): void {
  for (const written of texts) {
    if (written === undefined) continue;
    const text = tidy(written);
    const spelling = into.get(text) ?? begun(text, origin, field);
    spelling.times += 1;
    // A number beside several names belongs to one of them, and which is not said.
    const [company, charity] =
      texts.length > 1 ? [null, null] : [companyNumber(numbered.companyNumber ?? ''), charityNumber(numbered.charityNumber ?? '')];
    if (company !== null) spelling.companies = withNumber(spelling.companies, company);
    if (charity !== null) spelling.charities = withNumber(spelling.charities, charity);
    into.set(text, spelling);
  }
}

/** Every spelling of providers and commissioners of contracts, services and spend. */
export function spellingsOf(records: Records): Readonly<Record<Role, ReadonlyMap<string, Spelling>>> {
  const providers = new Map<string, Growing>();
  const commissioners = new Map<string, Growing>();
  for (const row of records.services) meet(providers, row.provider ?? [], row.origin, 'provider');
  for (const row of records.contracts) meet(providers, row.provider ?? [], row.origin, 'provider', row);
  for (const row of [...records.services, ...records.contracts]) meet(commissioners, row.commissioner ?? [], row.origin, 'commissioner');
  for (const row of records.contracts) meet(commissioners, [row.body], row.origin, 'body');
  for (const row of records.spend) meet(providers, [row.provider], row.origin, 'provider');
  return { providers, commissioners };
}
