import type { Acceptance, Finding, RuleOutcome, Severity } from '../../nouns/finding.ts';
import type { PageCell, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { headingOf } from '../../nouns/table.ts';
import { type Cell, cellKey } from '../../values/cell.ts';
import { formatDay } from '../../values/day.ts';
import { count, list } from '../../values/text.ts';
import { inDoubt } from '../duties/duty-stands.ts';
import { beyondScope, findingsOutOfScope, withScope } from '../map/in-scope.ts';
import { calledIn } from '../tables/called.ts';
import { absent, cellsOf, counted, liveCount, moneyOr, words } from '../tables/cells.ts';
import { added, choice, column, figures, pageTable, rowsOf, totalRow } from '../tables/page-table.ts';
import { severities, severityTitles, severityTones } from '../tables/titles.ts';

/** How an accepted finding reads: why, who, and until when. */
export function acceptedWords({ reason, by, until }: Acceptance): string {
  return `${reason} (${by || 'nobody named'}${until ? `, until ${formatDay(until)}` : ', no end date'})`;
}

/** The word in the decision column of a finding nobody has accepted, which the summary counts. */
export const open = 'open';

/** Findings in the order they are read: by severity, and within it as found. */
function bySeverity(findings: readonly Finding[]): Finding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** A finding's sentences with one more behind them, before any list. */
function alsoSaid(text: string, sentence: string): string {
  const [sentences, ...lines] = text.split('\n');
  return sentence === '' ? text : [`${sentences} ${sentence}`, ...lines].join('\n');
}

function severityCell(severity: Severity): PageCell {
  return words(severityTitles[severity], severityTones[severity]);
}

function decisionCell({ accepted, key }: Finding): PageCell {
  return { ...(accepted ? words(acceptedWords(accepted), 'muted') : words(open)), decides: { kind: 'accept', about: key } };
}

function cellsOfFinding(finding: Finding): Readonly<Record<string, PageCell>> {
  return {
    severity: severityCell(finding.severity),
    code: words(finding.code),
    text: words(finding.text),
    amount: moneyOr(finding.amount, 'no amount', undefined),
    cells: cellsOf(finding.evidence),
    decision: decisionCell(finding),
  };
}

const overlapping = 'What is at stake is never a saving, and amounts of several findings may be the same money.';

/** Every finding of the plan as a row, open and accepted, in six columns that fit a page; of a whole council's register also whether it is in scope. Amounts overlap and are not added. */
export function findingsTable({ findings, placements }: Pick<Plan, 'findings' | 'placements'>): PageTable {
  const columns = [
    choice(
      'severity',
      'Severity',
      10,
      Object.values(severityTitles),
      'how grave the rule takes it to be, or the workspace where it says otherwise',
    ),
    column('code', 'Code', 24, 'the rule that found or asked it; `commission rules` tells what it holds against what'),
    column('text', 'What was found', 70, 'what the rule makes of the cells named, in words'),
    figures('amount', 'At stake', 13, 'the money of what the finding is about, as the cells named state it; never a saving'),
    column('cells', 'Cells', 34),
    column('decision', 'Decision', 26, 'what decisions.csv says of the finding, else that it is open'),
  ];
  const sorted = bySeverity(findings);
  const beyond = beyondScope(placements);
  const rows = rowsOf(
    sorted,
    ({ key }) => key,
    (finding) => ({ ...cellsOfFinding(finding), text: words(alsoSaid(finding.text, beyond(finding))) }),
  );
  const outside = findingsOutOfScope({ findings, placements });
  const table = pageTable(
    'findings',
    'Findings by severity',
    columns,
    rows,
    rows.length === 0 ? 'The rules that could judge found nothing.' : overlapping,
  );
  return withScope(
    table,
    'severity',
    sorted.map(({ key }) => outside.has(key)),
  );
}

/** Every finding with all there is to know of it and, last, the key by which it can be accepted: what `check --csv` prints. */
export function acceptedAndOpen(findings: readonly Finding[]): PageTable {
  const columns = [
    column('severity', 'Severity', 10),
    column('code', 'Code', 26, 'the rule that found or asked it; `commission rules` tells what it holds against what'),
    column('title', 'Finding', 32),
    column('text', 'What was found', 60, 'what the rule makes of the cells named, in words'),
    column('about', 'About', 24, 'what the rule looked at'),
    figures('amount', 'At stake', 14, 'the money of what the finding is about, as the cells named state it; never a saving'),
    column('cells', 'Cells', 36),
    column('decision', 'Decision', 36, 'what decisions.csv says of the finding, else that it is open'),
    column('key', 'Key', 40),
  ];
  const rows = rowsOf(
    bySeverity(findings),
    ({ key }) => key,
    (finding) => ({
      ...cellsOfFinding(finding),
      title: words(finding.title),
      about: finding.about.length > 0 ? words(list(finding.about)) : absent('the table as a whole'),
      key: words(finding.key),
    }),
  );
  return pageTable('findings', 'Findings by severity', columns, rows, overlapping);
}

/** How many questions no rule could judge. */
export function unjudgedCount(outcomes: readonly RuleOutcome[]): number {
  return outcomes.reduce((n, { unjudged }) => n + unjudged.length, 0);
}

/** What no rule could judge, and why. */
export function unjudgedTable(plan: Pick<Plan, 'rules' | 'records' | 'workspace' | 'milestones' | 'duties' | 'models'>): PageTable {
  const items = plan.rules.flatMap(({ code, unjudged }) => unjudged.map((one) => ({ code, ...one })));
  const called = calledIn(
    plan,
    plan.duties.map(({ duty }) => duty),
  );
  const columns = [
    column('about', 'About', 26, 'what the rule looked at'),
    column('because', 'Why it could not be judged', 60, 'what the rule lacked to judge it'),
    column('code', 'Rule', 26, 'the rule that found or asked it; `commission rules` tells what it holds against what'),
    column('cells', 'Cell', 30),
  ];
  const rows = rowsOf(
    items,
    ({ code, about }) => `${code} ${about}`,
    ({ code, about, because, cell }) => ({
      code: words(code),
      about: words(called(about)),
      because: words(because, 'warn'),
      cells: cell ? cellsOf([cell]) : absent('no cell'),
    }),
  );
  return pageTable('unjudged', 'Could not be judged', columns, rows);
}

/** The cells a rule named, of what it found and of what it could not judge; where it named none, the headings of the tables it looked at. */
function namedBy({ code, unjudged }: RuleOutcome, { findings, sources }: Pick<Plan, 'findings' | 'sources'>): readonly Cell[] {
  const found = findings.filter((finding) => finding.code === code).flatMap(({ evidence }) => evidence);
  const named = [...found, ...unjudged.flatMap(({ cell }) => cell ?? [])];
  const all = named.length > 0 ? named : sources.flatMap(({ tables }) => tables.map((table) => headingOf(table)));
  return [...new Map(all.map((cell) => [cellKey(cell), cell])).values()];
}

/** Why a rule counts more duties as not judged than the page of duties does; nothing where it does not. */
function inDoubtWords({ duties, rules }: Pick<Plan, 'duties' | 'rules'>): string | undefined {
  const n = inDoubt(duties);
  const title = rules.find(({ code }) => code === 'duty-without-arrangement')?.title;
  return n === 0 || title === undefined
    ? undefined
    : `Of what “${title}” could not judge ${count(n, 'duty is', 'duties are')} seen, with days in doubt, and counted so on the page Duties.`;
}

/** Each rule: how much it examined, found and could not judge. */
export function outcomesTable(plan: Pick<Plan, 'rules' | 'findings' | 'sources' | 'duties'>): PageTable {
  const outcomes = plan.rules;
  const columns = [
    column('code', 'Rule', 30, 'the rule that found or asked it; `commission rules` tells what it holds against what'),
    figures('examined', 'Examined', 9, 'the things its rule looked at in these files'),
    figures('found', 'Found', 9, 'the findings of the rule'),
    figures('unjudged', 'Not judged', 12, 'the things the rule looked at and could not judge'),
  ];
  const made = rowsOf(
    outcomes,
    ({ code }) => code,
    ({ code, examined, found, unjudged }) => ({
      code: words(code),
      examined: counted(examined, examined === 0 ? 'muted' : undefined),
      found: counted(found),
      unjudged: unjudged.length > 0 ? counted(unjudged.length, 'warn') : counted(0),
    }),
  );
  const rows = made.map((row, index) => ({ ...row, rests: namedBy(outcomes[index] as RuleOutcome, plan) }));
  const sums = ['examined', 'found', 'unjudged'].map(
    (id) => [id, liveCount(added(rows, id) ?? 0, { op: 'sum-column', table: 'rules-run', column: id }, 'strong')] as const,
  );
  const total = rows.length > 0 ? [totalRow(columns, words('All rules', 'strong'), Object.fromEntries(sums))] : [];
  return pageTable('rules-run', 'Rules run', columns, [...rows, ...total], inDoubtWords(plan));
}
