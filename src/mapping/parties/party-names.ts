import { keyOf, tidy } from '../../values/text.ts';
import { splitNumber } from './register-numbers.ts';

const legalForms: ReadonlyMap<string, string> = new Map([
  ['ltd', 'ltd'],
  ['limited', 'ltd'],
  ['plc', 'plc'],
  ['llp', 'llp'],
  ['cic', 'cic'],
  ['cio', 'cio'],
  ['inc', 'inc'],
]);

const longForms: readonly (readonly [RegExp, string])[] = [
  [/\bpublic limited company\b|\bp l c\b/g, 'plc'],
  [/\bcommunity interest company\b|\bc i c\b/g, 'cic'],
  [/\bcharitable incorporated organisation\b|\bc i o\b/g, 'cio'],
  [/\blimited liability partnership\b|\bl l p\b/g, 'llp'],
  [/\bclinical commissioning group\b/g, 'ccg'],
  [/\bintegrated care board\b/g, 'icb'],
  [/\bfoundation trust\b/g, 'ft'],
  [/\bmetropolitan borough council\b/g, 'mbc'],
  [/\bcompany\b/g, 'co'],
  [/\bsaint\b/g, 'st'],
  [/\bu k\b/g, 'uk'],
];

/** How a table says that nobody in particular is meant, that a name was taken out, or where names are listed. */
const nobody =
  /\b(?:not (?:yet )?(?:stated|known|applicable|available|disclosed)|to be (?:confirmed|determined|decided|advised)|n a|private individuals?|individual payees?|foster carers?|sole traders?|personal (?:data|information|details)|(?:under )?(?:gdpr|data protection(?: act)?)|commercially (?:confidential|sensitive)|(?:commercial )?in confidence|(?:please )?see (?:(?:the|attached|separate|full) )*(?:lists?|schedules?|appendix|annex|notes?|comments?|tab|sheet|below|above|attached)(?: (?:below|above|attached))?)\b/g;
const redacted = /\b(?:redact(?:ed|ion)|withheld|anonymised|suppressed)\b/;
const nobodyWords = new Set(
  'various variou multiple several many other others misc miscellaneous voluntary community third sector sectors organisation organisations group groups vcs vcse vcfs pvi and or the of independent private education school schools provider providers supplier suppliers contractor contractors spot tbc tbd tba na nil none unknown blank redacted'.split(
    ' ',
  ),
);
/** Words that go with a redaction; without one they may be a body's own. */
const redactionWords = new Set(
  'redacted redaction withheld anonymised suppressed name names supplier payee payees client clients vendor personal data individual individuals information info details sensitive confidential commercial under for by due to as is section exempt exemption foi dpa gdpr not published provider carer carers'.split(
    ' ',
  ),
);

/** What a name is once case, punctuation, word breaks, legal form and filler are set aside. */
export interface PartyKey {
  readonly base: string;
  readonly form: string | null;
}

/** A name taken apart: who is legally meant, the company number fused with it, and the names it also goes by (`t/a`, `formerly`). */
export interface WrittenName {
  readonly name: string;
  readonly company: string | null;
  readonly aliases: readonly string[];
}

/** A list of awards names the lot before the supplier. */
const lot = /^lot\s+\d+[a-z]?\s*[:–-]\s*(?=.*\p{L}{2})/iu;
const trading = /^(.+?)[\s,(]+(?:t\s?\/\s?as?|trading\s+as|d\s?\/\s?b\s?\/\s?a)[\s:.]+([^)]+)\)?$/i;
const formerly = /^(.+?)[\s,(]+(?:formerly|previously)(?:\s+known\s+as)?[\s:]+([^)]+)\)?$/i;
const branch = /^(.*(?:ltd|limited|plc|llp|cic|cio|inc)\.?)\s*\([^()]*\b(?:branch|office|depot|region|division)\)?$/i;

/** Takes a name apart as it is written. A branch in brackets after a legal form is the same company; after any other name it may be a body of its own, and stays. */
export function writtenName(text: string): WrittenName {
  const numbered = splitNumber(tidy(text).replace(lot, ''));
  const aliases: string[] = [];
  let { name } = numbered;
  for (const also of [trading, formerly]) {
    const parts = also.exec(name);
    if (!parts) continue;
    name = tidy(parts[1] as string);
    aliases.push(tidy(parts[2] as string));
  }
  return { name: tidy(branch.exec(name)?.[1] ?? name), company: numbered.company, aliases };
}

/** The words of a name as they count: lower case, usual long forms shortened. */
export function wordsOfName(name: string): string[] {
  return longForms
    .reduce((key, [long, short]) => key.replace(long, short), keyOf(name))
    .split(' ')
    .filter(Boolean);
}

function isNobody(key: string): boolean {
  const words = key.replace(nobody, ' ').split(' ').filter(Boolean);
  const known = redacted.test(key)
    ? (word: string) => redactionWords.has(word) || nobodyWords.has(word)
    : (word: string) => nobodyWords.has(word);
  return words.every((word) => known(word) || /^[%£]+$/.test(word));
}

/**
 * The key of a provider's or commissioner's name, or null when it names nobody (`Various`, `VCS`, `n/a`, `TBC`, `REDACTED`).
 * Word breaks go too, so `Health Care` is `Healthcare`; no word that tells two bodies apart does.
 */
export function partyKey(text: string): PartyKey | null {
  const { name } = writtenName(text);
  const whole = wordsOfName(name);
  if (isNobody(whole.join(' '))) return null;
  const words = whole.join(' ').replace(nobody, ' ').split(' ').filter(Boolean);
  const kept = (words.length > 0 ? words : whole).filter(
    (word, at, all) => word !== 'provided' && !(word === 'the' && (at === 0 || at === all.length - 1)),
  );
  const last = kept.at(-1);
  const form = last !== undefined && kept.length > 1 ? (legalForms.get(last) ?? null) : null;
  return { base: (form === null ? kept : kept.slice(0, -1)).join(''), form };
}
