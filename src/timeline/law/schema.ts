import * as z from 'zod/mini';
import { type Day, parseDay } from '../../values/day.ts';

/** A day written `YYYY-MM-DD` in a template. */
export const dayText = z.pipe(
  z.string().check(z.refine((text) => parseDay(text) !== null, 'a day is written YYYY-MM-DD')),
  z.transform((text) => parseDay(text) as Day),
);

/** A date of every year, `08-31`. */
export const dateText = z.string().check(z.regex(/^\d\d-\d\d$/));

/** How many days, weeks or months: a whole number, nought allowed. */
export const number = z.number().check(z.refine((n) => Number.isInteger(n) && n >= 0, 'a whole number, 0 or more'));

export const dayCount = z.enum([
  'calendar days',
  'working days (England)',
  'working days (any part of the UK)',
  'working days (PCR 2015)',
  'days of an election timetable',
  'weeks',
  'months',
]);

export const counting = z.enum(['after', 'beginning with', 'after the following day', 'clear']);

/** What a quiet period may hold back: a decision of members, a consultation's opening, the days in which families come to a new provider. */
export const stageKind = z.enum(['decision', 'consultation', 'mobilisation']);

const source = { source: z.string(), verified: z.boolean() };

/** A legal period by the id of its clock, one of its variants, and those a what-if may choose instead. */
const clockNamed = z.strictObject({ clock: z.string(), variant: z.optional(z.string()), variants: z.optional(z.array(z.string())) });

/** One stage as a template writes it. */
export const stage = z.strictObject({
  id: z.string(),
  name: z.string(),
  after: z.optional(z.array(z.string())),
  counting: z.optional(counting),
  'roll-forward': z.optional(z.boolean()),
  'on-working-day': z.optional(z.boolean()),
  'at-once': z.optional(z.boolean()),
  floor: z.optional(clockNamed),
  usual: z.optional(z.strictObject({ low: number, likely: number, high: number, unit: dayCount, verified: z.boolean() })),
  deadline: z.optional(clockNamed),
  from: z.optional(z.literal('awarded')),
  'yearly-by': z.optional(dateText),
  overlay: z.optional(z.string()),
  notice: z.optional(z.string()),
  milestone: z.optional(z.boolean()),
  'at-meeting': z.optional(z.boolean()),
  papers: z.optional(z.string()),
  over: z.optional(number),
  least: z.optional(z.strictObject({ central: number, others: number })),
  kind: z.optional(stageKind),
  delegable: z.optional(z.strictObject(source)),
  ...source,
});

/** What must hold for a route to be taken, or must be done on the way that takes no time of its own. */
export const condition = z.strictObject({ text: z.string(), ...source });

/** One stage as written, checked. */
export type WrittenStage = z.infer<typeof stage>;
