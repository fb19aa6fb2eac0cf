import type { Finding, Severity } from '../../nouns/finding.ts';
import { Refusal } from '../../values/refusal.ts';
import { count } from '../../values/text.ts';
import type { Command } from '../command.ts';

const ladder: readonly Severity[] = ['advice', 'warning', 'error'];

function fails(findings: readonly Finding[], at: string): boolean {
  if (at === 'never') return false;
  return findings.some((finding) => !finding.accepted && ladder.indexOf(finding.severity) >= ladder.indexOf(at as Severity));
}

function howMany(text: unknown): number | null {
  if (text === undefined) return null;
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1)
    throw new Refusal('count-unreadable', `\`${String(text)}\` is not a number of findings.`, 'Write --first 10.');
  return n;
}

/** Every rule, or those named. */
export const check: Command = {
  name: 'check',
  does: 'every rule, or those named: duplication, gaps, duties, contracts, money, data quality',
  words: '[code...]',
  flags: [
    {
      flags: '--fail-on <severity>',
      does: 'exit 1 at this severity or above',
      choices: ['error', 'warning', 'advice', 'never'],
      default: 'error',
    },
    { flags: '--all', does: 'print every finding and every reason, not the first few of each rule' },
    { flags: '--first <n>', does: 'show only the first so many, the most serious first' },
  ],
  examples: ['commission check -w fixtures/plymouth', 'commission check same-need empty-cell --fail-on warning'],
  workspace: true,
  run: async (world, words, flags) => {
    const { takePicture } = await import('../picture.ts');
    const { judge } = await import('../../rules/judge.ts');
    const { acceptedAndOpen } = await import('../../reports/finding-blocks.ts');
    const { findingsPages } = await import('../../reports/terminal/findings-pages.ts');
    const { checkJson } = await import('../../output/json/check.ts');
    const { picture, label } = await takePicture(world, flags);
    const { findings, outcomes } = judge(picture, words.length > 0 ? { only: words } : {});
    const first = howMany(flags['first']);
    const shown = first === null ? findings : findings.slice(0, first);
    if (picture.tables.length === 0)
      throw new Refusal('no-tables', 'This workspace has no tables to check.', 'Name files under `sources` in commissioning.yaml.');
    return {
      data: checkJson(findings, outcomes),
      // Made when asked for: of a large register either is as large as all that was found.
      get pages() {
        return findingsPages(findings, outcomes, { first, whole: flags['all'] === true });
      },
      get table() {
        return acceptedAndOpen(shown);
      },
      findings,
      rules: outcomes,
      asOf: picture.workspace.asOf,
      workspace: label,
      ...(shown.length < findings.length
        ? { next: `${count(findings.length - shown.length, 'finding')} more: commission check -w ${label}` }
        : {}),
      exit: fails(findings, String(flags['failOn'])) ? 1 : 0,
    };
  },
};
