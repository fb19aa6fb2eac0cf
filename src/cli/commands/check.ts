import type { Finding, RuleOutcome, Severity } from '../../nouns/finding.ts';
import type { Cell } from '../../values/cell.ts';
import { Refusal } from '../../values/refusal.ts';
import { count } from '../../values/text.ts';
import type { Command } from '../command.ts';
import { rulesOffered } from '../offers.ts';
import { mustBeOneForm } from '../one-form.ts';
import { typed } from '../typed.ts';
import { version } from '../version.ts';

const ladder: readonly Severity[] = ['advice', 'warning', 'error'];

/** Whether a run that fails at a severity fails for this finding; an accepted one never fails. */
function failsAt(at: string): (finding: Finding) => boolean {
  return (finding) => at !== 'never' && !finding.accepted && ladder.indexOf(finding.severity) >= ladder.indexOf(at as Severity);
}

function howMany(text: unknown): number | null {
  if (text === undefined) return null;
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1)
    throw new Refusal('count-unreadable', `\`${String(text)}\` is not a number of findings.`, 'Write --first 10.');
  return n;
}

/** The command that shows every finding of this run: the rules and the council it was asked for, and where. */
function everyFinding(only: readonly string[], council: string | null, label: string): string {
  return ['commission check', ...only, ...(council === null ? [] : ['--council', typed(council)]), '-w', typed(label)].join(' ');
}

/** What `--first` leaves out, counted as the line above them counts: what somebody accepted by itself. */
function leftOut(rest: readonly Finding[]): string {
  const accepted = rest.filter((finding) => finding.accepted).length;
  const open = rest.length - accepted;
  if (open === 0) return `${count(accepted, 'accepted finding')} more`;
  return `${count(open, 'finding')} more${accepted === 0 ? '' : `, and ${accepted.toLocaleString('en-GB')} accepted`}`;
}

async function reported(
  format: string,
  findings: readonly Finding[],
  outcomes: readonly RuleOutcome[],
  fails: (finding: Finding) => boolean,
  lines: (cells: readonly Cell[]) => Promise<(cell: Cell) => number | null>,
): Promise<string | null> {
  if (format === 'table') return null;
  const { cards } = await import('../../rules/index.ts');
  if (format === 'junit') return (await import('../../output/junit.ts')).junit(findings, outcomes, cards(), fails);
  const cells = [
    ...findings.flatMap(({ evidence }) => evidence),
    ...outcomes.flatMap(({ unjudged }) => unjudged.flatMap(({ cell }) => cell ?? [])),
  ];
  return (await import('../../output/sarif.ts')).sarif(findings, outcomes, cards(), version, await lines(cells));
}

/** Every rule, or those named. */
export const check: Command = {
  name: 'check',
  does: 'every rule, or those named: duplication, gaps, duties, contracts, money, data quality',
  words: '[code...]',
  offers: rulesOffered,
  flags: [
    {
      flags: '--fail-on <severity>',
      does: 'exit 1 at this severity or above',
      choices: ['error', 'warning', 'advice', 'never'],
      default: 'error',
    },
    { flags: '--only <codes>', does: 'these rules alone, as if named: same-need,empty-cell', offers: rulesOffered },
    { flags: '--council <name>', does: 'what is found of one council, where the files hold what several buy' },
    { flags: '--all', does: 'print every finding and every reason, not the first few of each rule' },
    { flags: '--first <n>', does: 'show only the first so many, the most serious first' },
    {
      flags: '--format <format>',
      does: 'a report for a build server (junit), or for tools that gather findings (sarif)',
      choices: ['table', 'junit', 'sarif'],
      default: 'table',
    },
  ],
  examples: [
    'commission check -w fixtures/plymouth',
    'commission check same-need empty-cell --fail-on warning',
    'commission check --format junit > findings.xml',
  ],
  workspace: true,
  run: async (world, words, flags) => {
    const { takePicture } = await import('../picture.ts');
    const { judge } = await import('../../rules/judge.ts');
    const { isOnlyCouncil, ofOneCouncil } = await import('../../rules/buyers/one-council.ts');
    const { acceptedAndOpen } = await import('../../reports/findings/finding-blocks.ts');
    const { findingsPages } = await import('../../reports/terminal/findings-pages.ts');
    const { findingNames } = await import('../finding-names.ts');
    const { checkJson } = await import('../../output/json/check.ts');
    const { mustHoldTables } = await import('../no-table.ts');
    const { modelledPaths } = await import('../scenarios.ts');
    mustBeOneForm(flags, flags['format'] === 'table' ? undefined : String(flags['format']));
    const opened = await takePicture(world, flags);
    const { picture, label, root } = opened;
    mustHoldTables(picture.tables, 'check');
    const only = [...words, ...String(flags['only'] ?? '').split(/[\s,]+/)].filter((code) => code !== '');
    const council = flags['council'] === undefined ? null : String(flags['council']);
    const judged = judge(picture, only.length > 0 ? { only } : {});
    const { findings, outcomes } = council === null ? judged : ofOneCouncil(judged, picture, council);
    const first = howMany(flags['first']);
    // Of the first so many none is one that somebody has settled already.
    const inTurn = [...findings.filter(({ accepted }) => !accepted), ...findings.filter(({ accepted }) => accepted)];
    const shown = first === null ? findings : inTurn.slice(0, first);
    const fails = failsAt(String(flags['failOn']));
    const report = await reported(String(flags['format']), findings, outcomes, fails, async (cells) =>
      (await import('../cell-lines.ts')).cellLines(world, root, cells),
    );
    return {
      ...(report === null ? {} : { plain: report }),
      data: checkJson(findings, outcomes),
      // Made when asked for: of a large register either is as large as all that was found.
      get pages() {
        const scenarios = only.length > 0 ? 0 : modelledPaths(world, opened).length;
        const alone = council !== null && isOnlyCouncil(picture, council) ? picture.workspace.organisation : null;
        const shape = { first, whole: flags['all'] === true, scenarios, only: alone };
        return findingsPages(first === null ? findings : inTurn, outcomes, findingNames(picture), shape);
      },
      get table() {
        return acceptedAndOpen(shown);
      },
      findings,
      rules: outcomes,
      asOf: picture.workspace.asOf,
      workspace: label,
      ...(report === null && shown.length < findings.length
        ? { next: `${leftOut(inTurn.slice(shown.length))}: ${everyFinding(only, council, label)}` }
        : {}),
      exit: findings.some(fails) ? 1 : 0,
    };
  },
};
