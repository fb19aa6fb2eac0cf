import type { Kind, Shapes } from '../../nouns/kinds.ts';
import type { Day } from '../../values/day.ts';
import type { Pence } from '../../values/money.ts';
import type { Timeframe } from '../../values/timeframe.ts';
import type { FinancialYear } from '../../values/year.ts';

/** What a field's cells are read as. `leads` are names that keep the number of their part; `milestones` are texts in one column a year; `measured` is a figure with the unit it is in, `target` such a figure to be reached or not to be passed; `months` and `days` a length of time, `option` the months by which a contract may be extended. */
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
  | 'measured'
  | 'target'
  | 'months'
  | 'days'
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
          ? 'number' | 'measured' | 'target' | 'count' | 'percent' | 'months' | 'days' | 'option'
          : V extends string
            ? 'text'
            : V extends readonly Timeframe[]
              ? 'timeframe'
              : V extends readonly string[]
                ? 'list' | 'leads' | 'flags'
                : 'milestones';

/** What a kind of table is, whatever words it is written in. It is taken for this kind when each group of `telling` fields has at least one column. */
interface Rules<F extends string> {
  readonly title: string;
  readonly telling: readonly (readonly F[])[];
  /** Fields that tell the kind, less surely, when they are every column there is: a pivot of suppliers and sums. */
  readonly barely?: readonly F[];
  /** What tells the kind, less surely, of a list with no day, no money and nobody who provides: such groups of known fields, where a heading says so much. */
  readonly thinly?: readonly { readonly groups: readonly (readonly F[])[]; readonly says?: RegExp }[];
  /** Fields that tell the kind beside amounts headed by nothing but their year, where no heading only proposes them: contracts and who holds them. */
  readonly besideYears?: readonly F[];
  /** The field that a heading which says nothing but a financial year (`2026/27 £000`) stands for. */
  readonly ofYear?: F;
  /** Fields that a heading only proposes by itself and tells beside others, known and of the same year: `Gross`, beside the income or the net. */
  readonly toldBeside?: readonly { readonly field: F; readonly says: RegExp; readonly others: readonly F[] }[];
  /** The field whose change begins the lines of another body, for totals down to it. */
  readonly blocks?: F;
  /** Fields whose values make a record's id when it carries no reference of its own. */
  readonly names: readonly F[];
  /** A data row holds at least one of these; without any it is left out. */
  readonly needs: readonly F[];
  /** The field that a line standing alone above rows fills, as a heading. */
  readonly headedBy?: F;
  /** The field whose column is often headed with the place's own name (`Plymouth` beside `National`). */
  readonly placeNamed?: F;
}

/** A kind of table: its rules, and what the cells of each of its fields are read as. */
export interface TableKind<K extends Kind = Kind> extends Rules<keyof Shapes[K] & string> {
  readonly kind: K;
  readonly fields: { readonly [F in keyof Shapes[K]]-?: TypeOf<NonNullable<Shapes[K][F]>> };
}

/** A kind of table with its fields looked at by name. */
export interface DeclaredKind extends Rules<string> {
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, FieldType>>;
}

/** A field of a kind of table: how it is read, and the headings it is known by. */
export interface Field {
  readonly type: FieldType;
  readonly headings: readonly string[];
  /** Headings that may well be this field and may be something else: never more than proposed. */
  readonly perhaps?: readonly string[];
  /** Filled once and left blank below: the blank rows mean the same. */
  readonly carriesDown?: boolean;
  /** The same on most rows of a file: who publishes it. */
  readonly steady?: boolean;
  /** Something ends on this day: a month that names no day means its last. */
  readonly ends?: boolean;
}

/** A kind of table with the headings its fields are known by. */
export interface AnyKind extends Rules<string> {
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, Field>>;
}
