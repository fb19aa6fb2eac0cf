import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Duty } from '../../nouns/law.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import type { Cell } from '../../values/cell.ts';
import { formatDay } from '../../values/day.ts';
import { type Period, uncovered } from '../../values/period.ts';
import { list } from '../../values/text.ts';
import { type Arrangements, answering, arrangementsOf, daysCovered, inForce } from '../duty.ts';
import { leadBodyOn } from '../lead-body.ts';
import { evidenceOf, grouped } from '../order.ts';
import type { Rule } from '../rule.ts';
import { provisionHeadings, quoted, titleOf } from '../standing.ts';

/** The instrument, and in brackets what of it nobody has yet checked. */
function instrument({ source, note }: Duty): string {
  const unsure = [source.verified ? '' : 'provision from memory', note ?? ''].filter((words) => words !== '');
  return `${source.text}${unsure.length > 0 ? ` (${unsure.join('; ')})` : ''}`;
}

function finding(duty: Duty, force: Period, seen: readonly Placement[], gaps: readonly Period[], headings: readonly Cell[]): Found {
  const days = gaps.map((gap) => `${formatDay(gap.from)} to ${formatDay(gap.to)}`);
  const [first, ...others] = seen.length > 0 ? seen.map((placed) => placed.at['end'] ?? placed.cell) : headings;
  const where =
    seen.length > 0
      ? `for ${list(days)} (${quoted([...new Set(seen.map((placed) => placed.service))])} ${seen.length === 1 ? 'covers' : 'cover'} the rest)`
      : 'at any time in the plan year';
  return {
    text: `${duty.title}: no arrangement seen in these files ${where}. ${instrument(duty)}; ${duty.strength === 'law' ? 'a duty' : duty.strength} for ${leadBodyOn(duty.leadBody, force.from)}. Who provides it?`,
    about: [duty.id],
    evidence: evidenceOf(first as Cell, others),
    ...(duty.strength === 'law' ? {} : { severity: 'advice' as const }),
  };
}

interface Answer {
  readonly found?: Found;
  readonly unjudged?: Unjudged;
}

/** What these files can show of a duty in force on the days given. */
function judgeDuty(duty: Duty, force: Period, arrangements: Arrangements, headings: readonly Cell[]): Answer {
  const seen = answering(arrangements, duty)
    .map((placed) => ({ placed, days: daysCovered(placed, force) }))
    .filter(({ days }) => days !== null);
  if (seen.length === 0) return { found: finding(duty, force, [], [], headings) };
  const covered = seen.map(({ days }) => days).filter((days): days is Period => days !== null && days !== 'unknown');
  const gaps = uncovered(force, covered);
  if (gaps.length === 0) return {};
  const undated = seen.find(({ days }) => days === 'unknown')?.placed;
  if (!undated) {
    const placements = seen.map(({ placed }) => placed);
    return { found: finding(duty, force, placements, gaps, headings) };
  }
  const missing = undated.start === null ? 'start' : 'end';
  const because = `“${undated.service}” is seen, but its ${missing} is not stated, so whether it runs all year cannot be told`;
  return { unjudged: { about: duty.id, because, cell: undated.at[missing] ?? undated.cell } };
}

/** Why a duty cannot be judged from these files at all; null when it can. */
function whyNot(
  duty: Duty,
  force: Period | 'unknown',
  picture: Picture,
  services: ReadonlyMap<string, number>,
  fewest: number,
): string | null {
  if (force === 'unknown')
    return `${duty.source.text} was made as ${picture.workspace.year} began or ran, and the day it came into force is not recorded`;
  if (duty.needs.length + (duty.words?.length ?? 0) === 0) return 'no service or contract would show it: it is met by how the work is done';
  if (duty.element === '' || (services.get(duty.element) ?? 0) >= fewest) return null;
  return `these files hold too few services of ${titleOf(picture.workspace.elements, duty.element)} to be where it would be seen`;
}

/** Duties in force in the plan year for which these files show no arrangement. It never says that a duty is breached. */
export const dutyWithoutArrangement: Rule = {
  card: {
    family: 'gaps',
    title: 'No arrangement seen for a duty',
    severity: 'warning',
    method:
      'Each duty in force on some day of the plan year is looked for among the services and contracts, by the needs they meet and then by words in their names. Days on which it is in force and nothing runs are named. A duty of an element of which these files hold fewer than `servicesOfElement` services, a duty no service would show, and an arrangement without dates are not judged. Law is a warning; grant conditions and guidance are advice.',
    why: 'A duty nobody has arranged for is found by an inspector or a family.',
    remedy: 'Find who provides it and add their service or contract; if nobody does, take it to the lead body.',
    source: 'templates/duties.csv, each with its own provision and dates in force',
    limits: { servicesOfElement: 2 },
  },
  judge(picture, limits) {
    const headings = provisionHeadings(picture);
    if (headings.length === 0)
      return {
        examined: 0,
        found: [],
        unjudged: [{ about: 'duties', because: 'these files hold no services and no contracts', cell: null }],
      };
    const arrangements = arrangementsOf(picture);
    const services = new Map(
      grouped(arrangements.all, ({ placed }) => placed.element).map(([element, own]) => [
        element,
        new Set(own.map(({ name }) => name)).size,
      ]),
    );
    const answers = picture.duties.flatMap((duty): Answer[] => {
      const force = inForce(duty, picture.workspace.year);
      if (force === null) return [];
      const because = whyNot(duty, force, picture, services, limits['servicesOfElement'] ?? 2);
      if (because !== null || force === 'unknown')
        return [{ unjudged: { about: duty.id, because: because ?? '', cell: headings[0] ?? null } }];
      return [judgeDuty(duty, force, arrangements, headings)];
    });
    return {
      examined: answers.length,
      found: answers.flatMap(({ found }) => (found ? [found] : [])),
      unjudged: answers.flatMap(({ unjudged }) => (unjudged ? [unjudged] : [])),
    };
  },
};
