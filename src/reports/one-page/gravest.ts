import type { PageRow, PageTable, PageWords } from '../../nouns/page.ts';
import { countedOnce } from '../../nouns/placement.ts';
import type { Plan } from '../../nouns/plan.ts';
import { capital, count, list } from '../../values/text.ts';
import { kindsOf } from '../findings/kinds-of-finding.ts';
import { beyondScope, contractsInScope, findingsInScope, inScope } from '../map/in-scope.ts';
import { inShort } from '../paper/in-short.ts';
import { contractsEnding, notLetAmong } from '../register/contract-ends.ts';
import { moneyOr, words } from '../tables/cells.ts';
import { figures, pageTable } from '../tables/page-table.ts';
import { severities, severityTitles, severityTones } from '../tables/titles.ts';
import { threeColumns } from './clipped.ts';

const most = 5;
const lettersShown = 190;

/** The gravest kinds of finding that nobody has accepted: errors before warnings, and the most money at stake first; each with its gravest one, and how many there are of that severity; only of what is in scope. */
export function gravestTable(plan: Plan): PageTable | null {
  if (plan.publication) return null;
  const open = findingsInScope(plan).filter(({ accepted }) => !accepted);
  if (open.length === 0) return null;
  const beyond = beyondScope(plan.placements);
  const kinds = kindsOf(open);
  const grave = kinds.filter(([{ severity }]) => severity !== 'advice');
  const rows = (grave.length > 0 ? grave : kinds).slice(0, most).map((kind): PageRow => {
    const [one] = kind;
    const alike = kind.length;
    return {
      key: one.key,
      cells: {
        what: words(
          `${severityTitles[one.severity]}: ${one.title}${alike > 1 ? ` (${alike.toLocaleString('en-GB')} times)` : ''}`,
          severityTones[one.severity],
        ),
        more: words([inShort(one.text, lettersShown), beyond(one)].filter(Boolean).join(' ')),
        figure: moneyOr(one.amount, 'no amount'),
      },
    };
  });
  const counts = severities.map((severity) => {
    const n = open.filter((one) => one.severity === severity).length;
    return severity === 'advice' ? count(n, 'piece of advice', 'pieces of advice') : count(n, severity);
  });
  const others = plan.findings.filter(({ accepted }) => !accepted).length - open.length;
  const left = others > 0 ? `; ${others.toLocaleString('en-GB')} more of what is out of scope ${others === 1 ? 'is' : 'are'} left out` : '';
  const note = `Open in all: ${list(counts)}${left}. What is at stake may be the same money in several, and is no saving.`;
  return pageTable(
    'one-findings',
    'The gravest findings',
    threeColumns('Finding', 'What was found; of several, the gravest', figures('figure', 'At stake in it', 16)),
    rows,
    note,
  );
}

/** What the plan does not know, so that nobody takes silence for an answer. */
export function unknownWords(plan: Plan, leftOut: readonly string[]): PageWords {
  const { workspace, rules, publication } = plan;
  const placements = inScope(plan.placements);
  const unvalued = countedOnce(placements.filter(({ valueHere }) => valueHere === null));
  const unplaced = countedOnce(placements.filter(({ status }) => status === 'unplaced'));
  const { unknown } = contractsEnding(contractsInScope(plan), workspace.asOf);
  const unjudged = rules.reduce((n, rule) => n + rule.unjudged.length, 0);
  const said = [
    unvalued > 0 &&
      `${unvalued.toLocaleString('en-GB')} of ${count(countedOnce(placements), 'service or contract', 'services and contracts')} ${unvalued === 1 ? 'shows' : 'show'} no annual value`,
    unplaced > 0 && `${count(unplaced, 'has', 'have')} no place on the map`,
    unknown.length > 0 && `${count(unknown.length, 'contract states', 'contracts state')} no end${notLetAmong(unknown, workspace.asOf)}`,
    unjudged > 0 && `${count(unjudged, 'question')} could not be judged, which is not a pass`,
    leftOut.length > 0 && `nothing was read for ${leftOut.map((title) => title.toLowerCase()).join(', ')}`,
    publication && 'findings and what may not be published are left out of this copy',
  ].filter((one) => typeof one === 'string');
  const text = said.join('; ');
  return {
    kind: 'words',
    heading: 'What is not known',
    paragraphs: [text === '' ? 'Nothing that was looked for is missing.' : `${capital(text)}.`],
  };
}
