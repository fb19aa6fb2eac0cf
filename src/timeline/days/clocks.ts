import * as z from 'zod/mini';
import type { Clock, ClockVariant } from '../../nouns/clock.ts';
import { type Document, validated } from '../../nouns/document.ts';
import type { Day } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import { counting, dateText, dayCount, dayText, number } from '../law/schema.ts';

const inForce = z.strictObject({ from: z.nullable(dayText), to: z.nullable(dayText) });

const variant = z.strictObject({
  id: z.string(),
  title: z.string(),
  count: number,
  days: z.optional(dayCount),
  source: z.optional(z.string()),
  verified: z.optional(z.boolean()),
  needs: z.optional(z.strictObject({ clock: z.string(), name: z.string(), notice: z.string() })),
});

const clock = z.strictObject({
  id: z.string(),
  title: z.string(),
  about: z.optional(z.string()),
  kind: z.enum(['period', 'deadline after', 'deadline before', 'leads up', 'window after', 'window before']),
  given: z.string(),
  answer: z.string(),
  afterwards: z.optional(z.string()),
  'acts-on-last-day': z.optional(z.boolean()),
  opens: z.optional(z.strictObject({ answer: z.string(), count: z.optional(number), days: z.optional(dayCount) })),
  anchor: z.optional(dateText),
  count: number,
  days: dayCount,
  counting,
  'roll-forward': z.optional(z.boolean()),
  local: z.optional(z.boolean()),
  'in-force': z.optional(inForce),
  begun: z.optional(z.boolean()),
  source: z.string(),
  verified: z.boolean(),
  note: z.optional(z.string()),
  variants: z.optional(z.array(variant)),
});

const family = z.strictObject({
  title: z.string(),
  'in-force': inForce,
  begun: z.optional(z.boolean()),
  clocks: z.array(clock),
});

type Written = z.infer<typeof clock>;

/** Legal periods read from their templates, one document a family; what a clock does not say of its dates in force, its family says. Refuses unknown keys, with the line. */
export function clocksFrom(documents: readonly Document[]): Clock[] {
  return documents.flatMap((document) => {
    const read = validated(document, family);
    return read.clocks.map((written, index) => ({
      ...clockOf(written),
      family: read.title,
      inForce: written['in-force'] ?? read['in-force'],
      begun: written.begun ?? read.begun ?? false,
      cell: { file: document.file, sheet: null, cell: `/clocks/${index}` },
    }));
  });
}

function clockOf(written: Written): Omit<Clock, 'family' | 'inForce' | 'begun' | 'cell'> {
  const { id, title, kind, given, answer, count, days, opens } = written;
  const span = { count, days, counting: written.counting, rollForward: written['roll-forward'] ?? false };
  const source = { text: written.source, verified: written.verified };
  return {
    id,
    title,
    about: written.about ?? null,
    kind,
    given,
    answer,
    afterwards: written.afterwards ?? null,
    actsOnLastDay: written['acts-on-last-day'] ?? false,
    opens: opens ? { answer: opens.answer, count: opens.count ?? 0, days: opens.days ?? 'calendar days' } : null,
    anchor: written.anchor ?? null,
    span,
    local: written.local ?? false,
    source,
    note: written.note ?? null,
    variants: (written.variants ?? []).map(
      (each): ClockVariant => ({
        id: each.id,
        title: each.title,
        span: { ...span, count: each.count, days: each.days ?? days },
        source: { text: each.source ?? source.text, verified: each.verified ?? source.verified },
        needs: each.needs ?? null,
      }),
    ),
  };
}

/** Whether a clock's dates in force hold a day. */
export function isInForce({ inForce: { from, to } }: Clock, on: Day): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}

/** The clock of a name in force on a day; where none of that name was, the last to have begun by then, else the first that would. Null when there is none of that name. */
export function clockNamed(clocks: readonly Clock[], id: string, on: Day): Clock | null {
  const named = clocks.filter((each) => each.id === id).sort(inOrderOf(({ inForce }) => inForce.from ?? ''));
  return named.find((each) => isInForce(each, on)) ?? named.findLast(({ inForce }) => (inForce.from ?? '') <= on) ?? named[0] ?? null;
}
