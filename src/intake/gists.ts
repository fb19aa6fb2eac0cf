import type { Column } from '../nouns/table.ts';
import { wordsOfHeading } from './heading-words.ts';
import type { Profile } from './profile.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** A field a column could be by what it holds, when its heading does not say: how sure, and why. */
export interface Guess {
  readonly field: string;
  readonly confidence: number;
  readonly because: string;
}

/** Words of a heading that tell what a column of days or amounts is, where the whole of it is no heading that is known. */
const gists: readonly { readonly holds: 'day' | 'money'; readonly words: ReadonlySet<string>; readonly fields: readonly string[] }[] = [
  { holds: 'day', words: new Set(['start', 'begin', 'began', 'commence', 'commenced', 'from', 'effective', 'live']), fields: ['start'] },
  {
    holds: 'day',
    words: new Set(['end', 'finish', 'expiry', 'expire', 'expired', 'until', 'till', 'to', 'cease', 'terminate']),
    fields: ['end'],
  },
  { holds: 'money', words: new Set(['annual', 'annually', 'yearly', 'per', 'year']), fields: ['annualValue'] },
  { holds: 'money', words: new Set(['week', 'weekly']), fields: ['weeklyCost'] },
  {
    holds: 'money',
    words: new Set(['value', 'worth', 'cost', 'price', 'amount', 'sum', 'spend', 'paid', 'payment', 'fee', 'funding', 'charge']),
    fields: ['totalValue', 'amount'],
  },
];
/** Words that make something else of a day or an amount: its extension, its review, its saving. */
const otherwise = /\b(?:ext\w*|review|notice|break|saving|vat|tax|min\w*|max\w*|low|high|previous|last|unit|variance|%)/i;

/** A named column whose heading is known by no phrase, told by one word of it and by what it holds, where no other column of the table says the same. */
export function byGist(kind: AnyKind, columns: readonly Column[], profiles: ReadonlyMap<number, Profile>): ReadonlyMap<number, Guess> {
  const offers = columns.flatMap((column) => {
    const profile = profiles.get(column.index);
    if (column.field !== null || column.heading === '' || !profile || profile.said < 2 || otherwise.test(column.heading)) return [];
    const words = wordsOfHeading(column.heading);
    const gist = gists.find(
      ({ holds, words: telling }) =>
        profile[holds] >= 0.8 && (holds === 'day' || profile.day < 0.5) && words.some((word) => telling.has(word)),
    );
    const field = gist?.fields.find((one) => Object.hasOwn(kind.fields, one));
    const word = words.find((one) => gist?.words.has(one));
    return gist && field && !columns.some((other) => other.field === field)
      ? [
          {
            index: column.index,
            field,
            confidence: 0.65,
            because: `its heading says “${word}” and its cells hold ${gist.holds === 'day' ? 'dates' : 'amounts'}`,
          },
        ]
      : [];
  });
  return new Map(
    offers.filter(({ field }) => offers.filter((one) => one.field === field).length === 1).map(({ index, ...guess }) => [index, guess]),
  );
}

/** The first column of a budget, whatever it is headed, names its lines. */
export function lineOf(kind: AnyKind, columns: readonly Column[], profiles: ReadonlyMap<number, Profile>): ReadonlyMap<number, Guess> {
  const first = columns[0];
  const profile = first && profiles.get(first.index);
  const named = ['line', 'element', 'service', 'code'].some((field) => columns.some((column) => column.field === field));
  if (kind.kind !== 'budget' || named || !first || first.field !== null || !profile || profile.said < 2 || profile.words < 0.8)
    return new Map();
  return new Map([
    [first.index, { field: 'line', confidence: 0.7, because: 'it stands first and holds words, as the lines of a budget do' }],
  ]);
}
