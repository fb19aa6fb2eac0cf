import { addDays, parseDay } from '../../values/day.ts';
import type { Raw } from '../grid.ts';
import type { Subject } from './awards.ts';
import { ocdsFields } from './fields.ts';
import { follow, type Json, own, type Placed, rawOf } from './walk.ts';

/** A cell read from a notice: what it holds, its pointer, and the path it was found by. */
export interface NoticeCell {
  readonly raw: Raw;
  readonly at: string;
  readonly path: string;
}

/** Fields that take every value found, each once; the others take the first. */
const gathers = new Set(['provider', 'cpv', 'area', 'lot', 'extensionOptions']);

/** Where a path sets out from, and the keys that are left to follow. */
function rootsOf(subject: Subject, path: string): { readonly from: readonly Placed[]; readonly keys: readonly string[] } {
  const keys = path.replace(/#.*/, '').split('/');
  const one = (place: Placed | null): readonly Placed[] => (place ? [place] : []);
  switch (keys[0]) {
    case 'awards':
      return { from: one(subject.award), keys: keys.slice(1) };
    case 'contracts':
      return { from: one(subject.contract), keys: keys.slice(1) };
    case 'supplier':
      return { from: one(subject.supplier), keys: keys.slice(1) };
    case 'lots':
      return { from: subject.lots, keys: keys.slice(1) };
    default:
      return { from: [subject.release], keys };
  }
}

const placesOf = (subject: Subject, path: string): Placed[] => {
  const { from, keys } = rootsOf(subject, path);
  return from.flatMap((place) => follow(place, keys)).filter(({ value }) => value !== '');
};

/** Days as months, as notices turn them: years of 365 days, months of 30, else the average month. */
export function monthsOf(days: number): number {
  const years = Math.round(days / 365.25);
  if (years > 0 && Math.abs(days - years * 365.25) <= 1.5 + years / 2) return years * 12;
  return days % 30 === 0 ? days / 30 : Math.round(days / 30.4375);
}

/** The sentences that speak of extending the term. */
function extensionProse(words: Raw): Raw {
  if (typeof words !== 'string') return null;
  const said = words
    .split(/(?<=[.!?])\s+|\r?\n+/)
    .filter((each) => /\b(?:extensions?|extend(?:s|ed|able|ing)?|renew(?:al|als|ed|able)?)\b/i.test(each))
    .filter((each) => /\b(?:options?|months?|years?|periods?|terms?|contract|further|additional)\b/i.test(each));
  return said.length > 0 ? said.join(' ').trim() : null;
}

/** The value beside a place, in the object it belongs to. */
function beside(subject: Subject, path: string, at: string, key: string): Json | undefined {
  const owners = placesOf(subject, path.replace(/\/[^/]*$/, ''));
  return own(owners.find((owner) => at.startsWith(`${owner.at}/`))?.value ?? null, key);
}

/** What is taken of a place that says more than the field: the last day of a term, the sentences about extension, a number of one register. */
function taken(subject: Subject, path: string, { value, at }: Placed): Raw {
  switch (path.split('#')[1]) {
    case 'end': {
      const start = beside(subject, path, at, 'startDate');
      const first = typeof start === 'string' ? parseDay(start.slice(0, 10)) : null;
      return first && typeof value === 'number' && value > 0 ? { day: addDays(first, Math.round(value) - 1) } : null;
    }
    case 'extension':
      return extensionProse(rawOf(value));
    case 'company':
      return /^GB-COH$/i.test(String(beside(subject, path, at, 'scheme'))) ? rawOf(value) : null;
    case 'charity':
      return /^GB-(?:CHC|SC|NIC)$/i.test(String(beside(subject, path, at, 'scheme'))) ? rawOf(value) : null;
    case 'stage':
      // A tender under way is no contract under way, and one that is complete says nothing of its contract.
      return subject.award ? null : `tender ${String(value)}`;
    default:
      // Published as a range, the tender's value is its upper end.
      return placesOf(subject, 'tender/minValue/amount').length > 0 ? rawOf(value) : null;
  }
}

/** What the value at a place is as a cell: an amount in another currency is no number of pounds, days are months, a scale is a yes or a no. */
function settled(subject: Subject, path: string, place: Placed): Raw {
  if (path.includes('#')) return taken(subject, path, place);
  const { value, at } = place;
  if (path.endsWith('/amount')) {
    const currency = beside(subject, path, at, 'currency');
    return typeof currency === 'string' && currency !== 'GBP' ? `${currency} ${String(value)}` : rawOf(value);
  }
  if (path.endsWith('/durationInDays')) return typeof value === 'number' && value > 0 ? monthsOf(value) : rawOf(value);
  if (path.endsWith('/scale')) return value === 'large' ? false : /^(?:sme|micro|small|medium)$/i.test(String(value)) ? true : null;
  return rawOf(value);
}

function found(subject: Subject, path: string, all: boolean): NoticeCell | null {
  const cells = placesOf(subject, path)
    .map((place) => ({ raw: settled(subject, path, place), at: place.at, path }))
    .filter(({ raw }) => raw !== null && raw !== '');
  const [first] = cells;
  return first && all && cells.length > 1
    ? { ...first, raw: [...new Set(cells.map(({ raw }) => String(raw)))].join('\n') }
    : (first ?? null);
}

/** Where a blank would have been written. */
function blankAt(subject: Subject, paths: readonly string[]): NoticeCell {
  for (const path of paths) {
    const { from, keys } = rootsOf(subject, path);
    if (from[0]) return { raw: null, at: `${from[0].at}/${keys.join('/')}`, path };
  }
  return { raw: null, at: subject.release.at, path: paths[0] as string };
}

/** One field of a record, from the first place that says it. Of several parts, each has its own: what the tender or several lots say of the whole does not stand for one. */
export function cellOf(subject: Subject, field: string): NoticeCell {
  const all = gathers.has(field);
  const paths = (ocdsFields[field] ?? []).filter(
    (path) =>
      (subject.whole || field !== 'totalValue' || !path.startsWith('tender/')) &&
      (all || subject.lots.length < 2 || !path.startsWith('lots/')),
  );
  for (const path of paths) {
    const cell = found(subject, path, all);
    if (cell) return cell;
  }
  return blankAt(subject, paths);
}
