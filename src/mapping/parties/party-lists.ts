import type { Kind } from '../../nouns/kinds.ts';
import type { Records } from '../../nouns/records.ts';
import type { Row } from '../../nouns/row.ts';
import { keyOf, tidy } from '../../values/text.ts';
import { partyKey } from './party-names.ts';

const bodies =
  /\b(?:council|nhs|ccg|icb|trust|school|academy|college|university|hospital|charity|society|foundation|association|federation|partnership|constabulary|authority|ltd|limited|plc|llp|cic|cio)\b/;
const fields = ['provider', 'commissioner'] as const;
const kinds = ['contracts', 'services'] as const satisfies readonly Kind[];
type Named = Row<{ readonly provider?: readonly string[]; readonly commissioner?: readonly string[] }>;

/** A piece is a legal form or an article that a comma cut from its name (`Acme, Ltd`; `Trust, The`). */
const cutOff = /^(?:the|ltd|limited|plc|llp|cic|cio|inc|uk|england)\.?$/i;

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.split(',').map(tidy).filter(Boolean)) {
    if (cutOff.test(piece) && pieces.length > 0) pieces.push(`${pieces.pop()}, ${piece}`);
    else pieces.push(piece);
  }
  return pieces;
}

/** The last of a list is often joined by a word: `A Ltd, B CIC and C Trust`. */
function withLastApart(pieces: readonly string[]): string[] {
  const last = /^(.+)\s+(?:and|&)\s+(.+)$/i.exec(pieces.at(-1) ?? '');
  return last ? [...pieces.slice(0, -1), last[1] as string, last[2] as string] : [...pieces];
}

/** The names of a list joined by commas, when every piece is a party known from elsewhere or reads like a body; else the text as it is. */
function namesIn(text: string, known: ReadonlySet<string>): readonly string[] {
  if (!text.includes(',')) return [text];
  const isName = (piece: string): boolean => {
    const key = partyKey(piece);
    return key === null || known.has(key.base) || (piece.includes(' ') && bodies.test(keyOf(piece)));
  };
  const pieces = piecesOf(text);
  const lists = [withLastApart(pieces), pieces].filter((list) => list.length > 1 && list.some((piece) => partyKey(piece) !== null));
  return lists.find((list) => list.every(isName)) ?? [text];
}

function knownIn(records: Records): ReadonlySet<string> {
  const known = new Set<string>();
  const meet = (text: string | undefined): void => {
    const key = text === undefined || text.includes(',') ? null : partyKey(text);
    if (key) known.add(key.base);
  };
  for (const kind of kinds) for (const row of records[kind] as readonly Named[]) for (const field of fields) row[field]?.forEach(meet);
  for (const row of records.spend) meet(row.provider);
  return known;
}

/** Records in which several suppliers or commissioners that one cell joins by commas stand apart. A comma within a name stays. */
export function withListsApart(records: Records): Records {
  const joined = (row: Named): boolean => fields.some((field) => row[field]?.some((text) => text.includes(',')));
  if (!kinds.some((kind) => (records[kind] as readonly Named[]).some(joined))) return records;
  const known = knownIn(records);
  const apart = (row: Named): Named => {
    if (!joined(row)) return row;
    const split = fields.flatMap((field) => (row[field] ? [[field, row[field].flatMap((text) => namesIn(text, known))]] : []));
    return { ...row, ...Object.fromEntries(split) };
  };
  return {
    ...records,
    contracts: records.contracts.map((row) => apart(row) as typeof row),
    services: records.services.map((row) => apart(row) as typeof row),
  };
}
