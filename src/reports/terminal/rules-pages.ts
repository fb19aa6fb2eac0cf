import type { RuleCard } from '../../nouns/finding.ts';
import type { Page, PageWords } from '../../nouns/page.ts';
import { count } from '../../values/text.ts';
import { numbered, words } from '../cells.ts';
import { column, figures, pageTable, rowsOf } from '../page-table.ts';
import { severityTitles, severityTones } from '../titles.ts';

const families: Readonly<Record<RuleCard['family'], string>> = {
  duplication: 'Duplication',
  gaps: 'Gaps',
  contracts: 'Contracts',
  money: 'Money',
  papers: 'Papers',
  law: 'Law',
  reading: 'Reading',
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

/** One rule: how it decides, why it matters, what to do, where it comes from, and its limits. */
export function rulePage(card: RuleCard): Page {
  const part = (heading: string, text: string): PageWords => ({ kind: 'words', heading, paragraphs: [text] });
  const limits = rowsOf(
    Object.entries(card.limits),
    ([name]) => name,
    ([name, limit]) => ({ name: words(name), limit: numbered(limit) }),
  );
  return {
    id: `rule-${card.code}`,
    title: card.title,
    lead: `${card.code}: ${severityTitles[card.severity].toLowerCase()}, family ${families[card.family].toLowerCase()}.`,
    blocks: [
      part('How it decides', card.method),
      part('Why it matters', card.why),
      part('What to do', card.remedy),
      part('Source', card.source),
      ...(limits.length > 0
        ? [
            pageTable(
              `rule-${card.code}-limits`,
              'Limits, which commissioning.yaml may change',
              [column('name', 'Limit', 40), figures('limit', 'Value', 12)],
              limits,
            ),
          ]
        : []),
    ],
  };
}
