import { activities } from './activities.ts';
import { assets } from './assets.ts';
import { budget } from './budget.ts';
import { clearances } from './clearances.ts';
import { contracts } from './contracts.ts';
import { demand } from './demand.ts';
import { engagement } from './engagement.ts';
import { grants } from './grants.ts';
import { intentions } from './intentions.ts';
import { kpis } from './kpis.ts';
import { meetings } from './meetings.ts';
import { outcomes } from './outcomes.ts';
import { placements } from './placements.ts';
import { proposals } from './proposals.ts';
import { risks } from './risks.ts';
import { savings } from './savings.ts';
import { services } from './services.ts';
import { specifications } from './specifications.ts';
import { spend } from './spend.ts';
import type { AnyKind } from './table-kind.ts';
import { versions } from './versions.ts';
import { workforce } from './workforce.ts';

/** The kinds of table the toolkit understands, in the order a commissioner meets them. */
export const tableKinds: readonly AnyKind[] = [
  contracts,
  services,
  specifications,
  budget,
  spend,
  grants,
  savings,
  intentions,
  activities,
  outcomes,
  demand,
  workforce,
  assets,
  engagement,
  proposals,
  clearances,
  versions,
  meetings,
  risks,
  kpis,
  placements,
];
