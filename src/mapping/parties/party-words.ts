import { edits } from '../../values/text.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that tell one body from another of the same kind: they must agree, or the two are two. */
const directions = set(
  'north south east west northern southern eastern western northeast northwest southeast southwest central mid middle upper lower inner outer greater left right primary secondary infant infants junior first second third fourth one two three four five boys girls mens womens male female new old holdings trading',
);
/** Words that may be there or not. */
const light = set(
  'the of for and in at to on by with a an services service group uk gb england co organisation charity charitable project projects registered incorporated',
);
/** Words so many bodies carry that sharing them says nothing. */
const common = set(
  `care services service school schools academy academies college council county city town parish borough district metropolitan nhs ccg icb ft trust foundation hospital hospitals community
  communities children childrens child family families centre center house home homes nursery nurseries support association society housing health healthcare education training youth young
  people church solutions consulting consultancy group uk england partnership primary secondary special high infant junior local authority government national international royal united
  social lodge court manor hall view farm grange hotel inn villa cottage garden gardens park street road lane living independent residential domiciliary nursing therapy therapies day pre preschool playgroup transport travel taxis taxi cars building builders construction engineering
  management systems software media design print security cleaning catering foods st saints mr mrs ms miss dr co sons and of the for in at`,
);
const placeEnding =
  /(?:ton|ham|ford|bury|borough|burgh|ley|field|wick|worth|mouth|shire|chester|thorpe|stead|well|wood|land|pool|port|bridge|side|combe|minster|gate|hurst|dale)$/;
/** Endings of places a letter apart: a slip there makes another place of it. */
const closeEnding = /(?:low|row)$/;
const shortened: Readonly<Record<string, string>> = {
  org: 'organisation',
  assoc: 'association',
  assn: 'association',
  serv: 'services',
  servs: 'services',
  svs: 'services',
  svcs: 'services',
  comm: 'community',
  cncl: 'council',
  dept: 'department',
  hosp: 'hospital',
  univ: 'university',
  soc: 'society',
  educ: 'education',
  intl: 'international',
  mgt: 'management',
  mgmt: 'management',
  ctr: 'centre',
  center: 'centre',
  fdn: 'foundation',
  prim: 'primary',
  sch: 'school',
  acad: 'academy',
  bros: 'brothers',
  partnrs: 'partners',
};

/** The words of a name with usual short forms written out. */
export function writtenOut(words: readonly string[]): string[] {
  return words.map((word) => (Object.hasOwn(shortened, word) ? (shortened[word] as string) : word));
}

/** Whether a word tells bodies of one kind apart: a figure, a letter, a roman number or a direction. */
export function tellsApart(word: string): boolean {
  return /\d/.test(word) || word.length === 1 || /^(?:i{2,3}|iv|vi{0,3}|ix|xi{0,2})$/.test(word) || directions.has(word);
}

/** Whether a name may as well go without the word. */
export function isLight(word: string): boolean {
  return light.has(word);
}

/** Whether a word marks a body out, rather than saying what kind of body it is. */
export function isOwn(word: string): boolean {
  return word.length > 2 && !common.has(word) && !light.has(word) && !tellsApart(word);
}

/** Slips of the pen between two words: letters left out, put in, changed, or two that changed places. */
export function slipsBetween(one: string, other: string): number {
  if (one === other) return 0;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + one[at] + one.slice(at + 2);
  return swapped === other ? 1 : edits(one, other);
}

/** Whether two words may be one with a slip of the pen. Two places are never one, nor are words that other names carry as well. */
export function isSlip(one: string, other: string, names: (word: string) => number): boolean {
  if (`${one}s` === other || `${other}s` === one) return Math.min(one.length, other.length) > 2;
  if (Math.min(one.length, other.length) < 5 || one[0] !== other[0] || tellsApart(one) || tellsApart(other)) return false;
  if (Math.abs(one.length - other.length) > 2) return false;
  const ending = placeEnding.exec(one)?.[0];
  if (ending !== undefined && other.endsWith(ending)) return false;
  const close = closeEnding.exec(one)?.[0];
  if (close !== undefined && closeEnding.test(other) && !other.endsWith(close)) return false;
  if (names(one) > 1 && names(other) > 1) return false;
  const slips = slipsBetween(one, other);
  return slips === 1 || (slips === 2 && Math.min(one.length, other.length) > 6);
}
