import type { Deflators } from '../finance/worth/deflators.ts';
import type { DiscountRate } from '../finance/worth/discount.ts';
import type { Crosswalk } from '../mapping/places/tiers.ts';
import type { Vocabulary } from '../mapping/words/vocabulary.ts';
import type { Duty } from '../nouns/law.ts';
import type { SystemElement, TierModel } from '../nouns/workspace.ts';
import type { Calendars } from '../timeline/days/calendars.ts';
import type { Overlay } from '../timeline/law/overlay.ts';
import type { Regime } from '../timeline/law/regime.ts';
import type { Threshold } from '../timeline/law/thresholds.ts';
import type { KnownSteps } from '../timeline/printed/steps.ts';

/** The built-in knowledge a plan draws on, each part read from `templates/` with its source and dates in force. */
export interface Knowledge {
  readonly elements: readonly SystemElement[];
  readonly tierModels: readonly TierModel[];
  readonly crosswalk: Crosswalk;
  readonly vocabulary: Vocabulary;
  readonly regimes: readonly Regime[];
  readonly overlays: readonly Overlay[];
  readonly calendars: Calendars;
  readonly discountRates: readonly DiscountRate[];
  readonly thresholds: readonly Threshold[];
  readonly duties: readonly Duty[];
  readonly deflators: Deflators;
  readonly printedSteps: KnownSteps;
}
