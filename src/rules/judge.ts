import type { Finding, RuleOutcome, Unjudged } from '../nouns/finding.ts';
import type { Picture } from '../nouns/picture.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { compare } from '../values/order.ts';
import { Refusal } from '../values/refusal.ts';
import { othersMarked } from './buyers/by-body.ts';
import { rules } from './index.ts';
import { knownCode, limitsFor } from './limits.ts';
import { byCell } from './order.ts';
import type { Limits, Rule } from './rule.ts';
import { scenarioRules } from './scenarios/index.ts';
import { inReadingOrder, signAll } from './sign.ts';

/** Which rules to run (all, when not said), and limits for this run on top of the workspace's. */
export interface Asked {
  readonly only?: readonly string[];
  readonly tableLimits?: Workspace['limits'];
}

/** What the rules found, in reading order, what became of each, and the limits they judged by. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
  readonly limits: Readonly<Record<string, Limits>>;
}

function inUnjudgedOrder(a: Unjudged, b: Unjudged): number {
  const place = a.cell && b.cell ? byCell(a.cell, b.cell) : Number(a.cell === null) - Number(b.cell === null);
  return place || compare(a.about, b.about);
}

/** Refuses a rule code nobody knows, and one of the rules that judge scenarios. */
function ofCheck(code: string): string {
  if (Object.hasOwn(scenarioRules, code))
    throw new Refusal(
      'rule-of-scenarios',
      `\`${code}\` is a rule of scenarios, and no question of \`check\`.`,
      '`commission model` judges it.',
    );
  return knownCode(rules, code);
}

/**
 * Judges a picture by every rule, or by those asked for. Rules run in the order of the list, those that judge findings last.
 * A rule code or limit nobody knows is refused with the nearest that is known.
 */
export function judge(picture: Picture, asked: Asked = {}): Judgement {
  const limits = limitsFor(rules, picture.workspace.limits, asked.tableLimits ?? {});
  const wanted = new Set((asked.only ?? Object.keys(rules)).map(ofCheck));
  const entries = Object.entries(rules);
  const looksBack = entries.some(([code, rule]) => rule.afterAll && wanted.has(code));
  const findings: Finding[] = [];
  const outcomes: RuleOutcome[] = [];
  const marked = othersMarked(picture);
  const run = ([code, rule]: readonly [string, Rule]): void => {
    const verdict = rule.judge(picture, limits[code] as Limits, findings);
    const found = verdict.found.map(marked);
    for (const finding of signAll(code, rule, { ...verdict, found }, picture.workspace)) findings.push(finding);
    outcomes.push({
      code,
      title: rule.card.title,
      examined: verdict.examined,
      found: verdict.found.length,
      unjudged: [...verdict.unjudged].sort(inUnjudgedOrder),
    });
  };
  for (const entry of entries) if (!entry[1].afterAll && (looksBack || wanted.has(entry[0]))) run(entry);
  for (const entry of entries) if (entry[1].afterAll && wanted.has(entry[0])) run(entry);
  const codes = Object.keys(rules);
  return {
    findings: findings.filter((finding) => wanted.has(finding.code)).sort(inReadingOrder(codes)),
    outcomes: outcomes.filter(({ code }) => wanted.has(code)).sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code)),
    limits: Object.fromEntries([...wanted].map((code) => [code, limits[code] as Limits])),
  };
}
