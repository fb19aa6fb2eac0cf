import type { ColumnFault, PersonalCell } from '../nouns/table.ts';
import { address } from '../values/cell.ts';
import { once } from '../values/once.ts';
import { keyOf } from '../values/text.ts';
import type { Found } from './found.ts';
import { type Grid, isBlank, type PersonalMark, type Raw, shown } from './grid.ts';
import { mask, withoutPersonal } from './personal.ts';

/** What the cells under a heading hold, and which of them: a count of children is no child's number. */
interface Under {
  readonly looksLike: string;
  readonly holds: (text: string) => boolean;
}

const someone = '(?:child(?:ren)?|pupil|patient|young person|service user|student|looked after child|yp|lac|cla)s?';
const words = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !/^(?:n\/?a|none|nil|tbc|tba|various|not (?:stated|known))$/i.test(text.trim());
const longNumber = (text: string): boolean => /\d{4}/.test(text) || /^[a-z]{1,4}[-/]?\d{2,}$/i.test(text.trim());
const digits =
  (least: number) =>
  (text: string): boolean =>
    text.replace(/\D/g, '').length >= least;
const born: Under = { looksLike: 'a date of birth', holds: digits(4) };
const numbered: Under = { looksLike: 'an NHS number', holds: digits(10) };
const named: Under = { looksLike: 'a person’s name', holds: words };
const lives: Under = { looksLike: 'a home address', holds: words };
const called: Under = { looksLike: 'a phone number', holds: (text) => /^(?:\+44\s?|0)7\d{3}[\d\s]{6,9}$/.test(text.trim()) };
/** What stands under a contact alone is the number of whoever is the contact, a mobile or a desk. */
const dialled: Under = {
  looksLike: 'a phone number',
  holds: (text) => /^(?:\+44|\(?0)[\d\s()-]+(?:\s*(?:ext?n?\.?|x)\s*\d+)?$/i.test(text.trim()) && /^(?:\D*\d){10,16}\D*$/.test(text),
};

const personalHeadings: readonly (readonly [RegExp, Under])[] = [
  [new RegExp(`^(?:${someone} )?(?:dob|d o b|date of birth|birth ?date)$`), born],
  [/^(?:(?:patient|child)s? )?nhs (?:no|number|id)$/, numbered],
  [new RegExp(`^(?:name of (?:the )?${someone}|${someone} (?:full |first |last )?(?:name|forename|surname|initials)s?)$`), named],
  [/^(?:(?:foster )?(?:carer|parent|mother|father)s?|next of kin) (?:full |first |last )?(?:name|forename|surname)$/, named],
  [
    new RegExp(
      `^(?:${someone} (?:id|identifier|no|number|ref|reference)|case (?:id|no|number)|upn|(?:mosaic|lcs|liquidlogic|carefirst) (?:id|no|number))$`,
    ),
    { looksLike: 'a child or case number', holds: longNumber },
  ],
  [new RegExp(`^(?:home|(?:${someone}|parents?|carers?) (?:home )?) ?address$`), lives],
  [/\b(?:telephone|phone|mobile|tel)(?: no| number)?$/, called],
  [/^(?:(?:contract|lead|key|main|named|officer|manager)s? )?(?:contact(?: no| number| details)?|direct (?:line|dial|number))$/, dialled],
];

/** What stands beside a date of birth or an NHS number in one heading row is that person's too. */
const theirs: readonly (readonly [RegExp, Under])[] = [
  [/^(?:full |first |last |middle |legal )?name$|^forenames?$|^surname$|^initials$|^child$|^pupil$/, named],
  [/^address(?: line)?(?: \d)?$|^post ?code$/, { ...lives, holds: (text) => words(text) || digits(1)(text) }],
];
const mayHead =
  /birth|dob|d\.o\.b|nhs|child|pupil|patient|young|user|student|looked|carer|parent|mother|father|kin|case|upn|mosaic|lcs|logic|carefirst|home|phone|mobile|tel|name|address|code|initial|contact|direct|\byp\b|\blac\b|\bcla\b/i;

function headingIn(raw: Raw, known: readonly (readonly [RegExp, Under])[]): Under | null {
  if (typeof raw !== 'string' || raw.length > 60 || !mayHead.test(raw)) return null;
  const key = keyOf(raw.replace(/\bNHS\b/, 'nhs'));
  return known.find(([heading]) => heading.test(key))?.[1] ?? null;
}

/** The columns a row heads, when it is a row of headings for people: by column, what its cells hold. */
function headedBy(row: readonly Raw[]): ReadonlyMap<number, Under> {
  const heads = new Map<number, Under>();
  row.forEach((raw, index) => {
    const under = headingIn(raw, personalHeadings);
    if (under) heads.set(index, under);
  });
  if (![...heads.values()].some((under) => under === born || under === numbered)) return heads;
  row.forEach((raw, index) => {
    const under = heads.has(index) ? null : headingIn(raw, theirs);
    if (under) heads.set(index, under);
  });
  return heads;
}

/** Two or more cells of words and nothing else. Most rows are told from one by their first figure. */
function isHeadingRow(row: readonly Raw[]): boolean {
  let held = 0;
  for (const raw of row) {
    if (isBlank(raw)) continue;
    if (typeof raw !== 'string' || raw.length > 200 || /\d{3}/.test(raw)) return false;
    held += 1;
  }
  return held > 1;
}

/** What looks personal in one cell, and the cell without it; null when nothing does. */
function seen(
  raw: Raw,
  under: Under | undefined,
  read: typeof withoutPersonal,
): { readonly raw: Raw; readonly looksLike: readonly string[] } | null {
  if (raw === null || typeof raw === 'boolean') return null;
  if (under?.holds(shown(raw))) return { raw: mask, looksLike: [under.looksLike] };
  const without = typeof raw === 'string' ? read(raw) : null;
  return without && { raw: without.text, looksLike: without.looksLike };
}

/**
 * A sheet with the personal data in its cells masked, and which cells held some. It is done before anyone looks for tables, so that
 * no title, heading, record, fault or quotation carries it on. With `show` the cells are told all the same, and nothing is masked.
 */
export function withheld(grid: Grid, show = false): Grid {
  const personal: PersonalMark[] = [];
  const readers: (typeof withoutPersonal)[] = [];
  let under: Map<number, Under> = new Map();
  let afterBlank = false;
  const rows = grid.rows.map((row, index) => {
    if (row.every((raw) => isBlank(raw))) {
      afterBlank = true;
      return row;
    }
    const isHeading = isHeadingRow(row);
    if (afterBlank && isHeading) under = new Map();
    afterBlank = false;
    let masked: Raw[] | null = null;
    for (let column = 0; column < row.length; column += 1) {
      readers[column] ??= once(withoutPersonal);
      const read = readers[column] as typeof withoutPersonal;
      const found = seen(row[column] ?? null, isHeading ? undefined : under.get(column), read);
      if (!found) continue;
      personal.push({ row: index + 1, column, cell: address(column, index + 1), looksLike: found.looksLike });
      masked ??= [...row];
      masked[column] = found.raw;
    }
    if (isHeading || index < 40) for (const [column, head] of headedBy(row)) under.set(column, head);
    return masked === null || show ? row : masked;
  });
  return personal.length === 0 ? grid : { ...grid, rows, personal };
}

/** The cells of a table, its titles and its notes in which personal data was seen. Tables side by side have each their own. */
export function personalIn(grid: Grid, { wordsFrom, lastRow, bounds }: Found): { readonly personal?: readonly PersonalCell[] } {
  const isMine = ({ row, column }: PersonalMark): boolean =>
    row >= wordsFrom && row <= lastRow && (!bounds || (column >= bounds.left && column <= bounds.right));
  const mine = (grid.personal ?? []).filter(isMine).map(({ cell, looksLike }) => ({ cell, looksLike }));
  return mine.length === 0 ? {} : { personal: mine };
}

/** The same as faults of the table, each kind rolled up. What the cells say is not quoted. */
export function personalFaults(personal: readonly PersonalCell[] = []): ColumnFault[] {
  const kinds = [...new Set(personal.flatMap(({ looksLike }) => looksLike))];
  return kinds.map((text): ColumnFault => {
    const [first, ...others] = personal.filter(({ looksLike }) => looksLike.includes(text)).map(({ cell }) => cell) as [
      string,
      ...string[],
    ];
    return { kind: 'personal', heading: '', text, cells: [first, ...others], quoted: [] };
  });
}
