import type { Model } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import type { PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { Bases } from '../tracing/bases.ts';

/** What a view may look at beside the model: the files' records, what the workspace says of itself, and the lines of the plan it stands in. */
export interface Ground extends Pick<Plan, 'records' | 'workspace'> {
  /** Where the lines' bases stand on the plan's budget page; left out where a view stands alone. */
  readonly bases?: Bases;
}

/** One way to look at a scenario: what it is asked for by, what it answers, and its tables. */
export interface ModelView {
  readonly id: string;
  readonly title: string;
  /** What it answers, in one sentence. */
  readonly lead: string;
  /** Whether a line states what it is put under a heading by. */
  readonly states?: (line: ModelLine) => boolean;
  /** What the files keep, whatever the scenario. */
  readonly ofFiles?: true;
  /** Its tables, `narrow` ones for a terminal; none where there is nothing to show, and why. */
  readonly tables: (model: Model, ground: Ground, narrow?: boolean) => readonly PageTable[] | { readonly nothing: string };
}
