import { countedOnce, type Placement } from '../../../nouns/placement.ts';
import { count, list } from '../../../values/text.ts';
import { proposedFrom } from '../../map/proposed-how.ts';
import { narrowed } from '../../tables/page-table.ts';
import { paragraphs, type Section, section, seeAppendix, whyMissing } from '../ground.ts';

/** How many services and contracts stand on the map, and how many do not. */
function onTheMap(placements: readonly Placement[]): string {
  const of = (is: (status: Placement['status']) => boolean): number => countedOnce(placements.filter(({ status }) => is(status)));
  const [outside, unplaced] = [of((status) => status === 'out-of-scope'), of((status) => status === 'unplaced')];
  const placed = of((status) => status !== 'out-of-scope' && status !== 'unplaced');
  const others = [
    ...(unplaced > 0 ? [`${unplaced.toLocaleString('en-GB')} could not be placed`] : []),
    ...(outside > 0 ? [`${outside.toLocaleString('en-GB')} ${outside === 1 ? 'is' : 'are'} out of scope`] : []),
  ];
  return `${count(placed, 'service or contract stands', 'services and contracts stand')} on the map${others.length > 0 ? `; ${list(others)}` : ''}`;
}

/** Services by element and tier, and each element with its services and its published budget. */
export const serviceMap: Section = (ground) => {
  const { plan, pages } = ground;
  const page = pages.find(({ id }) => id === 'map');
  if (!page) return section('service-map', 'Service map', paragraphs(whyMissing(ground, 'map')));
  const places = plan.placements.filter(({ status }) => status === 'proposed');
  const proposed = places.length;
  return section('service-map', 'Service map', [
    ...paragraphs(
      `${onTheMap(plan.placements)}${seeAppendix(ground, 'services')}.`,
      proposed > 0 &&
        `${proposed === 1 ? 'The place of 1 of them is' : `The places of ${proposed.toLocaleString('en-GB')} of them are`} proposed ${proposedFrom(places)}, and nobody has decided ${proposed === 1 ? 'it: it' : 'them: they'} may change when officers look.`,
    ),
    ...page.blocks.map((block) => (block.kind === 'table' ? narrowed(block, ['cells']) : block)),
  ]);
};
