import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import type { SystemElement } from '../../nouns/workspace.ts';
import type { Cell } from '../../values/cell.ts';
import { count, list } from '../../values/text.ts';
import { byItsOwn, perBody } from '../buyers/by-body.ts';
import { type BrokenStep, brokenSteps, fewestForSteps, servicesIn } from '../coverage/steps.ts';
import { notAllOf, onlyPartOf, showsOwnProvision } from '../duties/what-it-lists.ts';
import { cellsOnce, evidenceOf, grouped } from '../order.ts';
import type { Rule } from '../rule.ts';
import { provisionHeadings, provisionOf, quoted } from '../standing.ts';

const questions: Readonly<Record<BrokenStep['way'], string>> = {
  down: 'Where does a family go that needs less?',
  up: 'Where does a family go that needs more?',
  between: 'What holds a family that needs more than early help and less than statutory help?',
};

const means: Readonly<Record<BrokenStep['way'], string>> = {
  down: 'to step down to',
  up: 'to step up to',
  between: 'between early help and specialist help',
};

function finding({ element, way, missing, placed }: BrokenStep, picture: Picture): Found {
  const { workspace } = picture;
  const byTier = new Map(grouped(placed, ({ tier }) => tier));
  const standing = workspace.tierModel.tiers.flatMap(({ id, title }) =>
    byTier.has(id) ? [`${servicesIn(byTier.get(id) ?? [])} on “${title}”`] : [],
  );
  const proposed = placed.filter(({ status }) => status === 'proposed').length;
  const isWhole = showsOwnProvision(picture);
  const against = [
    ...(proposed > 0
      ? [
          `of its ${count(placed.length, 'place')} on the map ${proposed === placed.length ? 'none is decided' : `${proposed} are only proposed`}`,
        ]
      : []),
    isWhole
      ? 'what has no line of its own in these files would not show'
      : 'these files hold contracts only, and what a body does itself would not show',
  ];
  const [first, ...others] = cellsOnce(placed.map(({ at, cell }) => at['service'] ?? cell));
  return {
    text: [
      `${element.title}: no arrangement is seen in these files ${means[way]} in ${workspace.year}.`,
      questions[way],
      `For: of its services ${list(standing)}; none on ${quoted(missing.map(({ title }) => title))}.`,
      `Against: ${against.join('; ')}.`,
    ].join(' '),
    about: missing.map(({ id }) => `${element.id}/${id}`),
    evidence: evidenceOf(first as Cell, others),
    ...(proposed * 2 >= placed.length || !isWhole ? { severity: 'advice' as const } : {}),
  };
}

/** Why an element is left alone: too little of it is held, or something of it has no tier yet. */
function undecided(element: SystemElement, placed: readonly Placement[], steps: readonly BrokenStep[], fewest: number): Unjudged[] {
  const services = servicesIn(placed);
  const [first] = cellsOnce(placed.map(({ cell }) => cell));
  if (first === undefined) return [];
  if (services < fewest)
    return [
      {
        about: element.id,
        because: `only ${count(services, 'service')} of ${element.title} could be placed, too few to say what is missing`,
        cell: first,
      },
    ];
  const [tierless] = cellsOnce(placed.filter(({ tier }) => tier === null).map(({ cell }) => cell));
  if (tierless === undefined || !steps.some((step) => step.element === element)) return [];
  return [{ about: element.id, because: `services of ${element.title} have no tier yet and may stand where it has none`, cell: tierless }];
}

/** Help at one level with nothing at the next to step down to, or up to. */
export const stepWithoutNeighbour: Rule = {
  card: {
    family: 'gaps',
    title: 'A step up or down is missing',
    severity: 'warning',
    method:
      'The services and contracts placed on each element in the plan year are held against the levels its tiers stand for: early (universal and early help), targeted, specialist. Targeted or specialist help with nothing early below it, specialist and early help with nothing targeted between, and early help with nothing above it are found, one for each element; `empty-cell` leaves those places out. It is advice while half of the places are only proposed or the files hold contracts only.',
    exclusions: [
      'A level that elements.yaml, or an element of your own, does not expect is no missing step: before children are on the edge of care, the other elements help them.',
      'An element with nothing placed on it is left to `empty-cell`.',
      'Nothing is judged where the files list only grants or only notices of procurement: neither shows all that is provided.',
      'An element with fewer than `servicesOfElement` services is not judged, nor is one whose missing step may be filled by a service with no tier yet.',
      'Nothing is judged when fewer than `services` are placed, or when the tier model groups needs and not services.',
      byItsOwn,
    ],
    why: 'A family that gets better is kept or let go, and one that gets worse waits until it is in crisis.',
    remedy: 'Say who takes the family on at that level, or commission, widen or name what does.',
    source:
      'Doncaster, A new multi-agency approach to early help (2014): stepping down to universal and up to social care; Plymouth, Commissioning Strategy for Children and Young People (2015), sections 6.2 and 7',
    limits: fewestForSteps,
  },
  judge: perBody((picture, limits) => {
    const { elements, tierModel } = picture.workspace;
    const [heading] = provisionHeadings(picture);
    const placed = provisionOf(picture).filter(({ element }) => element !== null);
    const notJudged = (because: string): { examined: number; found: Found[]; unjudged: Unjudged[] } => ({
      examined: 0,
      found: [],
      unjudged: [{ about: 'map', because, cell: heading ?? null }],
    });
    if (heading === undefined) return { examined: 0, found: [], unjudged: [] };
    if (tierModel.tiers.every(({ response }) => response === undefined))
      return notJudged(`“${tierModel.title}” does not say which of its tiers are early, targeted or specialist help`);
    const only = onlyPartOf(picture);
    if (only !== null) return notJudged(notAllOf(only));
    const services = servicesIn(placed);
    if (services < (limits['services'] ?? 0))
      return notJudged(`only ${count(services, 'service')} could be placed, too few to say what is missing`);
    const byElement = new Map(grouped(placed, ({ element }) => element));
    const steps = brokenSteps(picture, limits);
    return {
      examined: byElement.size,
      found: steps.filter((step) => step.placed.every(({ tier }) => tier !== null)).map((step) => finding(step, picture)),
      unjudged: elements.flatMap((element) => undecided(element, byElement.get(element.id) ?? [], steps, limits['servicesOfElement'] ?? 0)),
    };
  }),
};
