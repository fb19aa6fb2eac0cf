import { fraction } from '../nouns/contributions.ts';
import { keyOf } from '../values/text.ts';
import { sharesApart, tellsShare } from './contributions.ts';
import type { Draft } from './draft.ts';
import type { AnyKind } from './tables/table-kind.ts';

const withWhom = /^(?:(?:jointly|joint|shared|commissioned|pooled|in partnership)[\s:–-]+)?with\s+/i;

/** Who bears how much, behind a name: `, council 40%`, `(50/50)`, ` - ICB pays £185k`, ` pays 60%`. Without a stop between them the words before a share are the name. */
const behind = new RegExp(
  String.raw`(?:(?:\s*[,;:(]|\s+[–-])\s*(?:(?:the\s+)?\p{L}+\s+){0,3}|\s+(?:(?:pays?|bears?|meets|contributes?)\s+)?)(?:\d{1,3}(?:\.\d+)?\s?%|\d{1,2}\s?[/:]\s?\d{1,2}\b|£[\d.,]+\s?[km]?\b|${fraction}).*$`,
  'iu',
);

/** Shares that stand first or alone: `40% council`, `50:50`, `60/40 ICB`. */
const before = new RegExp(
  String.raw`^(?:(?:\d{1,3}(?:\.\d+)?\s?%?\s?[/:]\s?)+\d{1,3}(?:\.\d+)?\s?%?|\d{1,3}(?:\.\d+)?\s?%|${fraction}(?=\s+\p{L}))(?![\d/])\s*`,
  'iu',
);

/** Words that say how a cost is borne, as no body is called. */
const bearing = /\b(?:each|pays?|bears?|meets|contributes?|equal(?:ly)?|split|half)\b/i;

function nameIn(words: string): string {
  const name = words.replace(withWhom, '').replace(behind, '').replace(before, '').trim();
  return bearing.test(name) ? '' : name;
}

/** What a cell of commissioners says of shares stands before what a column of its own says, which stands alone where it tells figures too. */
function fillContributions(draft: Draft, told: readonly string[], kind: AnyKind): string {
  if (!Object.hasOwn(kind.fields, 'contributions')) return 'who bears how much, which this kind of table has no field for';
  const own = (draft.fields['contributions'] ?? []) as readonly string[];
  if (own.some(tellsShare)) return 'who bears how much, beside a column of who else pays that tells it too and is the one read';
  const keys = new Set(told.map(keyOf));
  draft.fields['contributions'] = [...told, ...own.filter((words) => !keys.has(keyOf(words)))];
  draft.from['contributions'] = 'commissioner';
  return 'who bears how much, read as contributions too';
}

/**
 * Commissioners named with what each pays (`Anytown ICB 60%, council 40%`): the names stand alone, and the words are who bears how much.
 * A share alone or a sentence (`50:50`, `Each pays its own`) is nobody's name: it is kept among the contributions of a contract, and who pays is to be asked.
 */
export function fillPayers(draft: Draft, kind: AnyKind): void {
  const { commissioner } = draft.fields;
  if (!Array.isArray(commissioner)) return;
  const pieces: readonly string[] = commissioner.flatMap(sharesApart);
  const names = pieces.map(nameIn);
  if (names.every((name, index) => name === commissioner[index])) return;
  const named = names.filter((name) => name !== '');
  const note = (kind: 'elsewhere' | 'unreadable', quoted: readonly string[], text: string): void =>
    void draft.notes.push({ kind, field: 'commissioner', quoted: quoted.join('; '), text });
  const nobody = pieces.filter((_, index) => names[index] === '');
  const isTold = pieces.some((words) => behind.test(words) || before.test(words));
  if (isTold || nobody.length > 0) {
    const text = fillContributions(draft, pieces, kind);
    if (nobody.length < pieces.length && isTold) note('elsewhere', commissioner, text);
  }
  if (nobody.length > 0) note('unreadable', nobody, 'it says how the cost is borne, and not by whom');
  if (named.length > 0) draft.fields['commissioner'] = named;
  else delete draft.fields['commissioner'];
}
