import { isObject, type Json, membersOf, own, type Placed } from './walk.ts';

/** The releases of a file that count, and those that a later one of the same process replaces. */
export interface Releases {
  readonly counted: readonly Placed[];
  readonly setAside: readonly { readonly cell: string; readonly text: string }[];
  readonly list: string;
  readonly format: 'ocds-release-package' | 'ocds-record-package' | 'ocds-release';
}

const isRelease = (value: Json): boolean =>
  typeof own(value, 'ocid') === 'string' && ['tender', 'awards', 'planning', 'buyer', 'tag'].some((key) => own(value, key) !== undefined);

/** The moment a release was made. One without a zone is taken as Greenwich time, wherever the machine stands. */
function momentOf(release: Json): number {
  const date = own(release, 'date');
  if (typeof date !== 'string') return Number.NEGATIVE_INFINITY;
  const moment = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(date) || !date.includes('T') ? date : `${date}Z`);
  return Number.isNaN(moment) ? Number.NEGATIVE_INFINITY : moment;
}

/** The latest release of each process, in the order the processes appear; of two of one moment, the first in the file. */
function latest(releases: readonly Placed[]): Pick<Releases, 'counted' | 'setAside'> {
  const best = new Map<Json | undefined, Placed>();
  for (const release of releases) {
    const ocid = own(release.value, 'ocid');
    const held = best.get(ocid);
    if (!held || momentOf(release.value) > momentOf(held.value)) best.set(ocid, release);
  }
  const counted = new Set(best.values());
  const setAside = releases
    .filter((release) => !counted.has(release))
    .map(({ value, at }) => ({ cell: at, text: `another release of ${String(own(value, 'ocid'))} is the latest` }));
  return { counted: releases.filter((release) => counted.has(release)), setAside };
}

/** What a record stands for: the release compiled from all of its process, else the releases it carries. */
function releasesOfRecord({ value, at }: Placed): Placed[] {
  const compiled = own(value, 'compiledRelease');
  if (isObject(compiled)) return [{ value: { ocid: own(value, 'ocid') ?? null, ...compiled }, at: `${at}/compiledRelease` }];
  return membersOf(own(value, 'releases'), `${at}/releases`).filter((release) => isRelease(release.value));
}

/** The releases of an Open Contracting file: a package of releases or of records, several packages in a list, or bare releases. Null when it is none. */
export function releasesOf(root: Json): Releases | null {
  const packages = Array.isArray(root) ? membersOf(root, '') : [{ value: root, at: '' }];
  const bare = packages.filter((each) => isRelease(each.value));
  const released = packages
    .flatMap(({ value, at }) => membersOf(own(value, 'releases'), `${at}/releases`))
    .filter((each) => isRelease(each.value));
  const recorded = packages.flatMap(({ value, at }) => membersOf(own(value, 'records'), `${at}/records`)).flatMap(releasesOfRecord);
  if (recorded.length > 0) return { ...latest(recorded), list: '/records', format: 'ocds-record-package' };
  if (released.length > 0) return { ...latest(released), list: Array.isArray(root) ? '' : '/releases', format: 'ocds-release-package' };
  return bare.length > 0 ? { ...latest(bare), list: '', format: 'ocds-release' } : null;
}
