import type { Kind, Shapes } from '../../nouns/records.ts';
import type { Day } from '../../values/day.ts';
import type { Pence } from '../../values/money.ts';
import type { Timeframe } from '../../values/timeframe.ts';
import type { FinancialYear } from '../../values/year.ts';

/** What a field's cells are read as. `leads` are names that keep the number of their part; `milestones` are texts in one column a year; `months` a length of time, `option` the months by which a contract may be extended. */
export type FieldType =
  | 'text'
  | 'list'
  | 'leads'
  | 'flags'
  | 'money'
  | 'day'
  | 'timeframe'
  | 'count'
  | 'number'
  | 'months'
  | 'option'
  | 'percent'
  | 'flag'
  | 'year'
  | 'milestones';

type TypeOf<V> = V extends Pence
  ? 'money'
  : V extends FinancialYear
    ? 'year'
    : V extends Day
      ? 'day'
      : V extends boolean
        ? 'flag'
        : V extends number
          ? 'number' | 'count' | 'percent' | 'months' | 'option'
          : V extends string
            ? 'text'
            : V extends readonly Timeframe[]
              ? 'timeframe'
              : V extends readonly string[]
                ? 'list' | 'leads' | 'flags'
                : 'milestones';

/** A field of a kind of table: how it is read, and the headings it is known by. */
export interface Field<T extends FieldType = FieldType> {
  readonly type: T;
  readonly headings: readonly string[];
  /** Filled once and left blank below: the blank rows mean the same. */
  readonly carriesDown?: boolean;
  /** Headings that may well be this field and may be something else: never more than proposed. */
  readonly perhaps?: readonly string[];
  /** The same on most rows of a file: who publishes it. */
  readonly steady?: boolean;
  /** Something ends on this day: a month that names no day means its last. */
  readonly ends?: boolean;
}

/** A kind of table. It is taken for this kind when each group of `telling` fields has at least one column. */
export interface TableKind<K extends Kind = Kind> {
  readonly kind: K;
  readonly title: string;
  readonly fields: { readonly [F in keyof Shapes[K]]-?: Field<TypeOf<NonNullable<Shapes[K][F]>>> };
  readonly telling: readonly (readonly (keyof Shapes[K] & string)[])[];
  /** Fields that tell the kind, less surely, when they are every column there is: a pivot of suppliers and sums. */
  readonly barely?: readonly (keyof Shapes[K] & string)[];
  /** The field whose change begins the lines of another body, for totals down to it. */
  readonly blocks?: keyof Shapes[K] & string;
  /** Fields whose values make a record's id when it carries no reference of its own. */
  readonly names: readonly (keyof Shapes[K] & string)[];
  /** A data row holds at least one of these; without any it is left out. */
  readonly needs: readonly (keyof Shapes[K] & string)[];
  /** The field that a line standing alone above rows fills, as a heading. */
  readonly headedBy?: keyof Shapes[K] & string;
  /** The field whose column is often headed with the place's own name (`Plymouth` beside `National`). */
  readonly placeNamed?: keyof Shapes[K] & string;
}

/** A kind with its fields looked at by name. */
export interface AnyKind {
  readonly kind: Kind;
  readonly title: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly telling: readonly (readonly string[])[];
  readonly barely?: readonly string[];
  readonly blocks?: string;
  readonly names: readonly string[];
  readonly needs: readonly string[];
  readonly headedBy?: string;
  readonly placeNamed?: string;
}

/** A field known by some headings beside its own name. */
export function known<T extends FieldType>(type: T, ...headings: string[]): Field<T> {
  return { type, headings };
}

/** A field filled once and left blank on the rows below. */
export function carried<T extends FieldType>(type: T, ...headings: string[]): Field<T> {
  return { type, headings, carriesDown: true };
}

/** A field with headings that are only perhaps its own, beside those it is known by. */
export function orPerhaps<T extends FieldType>(field: Field<T>, ...perhaps: string[]): Field<T> {
  return { ...field, perhaps };
}

/** A field that says the same on most rows of a file. */
export function steady<T extends FieldType>(field: Field<T>): Field<T> {
  return { ...field, steady: true };
}

/** A day on which something ends. */
export function ending(...headings: string[]): Field<'day'> {
  return { type: 'day', headings, ends: true };
}
