import type { Found } from '../../nouns/finding.ts';
import type { Table } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { count } from '../../values/text.ts';
import { byCell, evidenceOf, grouped } from '../order.ts';
import type { Rule } from '../rule.ts';
import { lastingName } from '../standing.ts';

function foundIn(table: Table): Found[] {
  const seen = (table.personal ?? []).flatMap(({ cell, looksLike }) =>
    looksLike.map((kind) => ({ kind, cell: { file: table.file, sheet: table.sheet, cell } })),
  );
  return grouped(seen, ({ kind }) => kind).map(([kind, own]) => {
    const [first, ...others] = own.map(({ cell }) => cell).sort(byCell) as [Cell, ...Cell[]];
    return {
      text: `${count(own.length, 'cell')} of this table of ${table.kind} ${own.length === 1 ? 'holds' : 'hold'} what looks like ${kind}. Look at ${own.length === 1 ? 'it' : 'them'}, and take out of the file what need not be there before you share it.`,
      about: [lastingName(table)],
      evidence: evidenceOf(first, others),
      apart: kind.replace(/^an? /, '').replaceAll(' ', '-').toLowerCase(),
    };
  });
}

/** Cells that name or number a person: a child's date of birth, a case number, a home address and the like. What they say is never quoted. */
export const personalData: Rule = {
  card: {
    family: 'reading',
    title: 'Personal data stands in a cell',
    severity: 'warning',
    method:
      'Every cell, title and note is looked through for dates of birth with a name or initials, numbers of a child or case, NHS and National Insurance numbers (the NHS check digit is tried), home addresses beside a person, and email addresses and mobile numbers of individuals; and columns headed as such.',
    exclusions: [
      'Mailboxes of teams, office addresses, contract references, codes and contract dates are left alone.',
      'What the cells say is never quoted.',
      'It is a look at how cells are written: it can miss some and mistake others.',
    ],
    why: 'Registers are shared and published; a child or a carer could be known from them.',
    remedy:
      'Take it out of the source file, or put a reference in its place. It is masked in everything this toolkit prints; --show-personal shows it.',
    source:
      'UK GDPR article 5(1)(c), no more personal data than is needed, and the Local Government Transparency Code 2015 (from memory; not verified)',
    limits: {},
  },
  judge({ tables }) {
    const found = tables.flatMap(foundIn).sort((a, b) => byCell(a.evidence[0], b.evidence[0]));
    return { examined: tables.length, found, unjudged: [] };
  },
};
