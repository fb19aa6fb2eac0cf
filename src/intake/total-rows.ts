import type { Column } from '../nouns/table.ts';
import { tidy } from '../values/text.ts';
import { isBlank, type Raw } from './grid.ts';
import type { AnyKind } from './tables/table-kind.ts';

const plainTotal = /^(?:grand\s+|overall\s+|sub-?\s?)?totals?\s*[:*]?$/i;
const namedTotal = /^(?:(?:grand|overall|sub-?)\s?)?totals?\b|\b(?:sub-?total|grand total)\b|\btotals?:?$/i;
const numberedTotal = /^(?:\d{1,3}[.)]?\s*)?(?:(?:grand|overall|sub-?)\s?)?totals?\b/i;
const memorandum =
  /^(?:\d{1,3}[.)]?\s*)?(?:of which|memo(?:randum)?)\b|\b(?:already )?included in (?:the )?(?:lines?|rows?|figures?|totals?)\b|\bincluded above\b/i;

function saysTotal(raw: Raw | undefined): boolean {
  return typeof raw === 'string' && /total/i.test(raw);
}

function isFigure(raw: Raw | undefined): boolean {
  return typeof raw !== 'string' || /^[\s(£-]*[\d.,]+/.test(raw);
}

/** Whether a table's rows are lines of money and not dealings with somebody: a supplier may well be called Total. */
export function hasLines(kind: AnyKind | null): boolean {
  return kind !== null && !Object.hasOwn(kind.fields, 'provider');
}

function named(columns: readonly Column[], kind: AnyKind | null): readonly Column[] {
  return columns.filter(({ field }) => field !== null && kind?.names.includes(field) && kind.fields[field]?.type === 'text');
}

/** Whether a row names both what is bought and from whom: a bare `Total` beside them is the kind of its value. */
function isDealing(cells: readonly Raw[], columns: readonly Column[]): boolean {
  const isNamed = (name: string): boolean =>
    columns.some(({ index, field }) => field === name && !isBlank(cells[index]) && !saysTotal(cells[index]));
  return (isNamed('title') || isNamed('description')) && isNamed('provider');
}

function hasAmount(cells: readonly Raw[], columns: readonly Column[], kind: AnyKind | null): boolean {
  return columns.some(
    ({ index, field }) => !isBlank(cells[index]) && kind?.fields[field ?? '']?.type === 'money' && isFigure(cells[index]),
  );
}

/** The row's label when it prints a total: its first words say so, a number stands beside them, and a longer label has no other words about it. A bare label may stand in any column; in a table of lines a numbered one in any that names one. */
export function totalLabelOf(cells: readonly Raw[], columns: readonly Column[], kind: AnyKind | null = null): string | null {
  if (!columns.some(({ index }) => saysTotal(cells[index]))) return null;
  const held = columns.filter((column) => !isBlank(cells[column.index]));
  const label = held[0] ? cells[held[0].index] : undefined;
  if (typeof label === 'string' && namedTotal.test(tidy(label))) {
    const figures = held.slice(1).filter((column) => isFigure(cells[column.index]));
    const words = held.length - 1 - figures.length;
    if (figures.length > 0 && (plainTotal.test(tidy(label)) || words === 0)) return tidy(label);
  }
  if (!hasAmount(cells, columns, kind) || isDealing(cells, columns)) return null;
  const texts = (of: readonly Column[]) => of.flatMap(({ index }) => (typeof cells[index] === 'string' ? [tidy(cells[index])] : []));
  return (
    texts(columns).find((text) => plainTotal.test(text)) ??
    (hasLines(kind) ? texts(named(columns, kind)).find((text) => numberedTotal.test(text)) : undefined) ??
    null
  );
}

/** Whether a label only by its wording could be somebody's name: nothing but the arithmetic can tell. */
export function isDoubtful(label: string, kind: AnyKind | null): boolean {
  return kind !== null && !hasLines(kind) && !plainTotal.test(label) && /^totals?\b/i.test(label);
}

/** Whether a line says that its figure is part of other lines: read, and set aside. */
export function isMemorandum(cells: readonly Raw[], columns: readonly Column[], kind: AnyKind | null): boolean {
  if (!hasLines(kind)) return false;
  return named(columns, kind).some(({ index }) => {
    const text = cells[index];
    return typeof text === 'string' && memorandum.test(tidy(text));
  });
}
