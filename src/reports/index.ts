import type { Page } from '../nouns/page.ts';
import type { Plan } from '../nouns/plan.ts';
import type { Publication } from '../nouns/publication.ts';
import { contentsPage, type Entry } from './contents.ts';
import { isLeftOut, type LeftOut, leftOut, type PageReport } from './page-report.ts';
import { annualPlan } from './pages/annual-plan.ts';
import { assets } from './pages/assets.ts';
import { assumptions } from './pages/assumptions.ts';
import { budget } from './pages/budget.ts';
import { budgetChange } from './pages/budget-change.ts';
import { budgetElements } from './pages/budget-elements.ts';
import { budgetModel } from './pages/budget-model.ts';
import { carePlacements } from './pages/care-placements.ts';
import { contracts } from './pages/contracts.ts';
import { controlTotals } from './pages/control-totals.ts';
import { cover } from './pages/cover.ts';
import { decisions } from './pages/decisions.ts';
import { demand } from './pages/demand.ts';
import { duties } from './pages/duties.ts';
import { engagement } from './pages/engagement.ts';
import { findings } from './pages/findings.ts';
import { grants } from './pages/grants.ts';
import { intentions } from './pages/intentions.ts';
import { kpis } from './pages/kpis.ts';
import { map } from './pages/map.ts';
import { meetings } from './pages/meetings.ts';
import { milestonesByMonth } from './pages/milestone-months.ts';
import { milestones } from './pages/milestones.ts';
import { outcomes } from './pages/outcomes.ts';
import { procurement } from './pages/procurement.ts';
import { proposals } from './pages/proposals.ts';
import { risks } from './pages/risks.ts';
import { rulesRun } from './pages/rules-run.ts';
import { savings } from './pages/savings.ts';
import { services } from './pages/services.ts';
import { summary } from './pages/summary.ts';
import { workforce } from './pages/workforce.ts';
import { inCopy } from './publication/in-copy.ts';
import { leftOutOfCopyPage } from './publication/left-out-page.ts';
import { pageLeftOutBecause } from './publication/reasons.ts';

/** The pages of the annual commissioning plan, in the order a reader should meet them. */
export const planReports: readonly PageReport[] = [
  cover,
  controlTotals,
  summary,
  demand,
  carePlacements,
  assets,
  outcomes,
  intentions,
  annualPlan,
  map,
  services,
  contracts,
  procurement,
  decisions,
  milestones,
  milestonesByMonth,
  meetings,
  budget,
  budgetElements,
  budgetModel,
  budgetChange,
  savings,
  grants,
  workforce,
  kpis,
  duties,
  findings,
  rulesRun,
  engagement,
  proposals,
  risks,
  assumptions,
];

/** A page the workspace holds nothing for, and the kind of table it lacks. */
export interface PageLeftOut {
  readonly id: string;
  readonly title: string;
  readonly because: string;
}

function entryOf({ id, title }: PageReport, made: Page | LeftOut): Entry {
  return isLeftOut(made) ? { id, title, because: made.because } : { id, title, lead: made.lead };
}

/** The plan as abstract pages with its contents after the cover, and the pages left out with the reason for each. */
export function planPages(plan: Plan): { readonly pages: readonly Page[]; readonly leftOut: readonly PageLeftOut[] } {
  const made = planReports.map((report) => {
    const withheld = plan.publication?.pages[report.id];
    return { report, made: withheld ? leftOut(pageLeftOutBecause(withheld)) : report.build(plan) };
  });
  const shown = made.flatMap((one) => (isLeftOut(one.made) ? [] : [one.made]));
  const log = plan.publication ? [leftOutOfCopyPage(plan.publication)] : [];
  const pages = [...(plan.publication ? shown.map((page) => inCopy(page, plan.publication as Publication, shown)) : shown), ...log];
  const contents = contentsPage([...made.map((one) => entryOf(one.report, one.made)), ...log]);
  const missing = made.flatMap(({ report, made: answer }) =>
    isLeftOut(answer) ? [{ id: report.id, title: report.title, because: answer.because }] : [],
  );
  return { pages: [...pages.slice(0, 1), contents, ...pages.slice(1)], leftOut: missing };
}
