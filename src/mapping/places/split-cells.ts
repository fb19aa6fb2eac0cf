import type { Service } from '../../nouns/provision.ts';
import type { Row } from '../../nouns/row.ts';

/** Part of a service as one cell states it: a name of a place, and its share in percent. */
export interface PartOfCell {
  readonly name: string;
  readonly share: number;
}

const joining = /^(?:[\s;,/+&|:–—-]|and\b|of\b|to\b)+|(?:[\s;,/+&|:=–—-]|\band)+$/gi;
const percent = /\(?\s*(\d{1,3}(?:\.\d+)?)\s*%\s*\)?/g;

/** The shares one cell writes beside their names, before or after them: `Early childhood 50%; SEND 50%`. Null where a name or a share is missing. */
export function partsOfCell(text: string): readonly PartOfCell[] | null {
  const shares = [...text.matchAll(percent)].map(([, number]) => Number(number));
  if (shares.length === 0) return null;
  const names = text
    .split(percent)
    .filter((_, index) => index % 2 === 0)
    .map((name) => name.replace(joining, ''));
  const [before, after] = [names[0] !== '', names.at(-1) !== ''];
  if (before === after) return null;
  const own = before ? names.slice(0, -1) : names.slice(1);
  return own.every((name) => name !== '') ? own.map((name, index) => ({ name, share: shares[index] as number })) : null;
}

/** The elements, or the tiers, that one cell splits a service over, each once; null where a name is of none or stands twice. */
function placesIn(text: string | undefined, named: (name: string) => { readonly id: string } | null): readonly PartOfCell[] | null {
  const parts = text?.includes('%') ? partsOfCell(text) : null;
  if (!parts) return null;
  const ids = parts.flatMap(({ name, share }) => {
    const place = named(name);
    return place === null ? [] : [{ name: place.id, share }];
  });
  return ids.length === parts.length && new Set(ids.map(({ name }) => name)).size === ids.length ? ids : null;
}

/** What tells the elements and tiers of a workspace by their names. */
interface Named {
  readonly elementNamed: (text: string) => { readonly id: string } | null;
  readonly tierNamed: (text: string) => { readonly id: string } | null;
}

/**
 * Services with those that one cell splits, by percentages of elements or of tiers, as a row for each part: the same as a table that
 * writes the parts on rows of their own. Where both cells hold shares nothing says which tier is of which element, and none is split.
 */
export function withCellsSplit(services: readonly Row<Service>[], { elementNamed, tierNamed }: Named): readonly Row<Service>[] {
  if (!services.some(({ element, tier }) => element?.includes('%') || tier?.includes('%'))) return services;
  return services.flatMap((row): readonly Row<Service>[] => {
    const [elements, tiers] = [placesIn(row.element, elementNamed), placesIn(row.tier, tierNamed)];
    if (row.share !== undefined || (elements === null) === (tiers === null)) return [row];
    const field = elements === null ? 'tier' : 'element';
    return (elements ?? tiers ?? []).map(({ name, share }, index) => ({
      ...row,
      id: index === 0 ? row.id : `${row.id}-${name}`,
      [field]: name,
      share,
      origin: { ...row.origin, from: { ...row.origin.from, share: row.origin.from?.[field] ?? field } },
    }));
  });
}
