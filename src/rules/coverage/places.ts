import type { Picture } from '../../nouns/picture.ts';
import { inOrderOf } from '../../values/order.ts';
import { keyOf } from '../../values/text.ts';
import { ofPicture } from '../of-picture.ts';

/** One place as an area column names it: its telling words, and what sort of name it is. */
export interface Part {
  readonly key: string;
  readonly words: readonly string[];
  readonly written: string;
  readonly sort: string;
}

/** Whom an area column says something is for: the whole area, certain parts of it, words that name no place, or nothing. */
export type Area =
  | { readonly of: 'whole' | 'unclear'; readonly written: string; readonly parts: readonly [] }
  | { readonly of: 'unstated'; readonly written: null; readonly parts: readonly [] }
  | { readonly of: 'parts'; readonly written: string; readonly parts: readonly Part[] };

const unstated: Area = { of: 'unstated', written: null, parts: [] };
const silent = /^(?:|n a|na|none|nil|tbc|tbd|to be confirmed|not stated|not known|unknown|not applicable|blank)$/;
const everywhere =
  /^(?:all|any|every|whole|entire|across|throughout|everywhere|national|nationwide|england|uk|united kingdom|nationally)\b|\b(?:county|borough|city|district|town|area|authority|council|region|island|unitary|trust|place|icb|nation)wide$|\bwide$/;
// A whole postcode is somebody's address, and says nothing of whom a service is for.
const address = /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/;
const vague = /^(?:various|multiple|several|mixed|some|other|see|as required|local|locally|community|targeted)\b/;
const compass = new Set('north south east west central centre mid middle inner outer northern southern eastern western'.split(' '));
const longer: Readonly<Record<string, string>> = {
  northern: 'north',
  southern: 'south',
  eastern: 'east',
  western: 'west',
  centre: 'central',
  middle: 'mid',
};
const kinds = new Set('ward locality district cluster zone quadrant parish neighbourhood constituency county borough'.split(' '));
const plain = new Set('the of area and in at town city council'.split(' '));

/** A borough and a district are councils of one tier. */
function singular(word: string): string {
  if (word === 'localities') return 'locality';
  if (/^boroughs?$/.test(word)) return 'district';
  if (word === 'parishes') return 'parish';
  return kinds.has(word.replace(/s$/, '')) ? word.replace(/s$/, '') : (longer[word] ?? word);
}

function partOf(words: string, own: ReadonlySet<string>): Part | null {
  const all = keyOf(words.replace(/([a-z])-(?=[a-z])/gi, '$1 '))
    .replace(/\b(north|south) ?(east|west)(?:ern)?\b/g, '$1 $2')
    .split(' ')
    .map(singular)
    .filter((word) => word !== '' && !plain.has(word));
  const kind = all.find((word) => kinds.has(word));
  const named = all.filter((word) => word !== kind);
  // North Yorkshire is the whole of itself, and its north is not.
  if (named.every((word) => own.has(word)) && (named.length === 0 || named.some((word) => !compass.has(word)))) return null;
  const telling = named.filter((word) => !own.has(word) || compass.has(word));
  if (telling.length === 0) return null;
  const sort = telling.every((word) => compass.has(word)) ? 'compass' : (kind ?? 'name');
  return { key: telling.join(' '), words: telling, written: words.trim(), sort };
}

/** What sort of place a name is where nothing beside it says so, by its key: a district that other rows call a district. */
type Known = (key: string) => string | undefined;

/**
 * Reads what an area column says. The organisation's own name is the whole area, and so is `county-wide`, `borough-wide` or `all`. A bare
 * name is of the sort `sortOf` knows it to be.
 */
export function areasIn(organisation: string, sortOf: Known = () => undefined): (written: string | null) => Area {
  const own = new Set(keyOf(organisation).split(' ').map(singular));
  const known = new Map<string, Area>();
  const read = (written: string): Area => {
    const key = keyOf(written);
    if (silent.test(key)) return unstated;
    if (everywhere.test(key)) return { of: 'whole', written, parts: [] };
    if (vague.test(key) || address.test(key)) return { of: 'unclear', written, parts: [] };
    const named = written.split(/\s*[,;/&+|\n]\s*|\s+and\s+/i).filter((words) => keyOf(words) !== '');
    const parts = named.flatMap((words) => {
      const part = partOf(words, own);
      return part === null ? [] : [part.sort === 'name' ? { ...part, sort: sortOf(part.key) ?? 'name' } : part];
    });
    // Nothing is left but the name of the body itself: it is for all of its area.
    if (parts.length === 0) return { of: 'whole', written, parts: [] };
    return {
      of: 'parts',
      written,
      parts: [...new Map(parts.map((part) => [part.key, part])).values()].sort(inOrderOf(({ key }) => key)),
    };
  };
  return (written) => {
    if (written === null) return unstated;
    const area = known.get(written) ?? read(written);
    known.set(written, area);
    return area;
  };
}

const council = /^(.+?) (?:district|(?:metropolitan )?borough) council$/i;

/** Names that area columns elsewhere, or councils that buy, call a district, a ward and so on; a name of two sorts is of none. */
function sortsIn(picture: Picture): Known {
  const read = areasIn(picture.workspace.organisation);
  const written = [...picture.placements, ...picture.records.contracts].flatMap(({ area }) => area ?? []);
  const bodies = picture.parties.commissioners.flatMap(({ spellings }) =>
    spellings.flatMap(({ text }) => (council.test(text) ? text.replace(council, '$1 district') : [])),
  );
  const sorts = new Map<string, string>();
  for (const { key, sort } of [...new Set([...written, ...bodies])].flatMap((area) => read(area).parts))
    if (sort !== 'name' && sort !== 'compass') sorts.set(key, sorts.has(key) && sorts.get(key) !== sort ? 'name' : sort);
  return (key) => sorts.get(key);
}

const region =
  /^(?:north (?:east|west)|south (?:east|west)|east midlands|west midlands|yorkshire(?: and(?: the)? humber(?:side)?)?|the humber|east of england|london|any region|england|united kingdom)$/;

/** Areas that only notices state and that are regions of England: where a notice is published under, and not who is served. */
function onlyPublishedUnder({ records }: Picture): ReadonlySet<string> {
  const [noticed, others] = [new Set<string>(), new Set<string>()];
  for (const { area, origin } of records.contracts) if (area !== undefined) (origin.table.pointers ? noticed : others).add(area);
  for (const { area } of records.services) if (area !== undefined) others.add(area);
  const isRegion = (words: string): boolean => region.test(keyOf(words));
  return new Set([...noticed].filter((area) => !others.has(area) && (isRegion(area) || area.split(',').every(isRegion))));
}

/** Reads what the area columns of a picture say. */
export const areasOf = ofPicture((picture): ((written: string | null) => Area) => {
  const read = areasIn(picture.workspace.organisation, sortsIn(picture));
  const published = onlyPublishedUnder(picture);
  return (written) => (written !== null && published.has(written) ? unstated : read(written));
});

/** `together` when two may see the same families by their place, `apart` when they cannot, `untold` when their places cannot be compared. */
export type Meeting = 'together' | 'apart' | 'untold';

function holdsAll({ words }: Part, other: Part): boolean {
  return words.length <= other.words.length && words.every((word) => other.words.includes(word));
}

function partsMeet(a: Part, b: Part): Meeting {
  if (a.key === b.key) return a.sort === b.sort || a.sort === 'name' || b.sort === 'name' ? 'together' : 'untold';
  // A ward may lie in the north, and the north east in it: only names of one sort are known to be different places.
  return a.sort === b.sort && !holdsAll(a, b) && !holdsAll(b, a) ? 'apart' : 'untold';
}

/** How two areas stand to each other. What serves the whole area, or says nothing, meets every place. */
export function meetingOf(a: Area, b: Area): Meeting {
  if (a === b || a.of === 'whole' || a.of === 'unstated' || b.of === 'whole' || b.of === 'unstated') return 'together';
  if (a.of === 'unclear' || b.of === 'unclear') return 'untold';
  let way: Meeting = 'apart';
  for (const one of a.parts)
    for (const other of b.parts) {
      const met = partsMeet(one, other);
      if (met === 'together') return met;
      if (met === 'untold') way = met;
    }
  return way;
}

/** A key that is one for areas that are alike. */
export function areaKey({ of, written, parts }: Area): string {
  if (of === 'unclear') return `? ${keyOf(written)}`;
  return parts.map(({ key, sort }) => `${key}:${sort}`).join(' + ');
}

/** One part as an area of its own. */
export function areaOf(part: Part): Area {
  return { of: 'parts', written: part.written, parts: [part] };
}
