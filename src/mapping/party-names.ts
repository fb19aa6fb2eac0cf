import { keyOf } from '../values/text.ts';

const legalForms: Readonly<Record<string, string>> = {
  ltd: 'ltd',
  limited: 'ltd',
  plc: 'plc',
  llp: 'llp',
  cic: 'cic',
  cio: 'cio',
  inc: 'inc',
};

const longForms: readonly (readonly [RegExp, string])[] = [
  [/\bpublic limited company\b/g, 'plc'],
  [/\bcommunity interest company\b/g, 'cic'],
  [/\bclinical commissioning group\b/g, 'ccg'],
  [/\bintegrated care board\b/g, 'icb'],
  [/\bfoundation trust\b/g, 'ft'],
  [/\bmetropolitan borough council\b/g, 'mbc'],
];

/** How a table says that nobody in particular is meant. Longest phrases first. */
const nobody = /\b(?:not (?:yet )?(?:stated|known|applicable|available|disclosed)|to be (?:confirmed|determined|decided|advised)|n a)\b/g;
const nobodyWords = new Set(
  'various variou multiple several many other others misc miscellaneous voluntary community third sector sectors organisation organisations group groups vcs vcse vcfs pvi and or the of independent private education school schools provider providers supplier suppliers contractor contractors spot tbc tbd tba na nil none unknown blank redacted'.split(
    ' ',
  ),
);

/** What a name is once case, punctuation, word breaks, legal form and filler are set aside. */
export interface PartyKey {
  readonly base: string;
  readonly form: string | null;
}

/**
 * The key of a provider's or commissioner's name, or null when it names nobody (`Various`, `VCS`, `n/a`, `TBC`, `not stated`).
 * Word breaks go too, so `Health Care` is `Healthcare`; no word that tells two bodies apart does.
 */
export function partyKey(text: string): PartyKey | null {
  let key = keyOf(text);
  for (const [long, short] of longForms) key = key.replace(long, short);
  const words = key.replace(nobody, ' ').split(' ').filter(Boolean);
  if (words.every((word) => nobodyWords.has(word) || /^[%£]+$/.test(word))) return null;
  const kept = words.filter((word, at) => word !== 'provided' && !(word === 'the' && at === 0));
  const last = kept.at(-1);
  const form = last !== undefined && kept.length > 1 ? (legalForms[last] ?? null) : null;
  return { base: (form === null ? kept : kept.slice(0, -1)).join(''), form };
}
