import { isOutcomeUnlet } from '../nouns/over-words.ts';
import type { FigureMarks, Note } from '../nouns/row.ts';
import type { Pence } from '../values/money.ts';
import { tidy } from '../values/text.ts';
import type { Reach } from './contexts.ts';
import { elsewhere } from './elsewhere.ts';
import { isBlank, type Raw, shown } from './grid.ts';
import { codedName } from './profile.ts';
import { saysStage } from './readers/absent.ts';
import { forAPartOf } from './readers/amounts.ts';
import { companyBetweenBars } from './readers/between-bars.ts';
import { readers } from './readers/index.ts';
import type { Reading } from './readers/reading.ts';
import { tierCalled } from './readers/tier-of-need.ts';
import type { AnyKind } from './tables/table-kind.ts';
import type { Unfilled } from './unfilled.ts';

/** What a cell comes to under its column: its reading, what is noted of it, and what it says of other fields. */
export interface Said {
  readonly reading: Reading<unknown>;
  readonly note: Note | null;
  readonly moved: Readonly<Record<string, unknown>> | null;
  /** Decimals printed that the value no longer shows. */
  readonly decimals?: number;
  readonly marks?: FigureMarks;
  readonly unfilled?: Unfilled;
}

/** What is noted of a reading. */
export function noteOf(field: string, raw: Raw, reading: Reading<unknown>): Note | null {
  if ('fault' in reading) return { kind: 'unreadable', field, quoted: reading.quoted, text: reading.fault };
  if ('absent' in reading) return reading.absent === 'blank' ? null : { kind: reading.absent, field, quoted: reading.quoted };
  return reading.note ? { kind: reading.note.kind, field, quoted: shown(raw), text: reading.note.text } : null;
}

type Unfilling = (raw: Raw) => Unfilled | null;

/** What a cell of a column no field takes comes to: its text. */
export function keptAsWritten(unfilledIn: Unfilling): (raw: Raw) => Said {
  return (raw) => {
    const isInvented = typeof raw === 'string' && /\binvented\b/i.test(raw);
    const unfilled = unfilledIn(raw);
    return {
      reading: isBlank(raw) ? { absent: 'blank', quoted: '' } : { value: tidy(shown(raw)) },
      note: isInvented ? { kind: 'invented', field: '', quoted: raw } : null,
      moved: null,
      ...(unfilled ? { unfilled } : {}),
    };
  };
}

const endsInNought = /\.(\d*0)\s*(?:%|per\s?cent)?\s*$/i;

const decimal = new Set(['percent', 'number', 'measured', 'target']);

/** `45.0%` has a decimal, and its value has none. */
function decimalsIn(raw: Raw, type: string): Pick<Said, 'decimals'> {
  if (typeof raw !== 'string' || !decimal.has(type)) return {};
  const decimals = endsInNought.exec(raw)?.[1]?.length;
  return decimals === undefined ? {} : { decimals };
}

/** The most that something may be worth: a list that writes nought there, as notices of procurement do, states none. */
const ceilings = new Set(['valueMax', 'maxValue']);

/** A dash in the place of options states nothing of them: read as words it would be options nobody can count. */
const isDash = (value: unknown): boolean => typeof value === 'string' && /^[-–—]+$/.test(value);

function stated(field: string, reading: Reading<unknown>, raw: Raw): Reading<unknown> {
  if (!('value' in reading)) return reading;
  const isNone = (ceilings.has(field) && reading.value === 0) || (field === 'extensionOptions' && isDash(reading.value));
  return isNone ? { absent: 'not stated', quoted: shown(raw) } : reading;
}

/** A reading as its heading has it: an amount for a part of a year, unless the cell says for what it is itself; a bare number as the tier of need it is. */
function asHeaded(reading: Reading<unknown>, { part, noun }: Reach, raw: Raw): Reading<unknown> {
  if (!('value' in reading)) return reading;
  if (noun !== null) return { ...reading, value: tierCalled(reading.value as string, noun) };
  if (part === null || reading.basis?.per || reading.basis?.over || reading.basis?.whole) return reading;
  return forAPartOf(reading.value as Pence, part, reading.basis ?? {}, shown(raw));
}

/** The number of a provider that the cell of its name holds: the code before it, or that of its company. */
function numbered(kind: AnyKind, field: string, code: string | undefined, raw: Raw): Said['moved'] {
  if (code !== undefined) return Object.hasOwn(kind.fields, 'providerId') ? { providerId: code } : null;
  const isProvider = field === 'provider' && Object.hasOwn(kind.fields, 'companyNumber');
  const companyNumber = isProvider && typeof raw === 'string' ? companyBetweenBars(raw) : null;
  return companyNumber === null ? null : { companyNumber };
}

/** What came of a procurement, where its supplier would stand: the row’s status, and no supplier. */
function outcomeOf(raw: string): Said {
  const quoted = shown(raw);
  const note: Note = { kind: 'elsewhere', field: 'provider', quoted, text: 'what came of a procurement, read as the status' };
  return { reading: { absent: 'not stated', quoted }, note, moved: { status: tidy(quoted) } };
}

/** What a cell comes to under the column of a field. */
export function saidUnder(field: string, kind: AnyKind, context: Reach, unfilledIn: Unfilling): (raw: Raw) => Said {
  const type = kind.fields[field]?.type ?? 'text';
  const tellsOutcomes = field === 'provider' && Object.hasOwn(kind.fields, 'status');
  return (raw) => {
    if (tellsOutcomes && typeof raw === 'string' && isOutcomeUnlet(raw)) return outcomeOf(raw);
    const coded = context.coded && typeof raw === 'string' ? codedName.exec(tidy(raw)) : null;
    const isStage = field === 'status' && saysStage(raw);
    const unfilled = isStage ? null : unfilledIn(raw);
    const own: Reading<unknown> = isStage
      ? { value: tidy(shown(raw)) }
      : unfilled?.isWhole
        ? { absent: unfilled.kind, quoted: shown(raw) }
        : asHeaded(stated(field, readers[type](coded ? (coded[2] as string) : raw, context), raw), context, raw);
    const other = elsewhere(kind, field, own, shown(raw));
    const reading = other?.reading ?? own;
    return {
      reading,
      note: other ? { kind: 'elsewhere', field, quoted: shown(raw), text: other.text } : noteOf(field, raw, reading),
      ...decimalsIn(raw, type),
      ...('value' in reading && reading.basis?.marks ? { marks: reading.basis.marks } : {}),
      ...(unfilled ? { unfilled } : {}),
      moved: other?.moved ?? numbered(kind, field, coded?.[1], raw),
    };
  };
}
