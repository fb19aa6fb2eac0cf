import { Refusal } from '../../values/refusal.ts';
import { keyOf, nearest } from '../../values/text.ts';
import type { Command } from '../command.ts';

// Rows a reader can take in at a terminal before the rest is asked for.
const mostRows = 40;

/** Services and money on elements × tiers. */
export const map: Command = {
  name: 'map',
  does: 'services and money on system elements × tiers, and how each was placed',
  flags: [
    { flags: '--explain <service>', does: 'why one service sits where it does' },
    { flags: '--all', does: 'print every service in the terminal, not the first 40' },
  ],
  examples: ['commission map -w fixtures/plymouth', 'commission map --explain "Health Visiting"'],
  workspace: true,
  run: async (world, _words, flags) => {
    const { takePicture } = await import('../picture.ts');
    const { mapOf } = await import('../../mapping/map.ts');
    const { mapPages } = await import('../../reports/terminal/map-pages.ts');
    const { mapJson } = await import('../../output/json/map.ts');
    const { picture, label, knowledge } = await takePicture(world, flags);
    const { workspace, placements, records } = picture;
    const cells = mapOf(placements, workspace);
    const wanted = flags['explain'] as string | undefined;
    const answer = { data: mapJson(placements, cells), asOf: workspace.asOf, workspace: label };
    if (wanted === undefined) {
      const whole = flags['all'] === true || flags.csv === true || flags.md === true;
      const pages = mapPages(picture, whole ? undefined : mostRows);
      const table = pages[0]?.blocks.find((block) => block.kind === 'table');
      const next = `The first ${mostRows} of ${placements.length.toLocaleString('en-GB')}: --all shows every one.`;
      return { ...answer, pages, ...(table ? { table } : {}), ...(!whole && placements.length > mostRows ? { next } : {}) };
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
    const { placementPage } = await import('../../reports/terminal/placement-page.ts');
    const { explain, weighings } = await import('../../mapping/weigh.ts');
    const row = records[chosen.of].find(({ id }) => id === chosen.id);
    const told = row ? weighings(explain(row, chosen.of, knowledge.vocabulary), chosen.element) : [];
    return { ...answer, data: mapJson([chosen], cells, told), pages: [placementPage(picture, chosen, told)] };
  },
};
