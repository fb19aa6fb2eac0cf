import type { Note } from '../nouns/row.ts';
import type { Column } from '../nouns/table.ts';
import { tidy } from '../values/text.ts';
import { type Raw, shown } from './grid.ts';
import type { AnyKind } from './tables/table-kind.ts';

const lotAlone = /^lots?\s*(?:no\.?\s*|number\s*)?[\w.]{1,4}$/i;

function lotIn(raw: Raw | undefined): string | null {
  const text = typeof raw === 'string' && raw.length < 40 ? tidy(raw) : '';
  return lotAlone.test(text) ? text : null;
}

/** The lot that a cell of references is no more than (`Lot 2`), with what is noted of it, where the contract it is of stands above; null for any other cell. */
export function lotUnder(
  { field }: Column,
  kind: AnyKind,
  raw: Raw,
  above: Raw | undefined,
): { readonly lot: string; readonly note: Note } | null {
  if (field !== 'ref' || !Object.hasOwn(kind.fields, 'lot') || above === undefined || lotIn(above) !== null) return null;
  const lot = lotIn(raw);
  const text = 'a lot of the contract above, whose reference it stands under';
  return lot === null ? null : { lot, note: { kind: 'elsewhere', field, quoted: shown(raw), text } };
}
