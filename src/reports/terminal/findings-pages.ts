import type { Finding, RuleOutcome, Severity } from '../../nouns/finding.ts';
import type { Page, PageItem, PageList, PageWords, Tone } from '../../nouns/page.ts';
import { formatPounds } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { acceptedWords, unjudgedCount } from '../finding-blocks.ts';
import { severities, severityTitles, severityTones } from '../titles.ts';

/** Reasons for one rule shown one by one; beyond it they are counted, and `--json` has them all. */
const reasonsShown = 5;

function itemOf({ text, evidence, amount, accepted }: Finding): PageItem {
  const stake = amount === undefined ? '' : ` At stake: ${formatPounds(amount)}.`;
  const why = accepted ? ` Accepted: ${acceptedWords(accepted)}` : '';
  return { text: `${text}${stake}${why}`, cells: evidence };
}

/** Findings of one rule under its title, in the order they came. */
function byRule(findings: readonly Finding[], label: string, tone: Tone): PageList[] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return codes.map((code) => {
    const mine = findings.filter((finding) => finding.code === code);
    return { kind: 'list', heading: `${label}: ${mine[0]?.title ?? code} (${code})`, items: mine.map(itemOf), tone };
  });
}

function unjudgedLists(outcomes: readonly RuleOutcome[]): PageList[] {
  return outcomes
    .filter(({ unjudged }) => unjudged.length > 0)
    .map(({ code, unjudged }) => {
      const reasons = [...new Set(unjudged.map(({ because }) => because))];
      const items = reasons.slice(0, reasonsShown).map((because) => {
        const mine = unjudged.filter((one) => one.because === because);
        const about = mine.length === 1 ? `${mine[0]?.about}: ` : `${count(mine.length, 'time')}: `;
        return { text: `${about}${because}.`.replace(/\.\.$/, '.'), cells: mine.flatMap(({ cell }) => (cell ? [cell] : [])) };
      });
      const rest = reasons.length - items.length;
      const more = rest > 0 ? [{ text: `And ${count(rest, 'other reason')}: commission check ${code} --json lists them.`, cells: [] }] : [];
      return { kind: 'list', heading: `Could not be judged: ${code}`, items: [...items, ...more], tone: 'warn' };
    });
}

function remarks(outcomes: readonly RuleOutcome[]): PageWords {
  const examined = outcomes.reduce((n, outcome) => n + outcome.examined, 0);
  const idle = outcomes.filter((outcome) => outcome.examined === 0).length;
  const lines = [
    `${count(outcomes.length, 'rule')} examined ${count(examined, 'thing')}.`,
    ...(idle > 0 ? [`${count(idle, 'rule')} had nothing to examine: that is not a pass.`] : []),
  ];
  return { kind: 'words', paragraphs: [lines.join(' ')], tone: 'muted' };
}

/** What the rules found, by severity and rule with the cells, then what has been accepted and what could not be judged. \`shown\` are those to print, of all. */
export function findingsPages(
  findings: readonly Finding[],
  outcomes: readonly RuleOutcome[],
  shown: readonly Finding[] = findings,
): Page[] {
  const open = (severity: Severity, of: readonly Finding[]): Finding[] =>
    of.filter((finding) => !finding.accepted && finding.severity === severity);
  const accepted = findings.filter((finding) => finding.accepted);
  const counts = severities.map((severity) => {
    const n = open(severity, findings).length;
    return severity === 'advice' ? `${n} of advice` : count(n, severity);
  });
  const groups = severities.flatMap((severity) => byRule(open(severity, shown), severityTitles[severity], severityTones[severity]));
  const whole = shown.length === findings.length;
  return [
    {
      id: 'findings',
      title: 'Findings',
      lead: `${counts.join(', ')}; ${accepted.length} accepted; ${count(unjudgedCount(outcomes), 'question')} could not be judged.`,
      blocks: [
        ...groups,
        ...byRule(
          shown.filter((finding) => finding.accepted),
          'Accepted',
          'muted',
        ),
        ...(whole ? unjudgedLists(outcomes) : []),
        remarks(outcomes),
      ],
    },
  ];
}
