import type { Page } from '../../nouns/page.ts';
import type { Timeline } from '../../nouns/timeline.ts';
import { count, firstFew } from '../../values/text.ts';

/** As many names as a line takes. */
const most = 6;

/** What the procurements of a pipeline hold beside the stages of their routes: a consultation, the consent of what follows a body that ends. */
export function alsoHeldList(timelines: readonly Timeline[]): Page['blocks'] {
  const ids = [...new Set(timelines.flatMap(({ overlays }) => overlays ?? []))].sort();
  const items = ids.map((id) => {
    const titles = timelines.filter(({ overlays }) => overlays?.includes(id)).map(({ title }) => title);
    const hold = titles.length === 1 ? 'holds' : 'hold';
    return { text: `${count(titles.length, 'procurement')} ${hold} \`${id}\`: ${firstFew(titles, most)}.`, cells: [] };
  });
  return items.length === 0 ? [] : [{ kind: 'list', heading: 'What they hold beside their routes (--contract says why)', items }];
}
