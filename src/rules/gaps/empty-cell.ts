import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import { isExpected, type SystemElement, type Tier } from '../../nouns/workspace.ts';
import type { Cell } from '../../values/cell.ts';
import { count, list } from '../../values/text.ts';
import { byItsOwn, perBody } from '../buyers/by-body.ts';
import { fewestForSteps, placesOfSteps } from '../coverage/steps.ts';
import { notAllOf, onlyPartOf, showsOwnProvision } from '../duties/what-it-lists.ts';
import { cellsOnce, evidenceOf } from '../order.ts';
import type { Rule } from '../rule.ts';
import { namedAlone } from '../sign.ts';
import { provisionHeadings, provisionOf } from '../standing.ts';

interface Ground {
  readonly picture: Picture;
  /** What is placed on an element and runs in the plan year. */
  readonly placed: readonly Placement[];
  readonly headings: readonly [Cell, ...Cell[]];
  /** Places that a broken step names already. */
  readonly steps: ReadonlySet<string>;
  /** Places somebody has accepted as empty by themselves, as element/tier: each stays a finding of its own. */
  readonly alone: (place: string) => boolean;
}

function finding(element: SystemElement, empty: readonly Tier[], { picture, placed, headings }: Ground): Found {
  const { placements, workspace } = picture;
  const here = placed.filter((one) => one.element === element.id);
  const tierless = here.filter((one) => one.tier === null).length;
  const tiers = new Set(empty.map((tier) => tier.id));
  const drawn = placements.filter((one) => one.element === element.id && one.tier !== null && tiers.has(one.tier)).length;
  const inScope = placements.filter(({ status, element: own }) => status !== 'out-of-scope' && own !== null);
  const proposed = inScope.filter(({ status }) => status === 'proposed').length;
  // What is placed shows what is not; where nothing is, only the columns that were looked through.
  const [first, ...others] =
    here.length === 0 ? headings : (cellsOnce(here.map(({ at, cell }) => at['service'] ?? cell)) as [Cell, ...Cell[]]);
  const where = here.length === 0 ? 'any tier' : list(empty.map((tier) => tier.title));
  return {
    text: [
      `No service of ${element.title} is placed on ${where} in ${workspace.year}.`,
      'Do families need something here, or is it met elsewhere?',
      showsOwnProvision(picture) ? '' : 'These files hold contracts only, and what a body does itself would not show.',
      drawn > 0 ? `The ${drawn} that the map shows there ${drawn === 1 ? 'does' : 'do'} not run in that year.` : '',
      tierless > 0
        ? `${count(tierless, 'service')} of this element ${tierless === 1 ? 'has' : 'have'} no tier yet and may belong here.`
        : '',
      proposed * 2 >= inScope.length
        ? `${count(proposed, 'place')} of ${inScope.length.toLocaleString('en-GB')} on the map ${proposed === 1 ? 'is' : 'are'} proposed and not yet decided: look at the map first.`
        : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    about: empty.map((tier) => `${element.id}/${tier.id}`),
    evidence: evidenceOf(first, others),
  };
}

function findingsFor(element: SystemElement, ground: Ground): Found[] {
  const here = ground.placed.filter((one) => one.element === element.id);
  const { tiers } = ground.picture.workspace.tierModel;
  const empty = tiers.filter((tier) => isExpected(element, tier) && !here.some((one) => one.tier === tier.id));
  if (here.length === 0) return [finding(element, empty, ground)];
  const untold = empty.filter((tier) => !ground.steps.has(`${element.id}/${tier.id}`));
  const together = untold.filter((tier) => !ground.alone(`${element.id}/${tier.id}`));
  const apart = untold.filter((tier) => !together.includes(tier)).map((tier) => finding(element, [tier], ground));
  return together.length === 0 ? apart : [finding(element, together, ground), ...apart];
}

/** Elements × tiers with nothing on them: a question, not a failing. */
export const emptyCell: Rule = {
  card: {
    family: 'gaps',
    title: 'No service at this place on the map',
    severity: 'advice',
    method:
      'Every tier of every element in use, on the levels of response that are expected of it, is looked up among the services and contracts placed in the plan year. The empty places of one element are one finding; a tier somebody accepted as empty by itself stays apart.',
    exclusions: [
      'A place that `step-without-neighbour` names is left to it.',
      'What is out of scope, or does not run in the plan year, fills no place.',
      'Levels that elements.yaml, or an element of your own, does not expect are left alone: early help of children in and on the edge of care is given by the other elements.',
      'Tiers that group needs and not services (THRIVE) are not judged.',
      'Nothing is judged where the files list only grants or only notices of procurement: neither shows all that is provided.',
      'Nothing is judged when nothing is placed with a tier, or when fewer than `services` are placed: such files hold part of the provision, and everything else would look empty.',
      byItsOwn,
    ],
    why: 'A family that needs that level of help has to wait until it needs more.',
    remedy: 'Decide whether the place should be empty; commission, redesign or write down why not.',
    source: 'Plymouth, Commissioning Strategy for Children and Young People (2015), section 7: system elements and levels of response',
    limits: { services: fewestForSteps.services },
  },
  judge: perBody((picture, limits) => {
    const { elements, tierModel } = picture.workspace;
    const placed = provisionOf(picture).filter((one) => one.element !== null);
    const [first, ...others] = provisionHeadings(picture);
    const notJudged = (because: string): { examined: number; found: Found[]; unjudged: Unjudged[] } => ({
      examined: 0,
      found: [],
      unjudged: [{ about: 'map', because, cell: first ?? null }],
    });
    if (first === undefined) return notJudged('these files hold no services and no contracts');
    const only = onlyPartOf(picture);
    if (only !== null) return notJudged(notAllOf(only));
    const services = new Set(placed.map((one) => one.service)).size;
    if (services < (limits['services'] ?? 0))
      return notJudged(`only ${count(services, 'service')} could be placed, too few to say what is missing`);
    if (tierModel.groupsNeeds)
      return notJudged(`“${tierModel.title}” groups needs and not services: a grouping with no service on it is not a gap`);
    if (placed.every((one) => one.tier === null)) return notJudged('no service has a tier, stated or proposed');
    return {
      examined: elements.reduce((all, element) => all + tierModel.tiers.filter((tier) => isExpected(element, tier)).length, 0),
      found: elements.flatMap((element) =>
        findingsFor(element, {
          picture,
          placed,
          headings: [first, ...others],
          steps: placesOfSteps(picture),
          alone: namedAlone(picture.workspace),
        }),
      ),
      unjudged: [],
    };
  }),
};
