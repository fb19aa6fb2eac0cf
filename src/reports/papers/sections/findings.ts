import { count, list } from '../../../values/text.ts';
import { open, unjudgedCount } from '../../findings/finding-blocks.ts';
import { beyondScope, findingsInScope } from '../../map/in-scope.ts';
import { textIn } from '../../tables/page-table.ts';
import { outOfScope, severities, severityTitles } from '../../tables/titles.ts';
import { graveTable } from '../findings-tables.ts';
import { paragraphs, type Section, section, seeAppendix, tableNamed, whyMissing } from '../ground.ts';

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
    return one === 'advice' ? count(n, 'piece of advice', 'pieces of advice') : count(n, one);
  });
  const unjudged = unjudgedCount(ground.plan.rules);
  const accepted = table.rows.filter((row) => textIn(row, 'scope') !== outOfScope).length - undecided.length;
  const grave = graveTable(findingsInScope(ground.plan), ground.appendixOf('findings'), beyondScope(ground.plan.placements));
  return section('findings', 'Findings', [
    ...paragraphs(
      `${count(ground.plan.rules.length, 'rule was', 'rules were')} run on the files, and found ${list(counts)} that nobody has accepted${seeAppendix(ground, 'findings')}.${left}${accepted === 0 ? '' : ` ${count(accepted, 'more is', 'more are')} accepted.`}`,
      unjudged > 0 &&
        `${count(unjudged, 'question')} could not be judged, mostly because a table or a value is missing. That is not a pass.`,
      'An error is wrong or unlawful on its face; a warning costs money or time if left; advice is worth a question. What is at stake is never a saving, and amounts of several findings may be the same money.',
    ),
    ...(grave ? [grave] : []),
  ]);
};
