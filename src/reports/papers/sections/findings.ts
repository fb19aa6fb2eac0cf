import type { PageRow } from '../../../nouns/page.ts';
import { count } from '../../../values/text.ts';
import { open, unjudgedCount } from '../../finding-blocks.ts';
import { outOfScope, severities, severityTitles } from '../../titles.ts';
import { fewRows, paragraphs, type Section, section, seeAppendix, tableNamed, textIn, whyMissing, withColumns } from '../ground.ts';

const mostRows = 6;

/** The first sentence of a finding, where it is long: the whole of it is in the appendix. */
function inShort(row: PageRow): PageRow {
  const text = textIn(row, 'text');
  const first = /^[\s\S]{20,}?[.:](?=\s)/.exec(text)?.[0] ?? text;
  const cell = row.cells['text'];
  if (first.length >= text.length || text.length < 200 || !cell) return row;
  return { ...row, cells: { ...row.cells, text: { ...cell, content: { kind: 'text', text: `${first.replace(/:$/, '.')} …` } } } };
}

/** What the rules found and nobody has decided: how much of each kind, and the gravest. */
export const findings: Section = (ground) => {
  const table = tableNamed(ground, 'findings');
  if (!table) return section('findings', 'Findings', paragraphs(whyMissing(ground, 'findings')));
  const all = table.rows.filter((row) => textIn(row, 'decision') === open);
  const undecided = all.filter((row) => textIn(row, 'scope') !== outOfScope);
  const others = all.length - undecided.length;
  const left =
    others > 0
      ? ` ${others.toLocaleString('en-GB')} more ${others === 1 ? 'is' : 'are'} of what is out of scope of the plan, and not counted here.`
      : '';
  const counts = severities.map((one) => {
    const n = undecided.filter((row) => textIn(row, 'severity') === severityTitles[one]).length;
    return one === 'advice' ? `${n.toLocaleString('en-GB')} of advice` : count(n, one);
  });
  const grave = undecided.filter((row) => textIn(row, 'severity') !== severityTitles.advice);
  const unjudged = unjudgedCount(ground.plan.rules);
  const shown = withColumns(table, ['severity', 'text', 'amount'], 'The gravest findings nobody has decided on, in short');
  return section('findings', 'Findings', [
    ...paragraphs(
      `${count(ground.plan.rules.length, 'rule')} were run on the files. Not accepted by anybody: ${counts.join(', ')}${seeAppendix(ground, 'findings')}.${left} ${(table.rows.length - all.length).toLocaleString('en-GB')} more are accepted.`,
      unjudged > 0 &&
        `${count(unjudged, 'question')} could not be judged, mostly because a table or a value is missing. That is not a pass.`,
      'An error is wrong or unlawful on its face; a warning costs money or time if left; advice is worth a question. What is at stake is never a saving, and amounts of several findings may be the same money.',
    ),
    ...(grave.length > 0
      ? [{ ...fewRows(shown, grave.map(inShort), mostRows, ground.appendixOf('findings')), id: 'report-findings' }]
      : []),
  ]);
};
