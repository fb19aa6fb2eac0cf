import type { Cell } from '../values/cell.ts';
import type { Day } from '../values/day.ts';
import { formatPounds, type Pence } from '../values/money.ts';

/** `error`: wrong or unlawful on its face; `warning`: costs money or time if left; `advice`: worth a question. */
export type Severity = 'error' | 'warning' | 'advice';

/** The cells a finding rests on: at least one, by type. */
export type Evidence = readonly [Cell, ...Cell[]];

/** What a rule found, before the runner signs it. `key` stays the same while the facts do; `amount` in pence is what is at stake, never a saving. */
export interface Found {
  /** Sentences; a list may follow them, each line of it begun by a bullet. */
  readonly text: string;
  readonly about: readonly string[];
  readonly evidence: Evidence;
  readonly amount?: Pence;
  readonly severity?: Severity;
  /** What it is of, where that is none of the things it names, such as all that is bought. The key is made of it, and stays whichever of them come and go. */
  readonly of?: string;
  /** Tells apart two findings of one rule about the same things: a field, a need. Goes into the key. */
  readonly apart?: string;
  /** The councils it is of, where they are others than the one whose plan this is. */
  readonly ofOthers?: readonly string[];
}

/** Something a rule could not judge, and why. */
export interface Unjudged {
  readonly about: string;
  readonly because: string;
  readonly cell: Cell | null;
}

/** A rule's answer: how many things it examined, what it found, and what it could not judge. Missing data is never a pass. */
export interface Verdict {
  readonly examined: number;
  readonly found: readonly Found[];
  readonly unjudged: readonly Unjudged[];
}

/** A person's acceptance of a finding, from decisions.csv. */
export interface Acceptance {
  readonly reason: string;
  readonly by: string;
  readonly until: Day | null;
}

/** A finding, signed by the runner with its rule's code. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly text: string;
  readonly about: readonly string[];
  readonly evidence: Evidence;
  readonly amount?: Pence;
  readonly key: string;
  readonly accepted?: Acceptance;
  /** The councils it is of, where they are others than the one whose plan this is: it is read after that one's own. */
  readonly ofOthers?: readonly string[];
}

/** A finding in words, with what is at stake. */
export function inWords({ text, amount }: Pick<Finding, 'text' | 'amount'>): string {
  const [sentences, ...lines] = text.split('\n');
  const stake = amount === undefined ? '' : ` At stake: ${formatPounds(amount)}.`;
  return [`${sentences}${stake}`, ...lines].join('\n');
}

/** What became of one rule in a run. */
export interface RuleOutcome {
  readonly code: string;
  /** What the rule looks for, as people call it. */
  readonly title: string;
  readonly examined: number;
  readonly found: number;
  readonly unjudged: readonly Unjudged[];
}

/** What a rule says of itself: shown by `commission rules`, in the README and in the plan. `limits` carry their unit in the name. */
export interface RuleCard {
  readonly code: string;
  readonly family: 'duplication' | 'gaps' | 'contracts' | 'money' | 'papers' | 'law' | 'reading' | 'scenarios';
  readonly title: string;
  readonly severity: Severity;
  /** What it looks at and how it decides, in two or three sentences. */
  readonly method: string;
  /** What it leaves alone, of which nothing is said, and what it does not judge, which is said with its reason: a short sentence each. */
  readonly exclusions: readonly [string, ...string[]];
  readonly why: string;
  readonly remedy: string;
  readonly source: string;
  readonly limits: Readonly<Record<string, number>>;
}

/** A cell with what stands in it, as it is written; empty where it is blank. */
export interface QuotedCell extends Cell {
  readonly value: string;
}

/** A finding of one rule in the invented story that shows it at work (`fixtures/stories/past-its-end`), and what stands in the cells it rests on. */
export interface Example extends Pick<Finding, 'severity' | 'text' | 'amount'> {
  readonly story: string;
  readonly evidence: readonly [QuotedCell, ...QuotedCell[]];
}
