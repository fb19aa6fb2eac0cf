import type { Kind } from '../nouns/kinds.ts';
import type { Page } from '../nouns/page.ts';
import type { Plan } from '../nouns/plan.ts';

/** Why a page is not in this plan: the kind of table the workspace lacks, in one sentence. */
export interface LeftOut {
  readonly leftOut: true;
  readonly because: string;
}

/** One page of the annual commissioning plan: what it is called, and how the plan's values become it. */
export interface PageReport {
  readonly id: string;
  readonly title: string;
  /** The kind of record it shows as kept, so that a written plan can be read for them again. */
  readonly records?: Kind;
  readonly build: (plan: Plan) => Page | LeftOut;
}

/** The answer of a page that has nothing to show, with the reason. */
export function leftOut(because: string): LeftOut {
  return { leftOut: true, because };
}

/** Whether a report was left out. */
export function isLeftOut(made: Page | LeftOut): made is LeftOut {
  return 'leftOut' in made;
}
