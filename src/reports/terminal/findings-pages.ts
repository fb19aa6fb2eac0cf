import { type Finding, inWords, type RuleOutcome, type Severity } from '../../nouns/finding.ts';
import type { Page, PageItem, PageList, PageWords } from '../../nouns/page.ts';
import type { Tone } from '../../nouns/tone.ts';
import { groupedBy } from '../../values/groups.ts';
import { capital, count } from '../../values/text.ts';
import { acceptedWords, unjudgedCount } from '../findings/finding-blocks.ts';
import { severities, severityTitles, severityTones } from '../tables/titles.ts';

/** Findings, and reasons not to judge, of one rule shown one by one; beyond them the rest are counted, and `--all` shows them. */
const itemsShown = 8;
const reasonsShown = 5;

/** What rules, and the things they speak of, are called by people: both go by ids in decisions.csv and in JSON. */
export interface FindingNames {
  readonly ruleOf: (code: string) => string;
  readonly called: (id: string) => string;
}

/** What is shown of a finding among those of its rule. */
type Shown = Pick<Finding, 'code' | 'title' | 'severity' | 'text' | 'evidence' | 'amount' | 'accepted'>;

function headingOf(label: string, title: string, code: string): string {
  return `${label}: ${title} (${code})`;
}

function itemOf(finding: Shown): PageItem {
  const { accepted, evidence } = finding;
  return { text: `${inWords(finding)}${accepted ? ` Accepted: ${acceptedWords(accepted)}` : ''}`, cells: evidence };
}

/** One finding under the title of its rule, as a run of the rule prints it. */
export function findingList(finding: Shown): PageList {
  const { severity, title, code } = finding;
  return {
    kind: 'list',
    heading: headingOf(severityTitles[severity], title, code),
    items: [itemOf(finding)],
    tone: severityTones[severity],
  };
}

function more(n: number, what: string, code: string): PageItem[] {
  return n > 0 ? [{ text: `And ${n.toLocaleString('en-GB')} ${what}: commission check ${code} --all`, cells: [] }] : [];
}

/** Findings of one rule under its title, in the order they came, so many of them. */
function byRule(findings: readonly Finding[], label: string, tone: Tone, most: number): PageList[] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return codes.map((code) => {
    const mine = findings.filter((finding) => finding.code === code);
    const items = [...mine.slice(0, most).map(itemOf), ...more(mine.length - most, 'more', code)];
    return { kind: 'list', heading: headingOf(label, mine[0]?.title ?? code, code), items, tone };
  });
}

/** A thing a rule speaks of; of several together each by its own name. */
function nameOf(about: string, called: FindingNames['called']): string {
  const name = called(about);
  const told = name === about ? about.split(', ').map(called).join(', ') : name;
  // An id that nothing stands for, and a file, are left as they are to be typed.
  return /^(?:[a-z0-9]+-[a-z0-9-]+(?:,|$)|[^“:]+\.[a-z]{2,5}(?:[ ,]|$))/.test(told) ? told : capital(told);
}

function unjudgedLists(outcomes: readonly RuleOutcome[], { ruleOf, called }: FindingNames, most: number): PageList[] {
  return outcomes
    .filter(({ unjudged }) => unjudged.length > 0)
    .map(({ code, unjudged }) => {
      const byReason = groupedBy(unjudged, ({ because }) => because);
      const items = [...byReason].slice(0, most).map(([because, mine]) => {
        const [only, ...others] = mine;
        const about = others.length === 0 ? `${nameOf(only.about, called)}: ` : `${count(mine.length, 'time')}: `;
        return { text: `${about}${because}.`.replace(/\.\.$/, '.'), cells: mine.flatMap(({ cell }) => (cell ? [cell] : [])) };
      });
      const rest = byReason.size - items.length;
      const others = more(rest, rest === 1 ? 'other reason' : 'other reasons', code);
      return { kind: 'list', heading: headingOf('Could not be judged', ruleOf(code), code), items: [...items, ...others], tone: 'warn' };
    });
}

/** What `check` does not judge: scenarios, whose findings the plan counts beside these. */
function scenariosSaid(scenarios: number): string[] {
  if (scenarios === 0) return [];
  return [
    `What ${scenarios === 1 ? 'the scenario' : `the ${scenarios} scenarios`} of this workspace would break is not among these: \`commission model\` says it, and the plan and its report count it too.`,
  ];
}

function remarks(outcomes: readonly RuleOutcome[], scenarios: number): PageWords {
  const examined = outcomes.reduce((n, outcome) => n + outcome.examined, 0);
  const idle = outcomes.filter((outcome) => outcome.examined === 0).length;
  const lines = [
    `${count(outcomes.length, 'rule')} examined ${count(examined, 'thing')}.`,
    ...(idle > 0 ? [`${count(idle, 'rule')} had nothing to examine: that is not a pass.`] : []),
    ...scenariosSaid(scenarios),
  ];
  return { kind: 'words', paragraphs: [lines.join(' ')], tone: 'muted' };
}

/** Every finding by severity and rule, what has been accepted, and what could not be judged: what stands beside a model. */
export function everyFinding(findings: readonly Finding[], outcomes: readonly RuleOutcome[], names: FindingNames): PageList[] {
  const all = Number.POSITIVE_INFINITY;
  const [open, accepted] = [findings.filter((finding) => !finding.accepted), findings.filter((finding) => finding.accepted)];
  return [
    ...severities.flatMap((severity) =>
      byRule(
        open.filter((finding) => finding.severity === severity),
        severityTitles[severity],
        severityTones[severity],
        all,
      ),
    ),
    ...byRule(accepted, 'Accepted', 'muted', all),
    ...unjudgedLists(outcomes, names, all),
  ];
}

const howToAccept: PageWords = {
  kind: 'words',
  paragraphs: ['To accept one, add a line `accept,KEY,accepted,why,who,until` to decisions.csv; keys are in `--csv`.'],
  tone: 'muted',
};

/** What the rules found, by severity and rule with the cells, then what has been accepted and what could not be judged. `first` prints so many findings in all, `whole` every one of each rule; `scenarios` stand in the workspace and are not judged here; `only` is the council asked for where no other buys. */
export function findingsPages(
  findings: readonly Finding[],
  outcomes: readonly RuleOutcome[],
  names: FindingNames,
  {
    first = null,
    whole = false,
    scenarios = 0,
    only = null,
  }: { readonly first?: number | null; readonly whole?: boolean; readonly scenarios?: number; readonly only?: string | null } = {},
): Page[] {
  const shown = first === null ? findings : findings.slice(0, first);
  const each = whole || first !== null ? Number.POSITIVE_INFINITY : itemsShown;
  const open = (severity: Severity, of: readonly Finding[]): Finding[] =>
    of.filter((finding) => !finding.accepted && finding.severity === severity);
  const accepted = findings.filter((finding) => finding.accepted);
  const counts = severities.map((severity) => {
    const n = open(severity, findings).length;
    return severity === 'advice' ? count(n, 'piece of advice', 'pieces of advice') : count(n, severity);
  });
  const groups = severities.flatMap((severity) => byRule(open(severity, shown), severityTitles[severity], severityTones[severity], each));
  const complete = shown.length === findings.length;
  return [
    {
      id: 'findings',
      title: 'Findings',
      lead: `${counts.join(', ')}; ${accepted.length.toLocaleString('en-GB')} accepted; ${count(unjudgedCount(outcomes), 'question')} could not be judged.${only === null ? '' : ` All of it is of ${only}: no other council buys in these files.`}`,
      blocks: [
        ...groups,
        ...byRule(
          shown.filter((finding) => finding.accepted),
          'Accepted',
          'muted',
          each,
        ),
        ...(complete ? unjudgedLists(outcomes, names, whole ? Number.POSITIVE_INFINITY : reasonsShown) : []),
        remarks(outcomes, scenarios),
        ...(findings.length > accepted.length ? [howToAccept] : []),
      ],
    },
  ];
}
