import { countedOnce, type Placement } from '../../nouns/placement.ts';
import { Refusal } from '../../values/refusal.ts';
import { count, meant } from '../../values/text.ts';
import type { Command, Flags } from '../command.ts';
import { placedOffered } from '../offers.ts';
import { called, onlyThose } from '../placed-asked.ts';

// Rows a reader can take in at a terminal before the rest is asked for.
const mostRows = 40;

/** A review is a conversation: it has no answer to print in another form, and what it writes must not hold personal data. */
function mustStandAlone(flags: Flags): void {
  const beside = ['json', 'csv', 'md', 'explain', 'only', 'all', 'showPersonal'].find(
    (flag) => flags[flag] !== undefined && flags[flag] !== false,
  );
  if (beside === undefined) return;
  const flag = `--${beside === 'showPersonal' ? 'show-personal' : beside}`;
  throw new Refusal(
    'review-alone',
    beside === 'showPersonal'
      ? '`--review` writes the names of services to decisions.csv, and personal data may not stand there.'
      : `\`--review\` asks questions, and \`${flag}\` has no part in it.`,
    `Leave out \`${flag}\`, or give it to \`commission map\` alone.`,
  );
}

function firstOf(all: number): string[] {
  return all > mostRows ? [`The first ${mostRows} of ${all.toLocaleString('en-GB')}: --all shows every one.`] : [];
}

function toSeeLeftOut(placements: readonly Placement[]): string[] {
  const out = countedOnce(placements.filter(({ status }) => status === 'out-of-scope'));
  return out === 0
    ? []
    : [
        `${count(out, 'is', 'are')} out of scope: --only out-of-scope lists ${out === 1 ? 'it' : 'them'}, with the words that put ${out === 1 ? 'it' : 'them'} there.`,
      ];
}

function toReview(placements: readonly Placement[]): string[] {
  const open = placements.filter(({ status }) => status === 'proposed' || status === 'unplaced').length;
  return open === 0 ? [] : ['--review asks about what is only proposed, and keeps each decision.'];
}

/** How a person puts right what words put out of scope, or could not place. */
function comesBack(placements: readonly Placement[]): string[] {
  const [first] = placements.filter(({ status }) => status === 'out-of-scope' || status === 'unplaced');
  return first === undefined
    ? []
    : [`To place one, add a line to decisions.csv: \`place,${first.id},element/tier,why,who,\`; map --explain says what its words weigh.`];
}

/** Services and money on elements × tiers. */
export const map: Command = {
  name: 'map',
  does: 'services and money on system elements × tiers, and how each was placed',
  flags: [
    { flags: '--explain <service>', does: 'why one service sits where it does' },
    {
      flags: '--only <what>',
      does: 'list what is out-of-scope, not-placed, proposed, stated, decided, or of one element or tier',
      offers: placedOffered,
    },
    { flags: '--review', does: 'ask about what is only proposed, and keep each decision in decisions.csv' },
    { flags: '--all', does: 'print every service in the terminal, not the first 40' },
  ],
  examples: [
    'commission map -w fixtures/plymouth',
    'commission map --explain "Health Visiting"',
    'commission map --only out-of-scope',
    'commission map --review',
  ],
  remark: `\`--csv\` prints a row for each service or contract: where it sits, how sure that
is, and why. Counts and money by element and tier are in the other forms; in
\`--json\` they are the \`matrix\`.`,
  workspace: true,
  run: async (world, _words, flags) => {
    if (flags['review'] === true) {
      mustStandAlone(flags);
      return (await import('../review.ts')).review(world, flags);
    }
    const { mustHoldTables } = await import('../no-table.ts');
    const { takePicture } = await import('../picture.ts');
    const { mapOf } = await import('../../mapping/map.ts');
    const { mapPages } = await import('../../reports/terminal/map-pages.ts');
    const { boughtByOthers } = await import('../../rules/buyers/councils.ts');
    const { costOnce } = await import('../../rules/offers/offer.ts');
    const { mapJson } = await import('../../output/json/map.ts');
    const { picture, label, knowledge } = await takePicture(world, flags);
    mustHoldTables(picture.tables, 'map');
    const { workspace, placements, records } = picture;
    const cells = mapOf(placements, workspace);
    const once = costOnce(picture);
    const wanted = flags['explain'] as string | undefined;
    const answer = { data: mapJson(placements, cells, once), asOf: workspace.asOf, workspace: label };
    const only = flags['only'] as string | undefined;
    if (wanted === undefined && only !== undefined) {
      const { placedOnlyPage } = await import('../../reports/terminal/placed-only-page.ts');
      const { placementsList } = await import('../../reports/map/placements-list.ts');
      const asked = onlyThose(workspace, placements, only);
      const most = flags['all'] === true || flags.csv === true || flags.md === true ? undefined : mostRows;
      const pages = [placedOnlyPage(workspace, asked.title, asked.placements, most)];
      const next = [...(most === undefined ? [] : firstOf(asked.placements.length)), ...comesBack(asked.placements)].join('\n');
      const data = mapJson(asked.placements, cells, once);
      return { ...answer, data, pages, table: placementsList(asked.placements), ...(next === '' ? {} : { next }) };
    }
    if (wanted === undefined) {
      const whole = flags['all'] === true || flags.csv === true || flags.md === true;
      const pages = mapPages({ ...picture, costOnce: once, othersBuy: boughtByOthers(picture) }, whole ? undefined : mostRows);
      const { placementsList } = await import('../../reports/map/placements-list.ts');
      const next = [...(whole ? [] : firstOf(placements.length)), ...toSeeLeftOut(placements), ...toReview(placements)].join('\n');
      return { ...answer, pages, table: placementsList(placements), ...(next === '' ? {} : { next }) };
    }
    const chosen = called(placements, records, wanted);
    if (chosen.length === 0) {
      const like = meant(
        wanted,
        placements.map((placement) => placement.service),
      );
      throw new Refusal(
        'service-unknown',
        `There is no service called \`${wanted}\` here.`,
        like ?? `\`commission records ${records.services.length > 0 ? 'services' : 'contracts'}\` lists them.`,
      );
    }
    const { placementPage } = await import('../../reports/terminal/placement-page.ts');
    const { explain } = await import('../../mapping/weighing/weigh.ts');
    const { weighings } = await import('../../mapping/weighing/propose.ts');
    const told = chosen.map((placement) => {
      const row = records[placement.of].find(({ id }) => id === placement.id);
      return row
        ? weighings(explain(row, placement.of, knowledge.vocabulary), workspace.elements.find(({ id }) => id === placement.element) ?? null)
        : [];
    });
    // Parts of one service mostly share their words, which are then weighed for the reader once.
    const isNew = (at: number): boolean => at === 0 || JSON.stringify(told[at]) !== JSON.stringify(told[0]);
    const pages = chosen.map((placement, at) => placementPage(picture, placement, isNew(at) ? told[at] : [], at === 0 ? chosen : []));
    return { ...answer, data: mapJson(chosen, cells, null, told[0] ?? []), pages };
  },
};
