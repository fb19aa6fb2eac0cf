import { count } from '../../../values/text.ts';
import { open, unjudgedCount } from '../../finding-blocks.ts';
import { severities, severityTitles } from '../../titles.ts';
import { graveTable } from '../findings-tables.ts';
import { paragraphs, type Section, section, seeAppendix, tableNamed, textIn, whyMissing } from '../ground.ts';

/** What the rules found and nobody has decided: how much of each kind, and the gravest. */
export const findings: Section = (ground) => {
  const table = tableNamed(ground, 'findings');
  if (!table) return section('findings', 'Findings', paragraphs(whyMissing(ground, 'findings')));
  const undecided = table.rows.filter((row) => textIn(row, 'decision') === open);
  const counts = severities.map((one) => {
    const n = undecided.filter((row) => textIn(row, 'severity') === severityTitles[one]).length;
    return one === 'advice' ? `${n.toLocaleString('en-GB')} of advice` : count(n, one);
  });
  const unjudged = unjudgedCount(ground.plan.rules);
  const accepted = table.rows.length - undecided.length;
  const grave = graveTable(ground.plan.findings, ground.appendixOf('findings'));
  return section('findings', 'Findings', [
    ...paragraphs(
      `${count(ground.plan.rules.length, 'rule was', 'rules were')} run on the files. Not accepted by anybody: ${counts.join(', ')}${seeAppendix(ground, 'findings')}.${accepted === 0 ? '' : ` ${count(accepted, 'more is', 'more are')} accepted.`}`,
      unjudged > 0 &&
        `${count(unjudged, 'question')} could not be judged, mostly because a table or a value is missing. That is not a pass.`,
      'An error is wrong or unlawful on its face; a warning costs money or time if left; advice is worth a question. What is at stake is never a saving, and amounts of several findings may be the same money.',
    ),
    ...(grave ? [grave] : []),
  ]);
};
