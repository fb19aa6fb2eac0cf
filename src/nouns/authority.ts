import { keyOf } from '../values/text.ts';

/** A row that may say whose it is. */
interface OfAuthority {
  readonly authority?: string;
}

/** Rows of a table that names more than one authority: this organisation's own, and how many authorities there are. */
export interface SeveralAuthorities<T> {
  readonly authorities: number;
  readonly own: readonly T[];
}

// What kind of body it is tells nothing of whose money it is.
const kindsOfBody = new Set(
  'council councils county city borough metropolitan district unitary authority local the of and cc mbc bc dc'.split(' '),
);

/** A name without what every council is called; the whole name where nothing else is left of it. */
function bare(name: string): string {
  const words = keyOf(name).split(' ');
  const telling = words.filter((word) => !kindsOfBody.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** An organisation may be several at once: `Anytown City Council and NHS Anyshire CCG` is each of them. */
function namesFor(organisation: string): ReadonlySet<string> {
  return new Set([organisation, ...organisation.split(/\s+and\s+|\s*[,;&/+]\s*/i)].filter((part) => keyOf(part) !== '').map(bare));
}

/** What the organisation is called of files that stand in no workspace, where none is named. */
export const notNamed = 'not named';

/**
 * What is this organisation's of rows that belong to several authorities; null when they name one authority at most, and so may be
 * added. Two different authorities that answer to the organisation's name are nobody's: it is not guessed which is meant.
 */
export function severalAuthorities<T extends OfAuthority>(rows: readonly T[], organisation: string): SeveralAuthorities<T> | null {
  const keys = new Set(rows.flatMap(({ authority }) => (authority ? [keyOf(authority)] : [])));
  if (keys.size < 2) return null;
  const exact = keyOf(organisation);
  const names = namesFor(organisation);
  const answering = keys.has(exact) ? [exact] : [...keys].filter((key) => names.has(bare(key)));
  const own = answering.length === 1 ? rows.filter(({ authority }) => keyOf(authority ?? '') === answering[0]) : [];
  return { authorities: keys.size, own };
}

/** The key of a body, `Anytown Council` and `Anytown City Council` alike; of this organisation's every name, one key. */
export function bodyKeys(organisation: string): (name: string) => string {
  const names = namesFor(organisation);
  return (name) => (names.has(bare(name)) ? bare(organisation) : bare(name));
}
