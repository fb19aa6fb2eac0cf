import { type Finding, inWords, type RuleCard, type RuleOutcome } from '../nouns/finding.ts';
import { formatCell } from '../values/cell.ts';
import { count } from '../values/text.ts';
import { escapeXml } from './package/xml.ts';
import { cleanText } from './xlsx/clean-text.ts';

/** One case of a suite, and what became of it. */
interface Case {
  readonly name: string;
  readonly outcome: 'failure' | 'skipped' | 'system-out' | null;
  readonly type?: string;
  readonly message?: string;
  readonly text?: string;
}

function attributes(given: Readonly<Record<string, string | number>>): string {
  return Object.entries(given)
    .map(([name, value]) => ` ${name}="${escapeXml(cleanText(String(value)))}"`)
    .join('');
}

function caseLines(suite: string, { name, outcome, type, message, text }: Case): string[] {
  const opening = `    <testcase${attributes({ classname: suite, name })}`;
  if (outcome === null) return [`${opening}/>`];
  const told = outcome === 'system-out' ? {} : { ...(type === undefined ? {} : { type }), message: message ?? '' };
  return [
    `${opening}>`,
    `      <${outcome}${attributes(told)}>${escapeXml(cleanText(text ?? '')).replaceAll('&#10;', '\n')}</${outcome}>`,
    '    </testcase>',
  ];
}

function foundCase(finding: Finding, fails: (finding: Finding) => boolean): Case {
  const evidence = finding.evidence.map(formatCell).join('\n');
  const accepted = finding.accepted ? `\nAccepted: ${finding.accepted.reason} (${finding.accepted.by})` : '';
  return {
    name: `${finding.about.join(', ')} (${finding.key})`,
    outcome: fails(finding) ? 'failure' : 'system-out',
    type: finding.severity,
    message: inWords(finding),
    text: `${finding.severity}: ${inWords(finding)}\n${evidence}${accepted}`,
  };
}

function casesOf(outcome: RuleOutcome, findings: readonly Finding[], fails: (finding: Finding) => boolean): Case[] {
  const found = findings.filter(({ code }) => code === outcome.code).map((finding) => foundCase(finding, fails));
  const unjudged = outcome.unjudged.map(
    ({ about, because, cell }): Case => ({
      name: `${about}: could not judge`,
      outcome: 'skipped',
      message: because,
      text: cell === null ? '' : formatCell(cell),
    }),
  );
  const clean: Case[] = found.length === 0 && outcome.examined > 0 ? [{ name: `nothing found in ${outcome.examined}`, outcome: null }] : [];
  const idle: Case[] =
    found.length + unjudged.length + clean.length === 0
      ? [{ name: 'nothing to judge', outcome: 'skipped', message: 'these files hold nothing this rule looks at' }]
      : [];
  return [...found, ...clean, ...unjudged, ...idle];
}

/**
 * Findings as a JUnit report, which build servers read: a suite for each rule, a case for each finding, failed at the severity the run
 * fails on, and skipped for what could not be judged, so that missing data never reads as a pass.
 */
export function junit(
  findings: readonly Finding[],
  outcomes: readonly RuleOutcome[],
  cards: readonly RuleCard[],
  fails: (finding: Finding) => boolean,
): string {
  const titles = new Map(cards.map(({ code, title }) => [code, title]));
  const suites = outcomes.map((outcome) => ({ code: outcome.code, cases: casesOf(outcome, findings, fails) }));
  const tally = (cases: readonly Case[]) => ({
    tests: cases.length,
    failures: cases.filter((one) => one.outcome === 'failure').length,
    errors: 0,
    skipped: cases.filter((one) => one.outcome === 'skipped').length,
  });
  const lines = suites.flatMap(({ code, cases }) => [
    `  <testsuite${attributes({ name: `${code}: ${titles.get(code) ?? ''}`, ...tally(cases) })}>`,
    ...cases.flatMap((one) => caseLines(code, one)),
    '  </testsuite>',
  ]);
  // The schema build servers hold such files to (Jenkins' junit-10.xsd) has no count of what was skipped on the whole, only on each suite.
  const { skipped: _, ...all } = tally(suites.flatMap(({ cases }) => cases));
  const name = `commission check: ${count(findings.length, 'finding')}`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${attributes({ name, ...all })}>`, ...lines, '</testsuites>', ''].join(
    '\n',
  );
}
