import { count } from '../../values/text.ts';
import type { Grid, Raw } from '../grid.ts';
import { subjectsOf } from './awards.ts';
import { cellOf, type NoticeCell } from './cells.ts';
import { ocdsFields } from './fields.ts';
import type { Releases } from './releases.ts';

/** Columns every package has, found or not: their absence is itself worth seeing. */
const always = new Set(['ocid', 'ref', 'title', 'provider', 'start', 'end', 'totalValue']);

/** The paths a column was read by, in the order that counts. */
function headingOf(field: string, cells: readonly NoticeCell[]): string {
  const met = new Set(cells.filter(({ raw }) => raw !== null).map(({ path }) => path));
  const known = ocdsFields[field] ?? [];
  const paths = met.size > 0 ? known.filter((path) => met.has(path)) : known.slice(0, 1);
  return paths.map((path) => (path.includes('/') || path === 'ocid' ? path : `releases/${path}`)).join(', else ');
}

/** An Open Contracting package as a sheet: a row for each award, or for a process that has none; every cell with its pointer. */
export function gridOfReleases({ counted, setAside, list }: Releases): Grid {
  const subjects = counted.flatMap(subjectsOf);
  const columns = Object.keys(ocdsFields)
    .map((field) => ({ field, cells: subjects.map((subject) => cellOf(subject, field)) }))
    .filter(({ field, cells }) => always.has(field) || cells.some(({ raw }) => raw !== null));
  const firstOf = (cells: readonly NoticeCell[]): string => (cells.find(({ raw }) => raw !== null) ?? cells[0])?.at ?? list;
  const rows: Raw[][] = [columns.map(({ field, cells }) => headingOf(field, cells))];
  const pointers = [{ base: '', cells: columns.map(({ cells }) => firstOf(cells)) }];
  subjects.forEach((subject, i) => {
    const base = subject.release.at;
    rows.push(columns.map(({ cells }) => cells[i]?.raw ?? null));
    pointers.push({ base, cells: columns.map(({ cells }) => (cells[i]?.at ?? base).slice(base.length)) });
  });
  const processes = count(counted.length, 'process', 'processes');
  const remarks =
    setAside.length === 0
      ? []
      : [
          `the latest release of each of ${processes} counts, and ${count(setAside.length, 'earlier one is', 'earlier ones are')} set aside`,
        ];
  return { sheet: null, hidden: false, merges: [], rows, pointers, setAside, ...(remarks.length > 0 ? { remarks } : {}) };
}
