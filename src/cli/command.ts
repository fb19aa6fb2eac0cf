import type { Finding, RuleOutcome } from '../nouns/finding.ts';
import type { Page, PageTable } from '../nouns/page.ts';
import type { Day } from '../values/day.ts';
import type { FileToWrite } from './disk.ts';
import type { World } from './world.ts';

/** What a command answers: a value for `--json`, pages for people, and the exit code it has earned. */
export interface Answer {
  readonly data: unknown;
  readonly pages: readonly Page[];
  /** The table `--csv` prints. */
  readonly table?: PageTable;
  /** Its rows are no list to be added up, and those of totals belong to it in csv too. */
  readonly isWhole?: boolean;
  readonly asOf: Day;
  readonly workspace: string | null;
  readonly findings?: readonly Finding[];
  readonly rules?: readonly RuleOutcome[];
  readonly exit?: number;
  /** Printed instead of pages, as it is. */
  readonly plain?: string;
  /** Written once the answer has been printed and taken: what a later run must know was told. */
  readonly keeps?: FileToWrite;
  /** Said on stderr after the answer: what to type next. */
  readonly next?: string;
}

/** The flags every command knows, beside its own. */
export interface Flags {
  readonly workspace?: string;
  readonly asOf?: string;
  readonly showPersonal?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly md?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly [own: string]: unknown;
}

/** What may be typed at a place of a command line, and what it does in a few words. */
export interface Offered {
  readonly word: string;
  readonly does: string;
}

/** A flag of a command, as it is typed and what it does. */
export interface Flag {
  readonly flags: string;
  readonly does: string;
  readonly choices?: readonly string[];
  readonly default?: string | boolean;
  /** What it takes, where that can be listed: offered at Tab. */
  readonly offers?: (world: World, flags: Flags) => Promise<readonly Offered[]>;
}

/** A command: its words, its flags, examples, and what it runs. Heavy rooms are imported inside `run`. */
export interface Command {
  readonly name: string;
  readonly does: string;
  readonly words?: string;
  /** What its first word may be, or every word where it takes many, where that can be listed: offered at Tab. */
  readonly offers?: Flag['offers'];
  readonly flags: readonly Flag[];
  readonly examples: readonly string[];
  /** Said in its help after the flags, in lines of eighty characters at most. */
  readonly remark?: string;
  /** False when it needs no workspace. */
  readonly workspace: boolean;
  /** What it answers in place of the usual refusal when it cannot go on, typing mistakes and faults included. */
  readonly whenStopped?: (argv: readonly string[], line: string) => { readonly plain: string; readonly exit: number } | null;
  readonly run: (world: World, words: readonly string[], flags: Flags) => Promise<Answer>;
}
