import { countedOnce } from '../../../nouns/placement.ts';
import { count } from '../../../values/text.ts';
import { narrowed } from '../../page-table.ts';
import { paragraphs, type Section, section, seeAppendix, whyMissing } from '../ground.ts';

/** Services by element and tier, and each element with its services and its published budget. */
export const serviceMap: Section = (ground) => {
  const { plan, pages } = ground;
  const page = pages.find(({ id }) => id === 'map');
  if (!page) return section('service-map', 'Service map', paragraphs(whyMissing(ground, 'map')));
  const proposed = plan.placements.filter(({ status }) => status === 'proposed').length;
  return section('service-map', 'Service map', [
    ...paragraphs(
      `${count(countedOnce(plan.placements), 'service')} and contracts stand on the map${seeAppendix(ground, 'services')}.`,
      proposed > 0 &&
        `${count(proposed, 'place')} of them are proposed from the words of the files and not decided by anybody: they may change when officers look at them.`,
    ),
    ...page.blocks.map((block) => (block.kind === 'table' ? narrowed(block, ['cells']) : block)),
  ]);
};
