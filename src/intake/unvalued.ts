import type { Draft } from './draft.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** What a line of a budget is known by; two of them are more than a heading says. */
const naming = ['code', 'line', 'service', 'element', 'partner', 'fund', 'subjective', 'authority'];

/**
 * Whether a row that holds no amount is a line all the same, and its amount missing: where the cell of one says so (`TBC`, `n/a`), where the
 * row names its line twice over (a code and a name, an area and a line), or where it stands in the column of lines and headings stand to
 * the left of it. One name alone is a heading. Only of a kind whose rows must all hold an amount.
 */
export function isUnvalued({ fields, notes }: Draft, kind: AnyKind, isLine: boolean): boolean {
  if (!kind.needs.every((field) => kind.fields[field]?.type === 'money')) return false;
  const named = naming.filter((field) => Object.hasOwn(kind.fields, field) && fields[field] !== undefined);
  if (named.length === 0) return false;
  return named.length > 1 || isLine || notes.some(({ field }) => kind.needs.includes(field));
}
