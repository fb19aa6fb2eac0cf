import type { Example, RuleCard } from '../../nouns/finding.ts';
import type { Page, PageTable, PageWords } from '../../nouns/page.ts';
import { formatCell } from '../../values/cell.ts';
import { count } from '../../values/text.ts';
import { numbered, words, wordsOr } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf } from '../tables/page-table.ts';
import { severityTitles, severityTones } from '../tables/titles.ts';
import { findingList } from './findings-pages.ts';

const families: Readonly<Record<RuleCard['family'], string>> = {
  duplication: 'Duplication',
  gaps: 'Gaps',
  contracts: 'Contracts',
  money: 'Money',
  papers: 'Papers',
  law: 'Law',
  reading: 'Reading',
  scenarios: 'Scenarios, judged by `commission model`',
};

/** What is checked, by family, in the order the rules are kept. */
export function rulesPages(cards: readonly RuleCard[]): Page[] {
  const columns = [column('code', 'Code', 30), column('severity', 'Severity', 8), column('title', 'What it finds', 38)];
  const met = [...new Set(cards.map(({ family }) => family))];
  const tables = met.map((family) => {
    const rows = rowsOf(
      cards.filter((card) => card.family === family),
      ({ code }) => code,
      ({ code, severity, title }) => ({
        code: words(code),
        severity: words(severityTitles[severity], severityTones[severity]),
        title: words(title),
      }),
    );
    return pageTable(`rules-${family}`, families[family], columns, rows);
  });
  return [
    {
      id: 'rules',
      title: 'Rules',
      lead: `${count(cards.length, 'rule')}; \`commission rules CODE\` tells more of one.`,
      blocks: tables,
    },
  ];
}

const storyOf = ({ story }: Example, { code, family }: RuleCard): PageWords => ({
  kind: 'words',
  heading: 'An example',
  paragraphs: [
    `From an invented story: \`commission ${family === 'scenarios' ? 'model' : `check ${code}`} -w ${story}\` prints, among the rest:`,
  ],
});

/** What stands in the cells an example rests on, so that it can be judged by eye. */
function quotedTable({ evidence }: Example, code: string): PageTable {
  const rows = rowsOf(evidence, formatCell, (cell) => ({ cell: words(formatCell(cell)), value: wordsOr(cell.value, 'blank') }));
  return pageTable(`rule-${code}-cells`, 'What stands in those cells', [column('cell', 'Cell', 30), column('value', 'It says', 46)], rows);
}

/** One rule: how it decides and what it leaves alone, an example where there is one, why it matters, what to do, where it comes from, and its limits. */
export function rulePage(card: RuleCard, example: Example | undefined): Page {
  const { code, title } = card;
  const part = (heading: string, text: string): PageWords => ({ kind: 'words', heading, paragraphs: [text] });
  const limits = rowsOf(
    Object.entries(card.limits),
    ([name]) => name,
    ([name, limit]) => ({ name: words(name), limit: numbered(limit) }),
  );
  return {
    id: `rule-${code}`,
    title,
    lead: `${code}: ${severityTitles[card.severity].toLowerCase()}, family ${card.family}.`,
    blocks: [
      part('How it decides', card.method),
      {
        kind: 'list',
        heading: 'What it leaves alone, and what it does not judge',
        items: card.exclusions.map((text) => ({ text, cells: [] })),
      },
      ...(example ? [storyOf(example, card), findingList({ code, title, ...example }), quotedTable(example, code)] : []),
      part('Why it matters', card.why),
      part('What to do', card.remedy),
      part('Source', card.source),
      ...(limits.length > 0
        ? [
            pageTable(
              `rule-${code}-limits`,
              'Limits, which commissioning.yaml may change',
              [column('name', 'Limit', 40), figures('limit', 'Value', 12)],
              limits,
            ),
          ]
        : []),
    ],
  };
}
