import { edits, keyOf } from '../values/text.ts';

/** What councils cut short in a heading, in full. */
const inFull: Readonly<Record<string, string>> = {
  dept: 'department',
  dep: 'department',
  depts: 'department',
  no: 'number',
  nos: 'number',
  num: 'number',
  nr: 'number',
  ref: 'reference',
  refs: 'reference',
  org: 'organisation',
  organization: 'organisation',
  desc: 'description',
  descr: 'description',
  amt: 'amount',
  val: 'value',
  dt: 'date',
  exp: 'expiry',
  cat: 'category',
  inv: 'invoice',
  trans: 'transaction',
  txn: 'transaction',
  supp: 'supplier',
  dir: 'directorate',
  pa: 'per annum',
  annum: 'per annum',
  est: 'estimated',
  max: 'maximum',
  min: 'minimum',
  ext: 'extension',
  extn: 'extension',
  yr: 'year',
  yrs: 'year',
  mth: 'month',
  mths: 'month',
  mnths: 'month',
  reg: 'registration',
  auth: 'authority',
  serv: 'service',
  svc: 'service',
  comm: 'commissioner',
  prov: 'provider',
  proc: 'procurement',
  contr: 'contract',
  cntrct: 'contract',
  commencement: 'start',
  nett: 'net',
  qty: 'quantity',
  acct: 'account',
  ex: 'excluding',
  exc: 'excluding',
  excl: 'excluding',
  inc: 'including',
  incl: 'including',
  programme: 'programme',
  program: 'programme',
  ann: 'annual',
  mgr: 'manager',
  avail: 'available',
  bud: 'budget',
  act: 'actual',
  fcst: 'forecast',
  subj: 'subjective',
  cc: 'cost centre',
  co: 'company',
};

/** Words that say nothing about which column this is. */
const noise = new Set([
  ...['the', 'of', 'a', 'an', 'for', 'is', 'and', 'or', 'this', 'that', 'please', 'if', 'any', 'has', 'are', 'our', 'its', 'over'],
  ...['what', 'when', 'which', 'how', 'much', 'does', 'did', 'do', 'it', 'we', 'be', 'was', 'will'],
  ...[
    'label',
    'internal',
    'text',
    'field',
    'column',
    'column1',
    'detail',
    'details',
    'name',
    'approx',
    'approximate',
    'approximately',
    'dd',
    'mm',
    'yy',
    'yyyy',
    'gbp',
    '£',
  ],
]);

/** Words that make another thing of the thing before them: a supplier's address is no supplier. */
export const turning: ReadonlySet<string> = new Set([
  ...['address', 'email', 'mail', 'phone', 'telephone', 'fax', 'id', 'code', 'uri', 'url', 'type', 'classification', 'number', 'reference'],
  ...['contact', 'postcode', 'redacted', 'redact', 'count', 'status', 'uid', 'scheme', 'identifier', 'comment', 'note', 'month', 'level'],
  ...[
    'applied',
    'suitable',
    'previous',
    'holder',
    'form',
    'manager',
    'other',
    'vat',
    'extension',
    'review',
    'notice',
    'quantity',
    'country',
    'city',
    'website',
  ],
]);

function stem(word: string): string {
  if (word.length > 4 && /(?:sh|ch|x|ss)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** `SupplierName` and `LAName` as words. */
export function apart(heading: string): string {
  return heading
    .replace(/\bp\.\s?a\b\.?/gi, 'pa')
    .replace(/£\s*k?(?=\s*p\.?a\b)/gi, '£ ')
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .replace(/(?<=[A-Z])(?=[A-Z][a-z]{2})/g, ' ');
}

/** What stands in brackets when it only says in what the cells are written, that they may be several (`Supplier(s)`), or that they hold the text of a code (`Supplier (T)`). */
const units =
  /[([]\s*(?:£\s*)?(?:'?000s?|k|m|million|gbp|net|gross|%|£|months?|years?|mths|yrs|weeks?|(?:net|gross|exclu\w*|excl?\.?|inclu\w*|incl?\.?|ex)(?: of)? vat|dd.*|yes.*|y\s*\/\s*n|if (?:applicable|known|any)|t|text|s|where applicable|optional|mandatory)\s*[)\]]/gi;

function withoutUnits(heading: string): string {
  const bare = heading
    .replace(units, ' ')
    .replace(/[£'’]+\s*0{3}s?\b/g, ' ')
    .replace(/\b(?:y\s*\/\s*n|yes\s*\/\s*no)\b/gi, ' ')
    .replace(/^\s*\d{1,2}[.)]\s+/, '');
  return /[\p{L}%]/u.test(bare) ? bare : heading;
}

/** Whether a heading is nothing but pounds, thousands or millions of them: `£`, `(£000s)`. */
export function isOnlyUnit(heading: string): boolean {
  return /^\s*\(?\s*£\s*(?:['’]?0{3}['’]?s?|k|thousands?|m|millions?)?\s*\)?\s*$/i.test(heading);
}

/** Whether two words differ by two neighbouring letters changed about. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at < one.length && one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

/** A part of a word in full and singular; two letters count only where they stand for a word. */
function inWords(part: string): string {
  if (Object.hasOwn(inFull, part)) return stem(inFull[part] as string);
  return part.length > 2 || part === 'id' ? stem(part) : '';
}

/** A word of the vocabulary written wrong (one letter, two in a long word) or two of them run together; null when it is none. */
export function mended(word: string, vocabulary: ReadonlySet<string>, byLength: ReadonlyMap<number, readonly string[]>): string | null {
  if (word.length < 5 || /\d/.test(word)) return null;
  const allowed = word.length >= 12 ? 2 : 1;
  let best: { readonly word: string; readonly off: number } | null = null;
  for (let length = Math.max(5, word.length - allowed); length <= word.length + allowed; length += 1) {
    for (const candidate of byLength.get(length) ?? []) {
      const off = isSwapped(word, candidate) ? 1 : edits(word, candidate);
      if (off <= allowed && off < (best?.off ?? 9)) best = { word: candidate, off };
    }
  }
  if (best) return best.word;
  for (let at = 2; at <= word.length - 2; at += 1) {
    const [first, second] = [inWords(word.slice(0, at)), inWords(word.slice(at))];
    if (vocabulary.has(first) && vocabulary.has(second)) return `${first} ${second}`;
  }
  return null;
}

/** A word of a heading in full and singular: `no` is a number, `depts` a department. */
export function spelledOut(word: string): readonly string[] {
  return (Object.hasOwn(inFull, word) ? (inFull[word] as string) : word).split(' ').map(stem);
}

/** The words of a heading that matter, in full and singular: `Dept. Name`, `Department` and `departments` are one. */
export function wordsOfHeading(heading: string): string[] {
  const all = keyOf(withoutUnits(apart(heading)))
    .split(' ')
    .flatMap((word) => (Object.hasOwn(inFull, word) ? (inFull[word] as string) : word).split(' '))
    .filter(Boolean);
  const telling = all.filter((word) => !noise.has(word));
  return [...new Set((telling.length > 0 ? telling : all).map(stem))];
}

/** The other ways a heading offers to be read: the parts either side of `/`, `:`, a dash or a bracket. */
export function alternativesOf(heading: string): string[] {
  const parts = apart(heading)
    .split(/\s*[/|:]\s*|\s+[-–—]\s+|\s+or\s+/i)
    .map((part) => part.trim())
    .filter((part) => /\p{L}{2}/u.test(part));
  return parts.length > 1 ? [parts.at(-1) as string, ...parts.slice(0, -1)] : [];
}
