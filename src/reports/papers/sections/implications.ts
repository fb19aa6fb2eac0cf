import type { PageTable } from '../../../nouns/page.ts';
import { capital } from '../../../values/text.ts';
import { words } from '../../tables/cells.ts';
import { column, pageTable } from '../../tables/page-table.ts';
import { type Section, section } from '../ground.ts';
import { signOffTable, toComplete } from '../head.ts';

/** What officers must say of a report, and which of them. Their words are theirs. */
const implicationsOf: readonly { readonly id: string; readonly title: string; readonly officer: string }[] = [
  { id: 'finance', title: 'Financial implications', officer: 'the finance officer' },
  { id: 'legal', title: 'Legal and statutory implications', officer: 'the legal officer' },
  { id: 'equality', title: 'Equality and diversity implications', officer: 'the equality officer' },
  { id: 'procurement', title: 'Procurement and contract rules implications', officer: 'the procurement officer' },
  { id: 'workforce', title: 'Workforce implications', officer: 'the human resources officer' },
  { id: 'public-health', title: 'Public health implications', officer: 'the public health officer' },
  { id: 'engagement', title: 'Engagement and communication implications', officer: 'the communications officer' },
  { id: 'members', title: 'Localism and local member involvement', officer: 'the report’s author' },
];

function clearanceTable(): PageTable {
  const columns = [
    column('implication', 'Implications', 36),
    column('officer', 'To be cleared by', 26),
    column('cleared', 'Cleared: yes or no', 12),
    column('name', 'Name', 22),
    column('date', 'Date', 12),
  ];
  const rows = implicationsOf.map(({ id, title, officer }) => ({
    key: id,
    cells: {
      implication: words(title),
      officer: words(capital(officer.replace(/^the /, ''))),
      cleared: words(''),
      name: words(''),
      date: words(''),
    },
  }));
  return pageTable('clearance', 'Officer clearance', columns, rows, 'Left blank for the officers to fill in.');
}

/** Headed blanks for the officers who must write them, and the clearance table they sign. */
export const implications: Section = (ground) => {
  const blanks = implicationsOf.map(({ title, officer }) => ({
    kind: 'words' as const,
    heading: title,
    paragraphs: [`${toComplete(officer)}.`],
    tone: 'muted' as const,
  }));
  return section('implications', 'Implications', [...blanks, clearanceTable(), ...signOffTable(ground)]);
};
