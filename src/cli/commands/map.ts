import { Refusal } from '../../values/refusal.ts';
import { keyOf, nearest } from '../../values/text.ts';
import type { Command } from '../command.ts';

/** Services and money on elements × tiers. */
export const map: Command = {
  name: 'map',
  does: 'services and money on system elements × tiers, and how each was placed',
  flags: [{ flags: '--explain <service>', does: 'why one service sits where it does' }],
  examples: ['commission map -w fixtures/plymouth', 'commission map --explain "Health Visiting"'],
  workspace: true,
  run: async (world, _words, flags) => {
    const { takePicture } = await import('../picture.ts');
    const { mapOf } = await import('../../mapping/map.ts');
    const { mapPages, placementPage } = await import('../../reports/terminal/map-pages.ts');
    const { mapJson } = await import('../../output/json/map.ts');
    const { picture, label } = await takePicture(world, flags);
    const { workspace, placements } = picture;
    const cells = mapOf(placements, workspace);
    const wanted = flags['explain'] as string | undefined;
    const answer = { data: mapJson(placements, cells), asOf: workspace.asOf, workspace: label };
    if (wanted === undefined) {
      const pages = mapPages(picture);
      const table = pages[0]?.blocks.find((block) => block.kind === 'table');
      return { ...answer, pages, ...(table ? { table } : {}) };
    }
    const chosen = placements.find((placement) => keyOf(placement.service) === keyOf(wanted) || placement.id === wanted);
    if (!chosen) {
      const near = nearest(
        wanted,
        placements.map((placement) => placement.service),
      );
      throw new Refusal(
        'service-unknown',
        `There is no service called \`${wanted}\` here.`,
        near ? `Did you mean \`${near}\`?` : '`commission records services` lists them.',
      );
    }
    return { ...answer, data: mapJson([chosen], cells), pages: [placementPage(picture, chosen)] };
  },
};
