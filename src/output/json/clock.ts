import type { Clock, ClockAnswer } from '../../nouns/clock.ts';

/** The `data` of `clock RULE DATE`: the days a kind of clock does not give are left out. */
export function clockJson({ clock, variant, from, days, ends, actFrom, latest, starts }: ClockAnswer): object {
  const { text, verified } = variant?.source ?? clock.source;
  return {
    rule: clock.id,
    ...(variant === null ? {} : { variant: variant.id }),
    from,
    days,
    ...(ends === null ? {} : { ends }),
    ...(actFrom === null ? {} : { actFrom }),
    ...(latest === null ? {} : { latest }),
    ...(starts === null ? {} : { starts }),
    source: text,
    verified,
  };
}

/** The `data` of `clock` without a date: the rules themselves. */
export function clocksJson(clocks: readonly Clock[]): object {
  return {
    clocks: clocks.map(({ id, title, family, kind, given, answer, span, anchor, inForce, source, variants, note }) => ({
      rule: id,
      title,
      family,
      kind,
      given,
      answer,
      count: span.count,
      days: span.days,
      counting: span.counting,
      rollForward: span.rollForward ?? false,
      ...(anchor === null ? {} : { anchor }),
      inForce,
      source: source.text,
      verified: source.verified,
      variants: variants.map((variant) => ({
        variant: variant.id,
        title: variant.title,
        count: variant.span.count,
        days: variant.span.days,
        source: variant.source.text,
        verified: variant.source.verified,
      })),
      ...(note === null ? {} : { note }),
    })),
  };
}
