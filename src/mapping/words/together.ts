import type { Span } from './apart.ts';

/**
 * Beside which words of a text a phrase tells a service: `outreach` beside `ASD`, wherever in the text either stands. Null where it tells
 * one by itself; undefined where it tells none, because the text speaks of nothing it goes with.
 */
export function besideIn(spans: readonly Span[]): (span: Span) => Span | null | undefined {
  const speaking = new Map<string, Span>();
  for (const span of spans) {
    const { speaksOf } = span.entry;
    if (speaksOf !== null && !speaking.has(speaksOf)) speaking.set(speaksOf, span);
  }
  return ({ entry: { beside } }) => (beside.length === 0 ? null : beside.map((one) => speaking.get(one)).find((one) => one !== undefined));
}
