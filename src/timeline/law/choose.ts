import type { Day } from '../../values/day.ts';
import { day, formatDay, later } from '../../values/day.ts';
import { slug } from '../../values/text.ts';
import type { Ground } from '../ground.ts';
import { type WorkedBack, workBack } from '../work-back.ts';
import { fitting } from './contract-overlays.ts';
import { governs, type Regime } from './regime.ts';

/** The regime a procurement falls under, worked back, and why that one; `worked` is null when none in the templates was in force. */
export interface Chosen {
  readonly worked: WorkedBack | null;
  /** The day its first stage would begin; null when that cannot be told. */
  readonly begins: Day | null;
  readonly because: string;
}

/** Law older than any in the templates, and the day before which it governed. */
const olderLaw = {
  before: day('2015-02-26'),
  said: '; the Public Contracts Regulations 2006, which governed then (Part B for social, health and education services, from memory), are not modelled',
};

/**
 * The regime of a procurement: for what is bought, in force on the day its first stage would begin. That is its latest day to begin,
 * or the as-of day once that has passed. When the law changes in between, the one in force on the as-of day is taken and said.
 */
export function chosenRegime(start: Day, kind: string, route: string, ground: Ground): Chosen {
  const { asOf } = ground.workspace;
  const candidates = ground.regimes.filter((regime) => regime.route === route && regime.appliesTo.some((entry) => entry.buying === kind));
  for (const regime of candidates) {
    const worked = workBack(regime, start, asBought(regime, kind, ground));
    const begins = worked.pointOfNoReturn === null ? null : later(worked.pointOfNoReturn, asOf);
    if (begins !== null && governs(regime, kind, begins))
      return { worked, begins, because: `${regime.title}, in force on ${formatDay(begins)} when it would begin` };
  }
  // Nothing fits the day it would begin: the law changes between two candidates' first days, or a calendar ends too early to know it.
  const now = candidates.find((regime) => governs(regime, kind, asOf));
  if (now)
    return {
      worked: workBack(now, start, asBought(now, kind, ground)),
      begins: null,
      because: `${now.title}, in force on ${formatDay(asOf)}`,
    };
  return {
    worked: null,
    begins: null,
    because: `No regime in the templates is in force for ${kind} on ${formatDay(asOf)}${asOf < olderLaw.before ? olderLaw.said : ''}`,
  };
}

/** A route that is other for some of what is bought with it (light touch) has a variant of that name; what joins it is what it has room for. */
function asBought(regime: Regime, kind: string, ground: Ground): Ground {
  const own = regime.variants.find(({ id }) => id === slug(kind));
  const joined = fitting(ground.joined ?? [], regime, ground.overlays);
  const bought = { ...ground, joined, buying: kind };
  return own ? { ...bought, variants: [...(ground.variants ?? []), own.id] } : bought;
}
