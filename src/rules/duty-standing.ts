import type { DutyStanding } from '../nouns/duty-standing.ts';
import type { Duty } from '../nouns/law.ts';
import type { Picture } from '../nouns/picture.ts';
import { standsFor } from '../nouns/workspace.ts';
import { keyOf, list } from '../values/text.ts';
import { daysOf } from '../values/year.ts';
import { whyDoubtful } from './coverage.ts';
import { inForce, sourceIn } from './duty.ts';
import { dutyCovers, isShownByNothing } from './duty-cover.ts';
import { unread } from './duty-words.ts';
import { leadBodyOn } from './lead-body.ts';
import { grouped } from './order.ts';
import type { Limits } from './rule.ts';
import { holdsProvision, titleOf } from './standing.ts';

type Counts = ReadonlyMap<string, number>;

/** Fewer services of an element than this are no list in which a duty of it would show. */
export const dutyLimits = { servicesOfElement: 2 };

/** How many services of each element these files hold. */
function servicesOf({ placements }: Picture): Counts {
  const inScope = placements.filter((placed) => placed.status !== 'out-of-scope');
  return new Map(
    grouped(inScope, ({ element }) => element).map(([element, own]) => [element, new Set(own.map(({ service }) => keyOf(service))).size]),
  );
}

function whyNot(duty: Duty, { workspace }: Picture, services: Counts, fewest: number): string | null {
  if (inForce(duty, workspace.year) === 'unknown')
    return `${duty.source.text} was made as ${workspace.year} began or ran, and the day it came into force is not recorded`;
  if (isShownByNothing(duty)) return 'no service or contract would show it: it is met by how the work is done';
  const { elements, elementsElsewhere = [] } = workspace;
  const own = elements.filter((element) => standsFor(element, duty.element) > 0);
  const where = duty.element === '' ? [...services.keys()] : own.map(({ id }) => id);
  const held = where.reduce((all, id) => all + (services.get(id) ?? 0), 0);
  if (held >= fewest) return null;
  const titles = own.length > 0 ? own.map(({ title }) => title) : [titleOf(elementsElsewhere, duty.element)];
  const of = duty.element === '' ? 'any element' : list(titles);
  return `these files hold too few services of ${of} to be where it would be seen`;
}

/** Every duty in force in the plan year that nothing in these files answers, with why it cannot be judged from them; null when it can. */
export function whyNotJudged(picture: Picture, limits: Limits): ReadonlyMap<Duty, string | null> {
  const seen = new Set(dutyCovers(picture).flatMap(({ duty, cover }) => (cover.seen.length > 0 ? [duty] : [])));
  const services = servicesOf(picture);
  const fewest = limits['servicesOfElement'] ?? dutyLimits.servicesOfElement;
  return new Map(
    picture.duties
      .filter((duty) => inForce(duty, picture.workspace.year) !== null && !seen.has(duty))
      .map((duty) => [duty, whyNot(duty, picture, services, fewest)]),
  );
}

/** How each duty in force in the plan year stands in these files, as `duty-without-arrangement` judges it, in the order of the list; none where they hold no services and no contracts. */
export function dutyStandings(picture: Picture, limits: Limits): readonly DutyStanding[] {
  if (!holdsProvision(picture)) return [];
  const { year } = picture.workspace;
  const covers = dutyCovers(picture);
  const reasons = whyNotJudged(picture, limits);
  return picture.duties.flatMap((duty): DutyStanding[] => {
    const force = inForce(duty, year);
    if (force === null) return [];
    const days = force === 'unknown' ? null : force;
    const source = days === null ? duty.source.text : sourceIn(duty, year);
    const of = { duty, lead: leadBodyOn(duty.leadBody, (days ?? daysOf(year)).from), source, unread: unread(duty), force: days };
    const unjudged = reasons.get(duty) ?? null;
    if (unjudged !== null) return [{ ...of, where: '', seen: [], gaps: [], doubtful: [], unjudged, doubt: null }];
    const own = covers.filter((one) => one.duty === duty);
    return own.map(({ where, cover }) => ({
      ...of,
      where,
      seen: cover.seen.map(({ placed }) => placed),
      gaps: cover.gaps,
      doubtful: cover.doubtful,
      unjudged: null,
      doubt: whyDoubtful(cover)?.because ?? null,
    }));
  });
}
