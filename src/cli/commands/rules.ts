import { Refusal } from '../../values/refusal.ts';
import { nearest } from '../../values/text.ts';
import type { Command } from '../command.ts';
import { rulesOffered } from '../offers.ts';

/** What is checked and why. */
export const rules: Command = {
  name: 'rules',
  does: 'what is checked and why, with the law or the paper each rule rests on',
  words: '[code]',
  offers: rulesOffered,
  flags: [],
  examples: ['commission rules', 'commission rules same-need'],
  workspace: false,
  run: async (world, words) => {
    const { cards } = await import('../../rules/index.ts');
    const { rulePage, rulesPages } = await import('../../reports/terminal/rules-pages.ts');
    const { rulesData } = await import('../../output/json/rules.ts');
    const { readExamples } = await import('../knowledge.ts');
    const { scenarioCards } = await import('../../rules/scenarios/index.ts');
    const all = [...cards(), ...scenarioCards()];
    const examples = readExamples(world);
    const [code] = words;
    if (code === undefined) {
      const pages = rulesPages(all);
      const tables = pages.flatMap((page) => page.blocks).filter((block) => block.kind === 'table');
      const table = tables[0] && { ...tables[0], rows: tables.flatMap(({ rows }) => rows) };
      return { data: rulesData(all, examples), pages, ...(table ? { table } : {}), asOf: world.today(), workspace: null };
    }
    const card = all.find((candidate) => candidate.code === code);
    if (!card) {
      const near = nearest(
        code,
        all.map((candidate) => candidate.code),
      );
      throw new Refusal(
        'rule-unknown',
        `\`${code}\` is not a rule.`,
        near ? `Did you mean \`${near}\`?` : '`commission rules` lists them.',
      );
    }
    return {
      data: rulesData([card], examples),
      pages: [rulePage(card, examples[card.code])],
      asOf: world.today(),
      workspace: null,
    };
  },
};
