import { asRead, type Page } from '../../nouns/page.ts';
import type { Paper } from '../../nouns/paper.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { PageLeftOut } from '../index.ts';
import { inWholePounds } from '../paper/whole-pounds.ts';
import { appendicesOf } from './appendices.ts';
import type { Ground, Section } from './ground.ts';
import { notYetOf, particularsOf } from './head.ts';
import { procuredOnce } from './rows-once.ts';
import { background } from './sections/background.ts';
import { findings } from './sections/findings.ts';
import { implications } from './sections/implications.ts';
import { options } from './sections/options.ts';
import { papersBehind } from './sections/papers-behind.ts';
import { purpose } from './sections/purpose.ts';
import { recommendations } from './sections/recommendations.ts';
import { risks } from './sections/risks.ts';
import { serviceMap } from './sections/service-map.ts';
import { timetable } from './sections/timetable.ts';

/** The body of a committee report, in the order committees are used to. */
const sections: readonly Section[] = [
  purpose,
  recommendations,
  background,
  serviceMap,
  findings,
  options,
  timetable,
  implications,
  risks,
  papersBehind,
];

/**
 * The plan as a report to a committee: what is asked of it first, the few figures that matter in the body, the long tables in
 * appendices, headed blanks where only officers may write. Nothing in it is not in the plan.
 */
export function committeeReport(plan: Plan, made: { readonly pages: readonly Page[]; readonly leftOut: readonly PageLeftOut[] }): Paper {
  const pages = procuredOnce(asRead(made.pages), plan);
  const { appendices, appendixOf } = appendicesOf(pages, plan);
  const ground: Ground = { plan, leftOut: made.leftOut, pages, appendixOf };
  return {
    title: plan.workspace.title.includes(plan.workspace.year) ? plan.workspace.title : `${plan.workspace.title} ${plan.workspace.year}`,
    particulars: particularsOf(plan),
    notYet: notYetOf(plan),
    sections: sections.map((make) => inWholePounds(make(ground))),
    appendices: appendices.map(inWholePounds),
  };
}
