import type { Contract } from '../../nouns/contract.ts';
import type { Kind } from '../../nouns/kinds.ts';
import type { Saving } from '../../nouns/money.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { LeftOutFor } from '../../nouns/publication.ts';
import type { Records } from '../../nouns/records.ts';
import { leftToFill, noteOn, type Row } from '../../nouns/row.ts';
import { groupedBy } from '../../values/groups.ts';
import { holdsWords } from '../../values/text.ts';
import { type HiddenAnswers, hiddenAnswers } from './answers.ts';
import { isLet, withheldOf } from './contracts.ts';
import type { FewPeople } from './few-people.ts';
import type { Jobs } from './jobs.ts';
import { estimateColumns, isMarkedRow, isMarkedTable, type MarkedColumns, markedColumns } from './marked.ts';
import { isOfOneChild } from './of-one-child.ts';
import type { HiddenTeams } from './teams.ts';
import type { PublicationWords } from './words.ts';

export type AnyRow = Row<object>;

/** What becomes of a record in a copy for publication: left out whole, or some of its fields, each for a reason. */
export interface Fate {
  readonly whole: LeftOutFor | null;
  readonly without: ReadonlyMap<string, LeftOutFor>;
}

/** What the fates of records are decided by. */
export interface Ground {
  readonly plan: Plan;
  readonly words: PublicationWords;
  readonly teams: HiddenTeams;
  readonly jobs: Jobs;
  /** Fields of indicators and outcomes that count few people, by the row. */
  readonly counts: ReadonlyMap<string, readonly string[]>;
  readonly shownFrom: number;
  /** Where a text counts few people. */
  readonly fewIn: (text: string) => readonly FewPeople[];
  /** Names and references of contracts whose procurement is open or still to come. */
  readonly openContracts: readonly string[];
}

/** Kinds that no page of a copy shows, and why: counts of children by type and place, and single payments. */
const notShown: Readonly<Partial<Record<Kind, LeftOutFor>>> = { placements: 'small-number', demand: 'small-number', spend: 'working' };

const always: Readonly<Partial<Record<Kind, Readonly<Record<string, LeftOutFor>>>>> = {
  budget: { forecast: 'estimate' },
  savings: { forecast: 'estimate', confidence: 'estimate', financialRating: 'estimate', deliveryRating: 'estimate', mitigation: 'working' },
  clearances: { name: 'personal', signature: 'personal' },
  versions: { author: 'personal' },
};

/** Kinds whose words may tell of jobs to go before anybody in the team was told. */
const tellsOfJobs: ReadonlySet<Kind> = new Set<Kind>(['savings', 'risks', 'activities', 'intentions', 'proposals']);

function textOf(row: AnyRow): string {
  return Object.entries(row)
    .flatMap(([field, value]) => (field === 'origin' || field === 'extra' ? [] : [value].flat()))
    .flatMap((value) =>
      typeof value === 'string' ? [value] : typeof value === 'object' && value !== null && 'text' in value ? [String(value.text)] : [],
    )
    .join('. ');
}

/** Whether a record tells of jobs to go in a small team; one of a kind that mostly does not must name the team. */
function tellsOfSmallTeam(kind: Kind, row: AnyRow, { jobs }: Ground): boolean {
  if (kind === 'workforce') return false;
  const text = textOf(row);
  // Money taken out of a team is its jobs, whatever it is called.
  if (kind === 'savings' && jobs.nameSmallTeam(text)) return true;
  return tellsOfJobs.has(kind) ? jobs.goInSmallTeam(text) : jobs.goInNamedTeam(text);
}

function wholeOf(kind: Kind, row: AnyRow, ground: Ground): LeftOutFor | null {
  const hidden = notShown[kind];
  if (hidden) return hidden;
  if (isOfOneChild(kind, row, ground.words)) return 'personal';
  const isLetContract = kind === 'contracts' && isLet(row as Row<Contract>, ground.plan.workspace.asOf, ground.words);
  if (!isLetContract && tellsOfSmallTeam(kind, row, ground)) return 'job-cuts';
  if (kind === 'savings') {
    const { approved, decision, title = '', line = '' } = row as Row<Saving>;
    const isOpen = ground.openContracts.some((name) => holdsWords(`${title} ${line}`, name));
    if (isOpen && (approved === undefined || decision === undefined)) return 'commercial';
  }
  return null;
}

function small(ground: Ground, row: AnyRow, kind: Kind, answers: HiddenAnswers): readonly string[] {
  if (kind === 'workforce' && ground.teams.isRowHidden(row.id)) return ['fte', 'costPerFte', 'caseload', 'demand', 'weeksOpen'];
  if (kind === 'engagement')
    return [...(answers.answers.has(row.id) ? ['responses', 'share'] : []), ...(answers.bases.has(row.id) ? ['base'] : [])];
  if (kind === 'kpis' || kind === 'outcomes') return ground.counts.get(row.id) ?? [];
  return [];
}

function fateOf(
  kind: Kind,
  row: AnyRow,
  marked: MarkedColumns,
  estimates: ReadonlyMap<string, LeftOutFor>,
  ground: Ground,
  answers: HiddenAnswers,
): Fate {
  const { words, plan } = ground;
  const asOf = plan.workspace.asOf;
  const whole = wholeOf(kind, row, ground);
  if (whole) return { whole, without: new Map() };
  const isExempt = isMarkedTable(row.origin.table, words) || isMarkedRow(row, marked, words);
  const isContract = kind === 'contracts';
  if (isExempt && !(isContract && isLet(row as Row<Contract>, asOf, words))) return { whole: 'exempt', without: new Map() };
  const fields = Object.keys(row).filter((field) => !['id', 'origin', 'extra'].includes(field));
  const without = new Map<string, LeftOutFor>([
    ...(isExempt ? fields : []).map((field) => [field, 'exempt'] as const),
    ...estimates,
    ...marked.values.map(({ field }) => [field as string, 'exempt'] as const),
  ]);
  // What the Code asks for stays, whatever a heading or a mark says of it.
  if (isContract) for (const field of words.required) without.delete(field);
  for (const [field, why] of Object.entries(always[kind] ?? {})) without.set(field, why);
  if (isContract) for (const [field, why] of withheldOf(row as Row<Contract>, asOf, words)) without.set(field, why);
  for (const field of small(ground, row, kind, answers)) without.set(field, 'small-number');
  return { whole: null, without };
}

/** The fate of every record of a plan, by the record. */
export function fatesOf(ground: Ground): ReadonlyMap<AnyRow, Fate> {
  const fates = new Map<AnyRow, Fate>();
  for (const [kind, rows] of Object.entries(ground.plan.records) as [Kind, readonly AnyRow[]][]) {
    const answers = hiddenAnswers(kind === 'engagement' ? (rows as Records['engagement']) : [], ground.shownFrom);
    for (const [table, own] of groupedBy(rows, ({ origin }) => origin.table)) {
      const marked = markedColumns(table, own, ground.words);
      const estimates = estimateColumns(kind, table, ground.words);
      for (const row of own) fates.set(row, fateOf(kind, row, marked, estimates, ground, answers));
    }
  }
  return fates;
}

/** Whether a record says something in a field, be it in words no reader could make a value of or in what stands where one is to come. */
export function says(row: AnyRow, field: string): boolean {
  const value = (row as unknown as Readonly<Record<string, unknown>>)[field];
  return (
    (value !== undefined && value !== null && value !== '') ||
    noteOn(row, field, 'unreadable') !== undefined ||
    leftToFill(row, field) !== undefined
  );
}
