import type { Finding } from '../../nouns/finding.ts';
import type { Formula, PageRow } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { Milestone } from '../../nouns/timeline.ts';
import { countInLaw } from '../duties/duty-stands.ts';
import { open } from '../findings/finding-blocks.ts';
import { findingsInScope, inThePlan, isOfOthers } from '../map/in-scope.ts';
import { absent, counted, liveCount } from '../tables/cells.ts';
import { milestoneStatuses, milestoneTitles, severities, severityTitles, severityTones } from '../tables/titles.ts';
import { line, ofTable } from './line.ts';

function moreOutside(others: number): string {
  return others > 0 ? `${others.toLocaleString('en-GB')} more of what is out of scope; see Findings` : '';
}

/** What the rules found and nobody has accepted, by severity, and what they could not judge. A copy for publication has none of it. */
export function findingLines(plan: Plan): PageRow[] {
  if (plan.publication) return [];
  if (plan.rules.length === 0 && plan.findings.length === 0) return [line('findings', 'Findings', absent('no rule was run'), '')];
  const own = findingsInScope(plan);
  const only = own.length === plan.findings.length ? {} : { scope: inThePlan };
  const rows = severities.map((severity) => {
    const isOpen = (finding: Finding): boolean => finding.severity === severity && !finding.accepted;
    const n = own.filter(isOpen).length;
    const others = plan.findings.filter(isOpen).length - n;
    const title = severityTitles[severity];
    return line(
      `findings ${severity}`,
      `Findings open: ${title.toLowerCase()}`,
      liveCount(n, ofTable('findings', { severity: title, decision: open, ...only }), n > 0 ? severityTones[severity] : undefined),
      moreOutside(others) || 'see Findings',
    );
  });
  const every = severities.map((severity) => ofTable('findings', { severity: severityTitles[severity], ...only }));
  const all = every.reduce((one, other): Formula => ({ op: 'add', of: [one, other] }));
  const acceptedCount: Formula = { op: 'subtract', of: [all, ofTable('findings', { decision: open, ...only })] };
  const taken = own.filter((finding) => finding.accepted).length;
  const takenOfOthers = plan.findings.filter((finding) => finding.accepted).length - taken;
  const unjudged = plan.rules.reduce((n, rule) => n + rule.unjudged.length, 0);
  const isOutside = isOfOthers(plan.placements);
  const ofOthers = plan.rules.reduce((n, rule) => n + rule.unjudged.filter(({ cell }) => cell && isOutside([cell])).length, 0);
  const toned = unjudged > 0 ? 'warn' : undefined;
  const notJudged =
    plan.rules.length === 0 ? counted(0) : liveCount(unjudged, { op: 'sum-column', table: 'rules-run', column: 'unjudged' }, toned);
  return [
    ...rows,
    line('findings accepted', 'Findings accepted', liveCount(taken, acceptedCount), moreOutside(takenOfOthers)),
    line(
      'unjudged',
      'Questions that could not be judged',
      notJudged,
      ofOthers > 0 ? `not a pass; ${ofOthers.toLocaleString('en-GB')} of them about what is out of scope` : 'not a pass',
    ),
  ];
}

/** Duties in law for which no arrangement shows on any day, those with days that nothing covers, and those not judged: three counts, for a gap of weeks is not none at all. */
export function dutyLines({ duties: standings }: Plan): PageRow[] {
  const [unseen, partly, unjudged] = [countInLaw(standings, 'none'), countInLaw(standings, 'some'), countInLaw(standings, 'unjudged')];
  if (unseen === null || partly === null || unjudged === null) return [];
  return [
    line('duties', 'Duties in law with no arrangement seen on any day', unseen, 'see Duties; not a breach'),
    line('duties partly', 'Duties in law seen on some days only', partly, 'see Duties, which names the days left open; not a breach'),
    line('duties unjudged', 'Duties in law not judged', unjudged, 'see Duties; not a pass'),
  ];
}

/** What the count of a status is of: none overdue is no word that nothing is late. */
const countsOf: Readonly<Partial<Record<Milestone['status'], string>>> = {
  overdue: 'past, and the files say not met',
  due: 'falls soon',
  unknown: 'no file says whether met, or no day is known',
};

/** Milestones that ask for somebody, by how they stand. */
export function milestoneLines({ milestones }: Plan): PageRow[] {
  if (milestones.length === 0) return [line('milestones', 'Milestones', absent('no milestone can be dated'), '')];
  return milestoneStatuses.slice(0, 3).map((status) => {
    const n = milestones.filter((one) => one.status === status).length;
    const title = milestoneTitles[status];
    return line(
      `milestones ${status}`,
      `Milestones ${title.toLowerCase()}`,
      liveCount(n, ofTable('milestones', { status: title }), n > 0 ? 'warn' : undefined),
      [countsOf[status], 'see Milestones'].flatMap((said) => said ?? []).join('; '),
    );
  });
}
