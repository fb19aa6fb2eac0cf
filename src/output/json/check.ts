import type { Finding, RuleOutcome, Severity } from '../../nouns/finding.ts';
import { toPounds } from '../../values/money.ts';

/** Findings as every envelope prints them, amounts in pounds. */
export function findingsJson(findings: readonly Finding[]): object[] {
  return findings.map(({ code, severity, title, text, about, evidence, amount, key, accepted }) => ({
    code,
    severity,
    title,
    text,
    about,
    evidence,
    ...(amount === undefined ? {} : { amount: toPounds(amount) }),
    key,
    ...(accepted === undefined ? {} : { accepted }),
  }));
}

/** What became of each rule. */
export function rulesJson(outcomes: readonly RuleOutcome[]): object[] {
  return outcomes.map(({ code, examined, found, unjudged }) => ({ code, examined, found, unjudged }));
}

/** Findings counted by severity, accepted ones apart. */
function countsOf(findings: readonly Finding[]): Readonly<Record<Severity | 'accepted', number>> {
  const open = (severity: Severity): number => findings.filter((finding) => finding.severity === severity && !finding.accepted).length;
  return {
    error: open('error'),
    warning: open('warning'),
    advice: open('advice'),
    accepted: findings.filter((finding) => finding.accepted).length,
  };
}

/** The `data` of `check`. */
export function checkJson(findings: readonly Finding[], outcomes: readonly RuleOutcome[]): object {
  return { counts: countsOf(findings), unjudged: outcomes.reduce((sum, outcome) => sum + outcome.unjudged.length, 0) };
}
