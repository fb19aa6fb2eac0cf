import { base } from './base.ts';
import { bridge } from './bridge.ts';
import { chart } from './chart.ts';
import { doNothing } from './do-nothing.ts';
import { element } from './element.ts';
import { fund } from './fund.ts';
import { measures } from './measures.ts';
import { partner } from './partner.ts';
import { savings } from './savings.ts';
import { tier } from './tier.ts';
import { value } from './value.ts';
import type { ModelView } from './view.ts';
import { virement } from './virement.ts';

/** The ways to look at a scenario, in the order a reader should meet them. */
export const modelViews: readonly ModelView[] = [
  bridge,
  doNothing,
  measures,
  virement,
  element,
  tier,
  fund,
  partner,
  value,
  chart,
  savings,
  base,
];
