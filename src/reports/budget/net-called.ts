import type { Model } from '../../nouns/model.ts';

/** What the budget of a year under a scenario is called: net, unless its base is gross alone; neither, where a scenario takes income off a gross base. */
export function netCalled({ gross, years, totals }: Model): 'net budget' | 'gross budget' | 'budget' {
  if (!gross) return 'net budget';
  return years.some((year) => (totals[year]?.income ?? 0) !== 0) ? 'budget' : 'gross budget';
}

/** In whose prices the figures of a scenario are, behind what they are called; nothing where they are cash. */
export function inPrices({ prices }: Model): string {
  return prices === null ? '' : ` in prices of ${prices.of}`;
}

/** What the budgets of several scenarios are called together. */
export function netsCalled(models: readonly Model[]): ReturnType<typeof netCalled> {
  const [first = 'budget', ...others] = models.map(netCalled);
  return others.every((other) => other === first) ? first : 'budget';
}
