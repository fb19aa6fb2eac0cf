import * as z from 'zod/mini';

// The schema holds the keys alone, so that an unknown one gets its line and a did-you-mean.
// What stands under a key is read by hand: an amount can be written in a dozen ways, and each mistake deserves its own sentence.
const any = z.optional(z.unknown());

const assumption = z.strictObject({ id: any, title: any, on: any, rate: any, 'by-year': any, from: any });

const cost = z.strictObject({ title: any, amount: any, on: any, from: any, to: any });

/** Every key of a measure, whatever its kind. */
const measure = z.strictObject({
  id: any,
  title: any,
  kind: any,
  on: any,
  'from-line': any,
  'to-line': any,
  amount: any,
  from: any,
  to: any,
  ramp: any,
  recurrent: any,
  cashable: any,
  confidence: any,
  range: z.nullish(z.strictObject({ low: any, high: any })),
  slip: z.nullish(z.strictObject({ likely: any, high: any })),
  costs: z.nullish(z.array(cost)),
  needs: any,
  excludes: any,
  programme: any,
  harm: any,
  decision: any,
  eia: any,
  keep: any,
  volume: any,
  'unit-cost': any,
  growth: any,
  rate: any,
  'pay-share': any,
  'pay-rate': any,
  'review-month': any,
  fund: any,
  repaid: any,
});

const limit = z.strictObject({ title: any, on: any, 'at-least': any, 'change-at-most': any, 'share-at-least': any });

const team = z.strictObject({ id: any, on: any, fte: any, from: any });

const flow = z.strictObject({
  id: any,
  from: any,
  of: any,
  to: any,
  share: any,
  range: z.nullish(z.strictObject({ low: any, high: any })),
});

/** The keys of a scenario file (SCENARIOS.md), and beside them those of teams and of the cases between them. */
export const scenarioSchema = z.strictObject({
  scenario: any,
  extends: any,
  years: any,
  base: any,
  'part-year': any,
  prices: any,
  deflator: any,
  shift: z.nullish(z.strictObject({ from: any, to: any })),
  reach: z.nullish(z.strictObject({ amount: any, by: any })),
  correlation: z.nullish(z.strictObject({ provider: any, programme: any })),
  assumptions: z.nullish(z.array(assumption)),
  measures: z.nullish(z.array(measure)),
  limits: z.nullish(z.array(limit)),
  teams: z.nullish(z.array(team)),
  flows: z.nullish(z.array(flow)),
});

/** Keys that belong to one kind of measure or another; those every measure has are not here. */
export const keysOfSomeKinds = [
  'on',
  'from-line',
  'to-line',
  'amount',
  'keep',
  'volume',
  'unit-cost',
  'growth',
  'rate',
  'pay-share',
  'pay-rate',
  'review-month',
  'fund',
  'repaid',
] as const;

export type KeyOfSomeKinds = (typeof keysOfSomeKinds)[number];
