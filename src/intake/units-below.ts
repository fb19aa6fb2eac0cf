import { filled } from './filled.ts';
import type { Heading } from './found.ts';
import type { Raw } from './grid.ts';
import { isOnlyUnit } from './heading-words.ts';

const otherUnits = /^\(?\s*(?:%|no\.?|number|proportion|fte|wte|hours?|days?|weeks?|months?|years?)\s*\)?$/i;
const dayFormat = /^\(?\s*(?:d{1,2}|m{1,4}|y{2,4})(?:[\s/.-]+(?:d{1,2}|m{1,4}|y{2,4})){1,2}\s*\)?$/i;
const types =
  /^\(?\s*(?:(?:free |short |long )?text|string|alphanumeric|dates?|currency|integer|decimal|numeric|y\s*\/\s*n|yes\s*\/\s*no|drop[\s-]?down(?: list)?)\s*\)?$/i;

type Said = 'money' | 'unit' | 'format' | 'word' | 'data';

/** What a cell right below a heading says of its column, or that it is data. */
function saidBy(raw: Raw): Said {
  if (typeof raw !== 'string') return 'data';
  const text = raw.trim();
  if (isOnlyUnit(text)) return 'money';
  if (otherUnits.test(text)) return 'unit';
  if (dayFormat.test(text) || types.test(text)) return 'format';
  return /\d/.test(text) ? 'data' : 'word';
}

/**
 * The headings of a table with the units that a row right below them gives: `£000` under `Total value` makes it `Total value (£000)`.
 * Most of such a row says in what or in what form its columns are (`dd/mm/yyyy`, `text`), and no cell of it holds a figure.
 * Null where the row says anything else, or neither pounds nor how days are written: a lone `days` may well be data.
 */
export function withUnits(headings: readonly Heading[], below: readonly Raw[] | undefined): readonly Heading[] | null {
  const cells = filled(below).map(({ index, raw }) => ({ index, unit: String(raw).trim(), said: saidBy(raw) }));
  if (cells.some(({ index, said }) => said === 'data' || !headings.some((heading) => heading.index === index))) return null;
  if (!cells.some(({ said, unit }) => said === 'money' || dayFormat.test(unit))) return null;
  if (cells.filter(({ said }) => said === 'word').length * 2 >= cells.length) return null;
  const units = new Map(
    cells.flatMap(({ index, unit, said }) =>
      said === 'money' || said === 'unit' ? [[index, unit.replace(/^\(\s*|\s*\)$/g, '')] as const] : [],
    ),
  );
  return headings.map(({ index, text }) => {
    const unit = units.get(index);
    return { index, text: unit === undefined || text.includes(unit) ? text : `${text} (${unit})` };
  });
}
