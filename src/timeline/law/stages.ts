import type { Clock } from '../../nouns/clock.ts';
import { type Document, lineOf } from '../../nouns/document.ts';
import type { Counting, DayCount, Source, Span } from '../../nouns/law.ts';
import type { Stage } from '../../nouns/timeline.ts';
import type { Day } from '../../values/day.ts';
import { fromPounds, type Pence } from '../../values/money.ts';
import { Refusal } from '../../values/refusal.ts';
import { nearest } from '../../values/text.ts';
import type { WrittenStage } from './schema.ts';

/** A period the law sets, with its source. */
interface LegalPeriod extends Span {
  readonly source: Source;
  readonly inForce: Clock['inForce'];
  /** How long before what it leads to it may begin at the earliest, where the law says that too. */
  readonly opens: Clock['opens'];
  /** Whether it must be over before what it leads to (a notice), and runs from nothing. */
  readonly before: boolean;
}

/** How long a stage takes in practice: low, likely and high, never law. */
interface Usual {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly unit: DayCount;
  readonly verified: boolean;
}

/**
 * One stage as a regime plans it. Its first day is the trigger its periods count from.
 * A milestone takes no time: what follows it may begin the same day. A stage with a `deadline` hangs off the path to the start.
 */
export interface StagePlan {
  readonly id: string;
  readonly name: string;
  readonly after: readonly string[];
  readonly counting: Counting;
  readonly rollForward: boolean;
  readonly onWorkingDay: boolean;
  /** Runs from the day of what it follows and cannot wait: a standstill from its notice. */
  readonly atOnce: boolean;
  /** Done once a year, by this date of it (`03-10`) or the working day before. */
  readonly yearlyBy: string | null;
  readonly milestone: boolean;
  /** Taken at a meeting of those who decide; `papers` is the stage in which its papers are published. */
  readonly meeting: { readonly papers: string | null } | null;
  readonly floor: LegalPeriod | null;
  readonly usual: Usual | null;
  readonly deadline: LegalPeriod | null;
  /** What a deadline counts from where that is not the day of signing. */
  readonly from: 'awarded' | null;
  readonly overlay: string | null;
  readonly notice: string | null;
  /** Owed only by a contract worth more than this. */
  readonly over: Pence | null;
  /** Owed only by a contract worth no less than this, with VAT: of a central government authority, and of any other. */
  readonly least: { readonly central: Pence; readonly others: Pence } | null;
  /** What a quiet period may hold back: a decision of members, a consultation's opening, or the days in which families come to a new provider. */
  readonly kind: 'decision' | 'consultation' | 'mobilisation' | null;
  /** Set when this decision can be delegated in an earlier one; where that was seen. */
  readonly delegable: Source | null;
  readonly source: Source;
}

/** Stages as written, turned into plans, their legal periods taken from the clocks they name; each may follow only stages above it, so no stage can wait for itself. */
export function stagesFrom(document: Document, written: readonly WrittenStage[], clocks: readonly Clock[]): StagePlan[] {
  const above = new Set<string>();
  return written.map((stage, index) => {
    const line = lineOf(document, ['stages', index]);
    const missing = (stage.after ?? []).find((id) => !above.has(id));
    if (missing !== undefined || above.has(stage.id)) {
      throw new Refusal(
        'stage-out-of-order',
        missing === undefined
          ? `Stage \`${stage.id}\` is written twice.`
          : `Stage \`${stage.id}\` follows \`${missing}\`, which is not above it.`,
        'Write each stage once, below the stages it follows.',
        { file: document.file, line },
      );
    }
    above.add(stage.id);
    return planOf(stage, (named) => periodOf(named, clocks, document.file, line));
  });
}

type Named = NonNullable<WrittenStage['floor']>;

function planOf(stage: WrittenStage, period: (named: Named) => LegalPeriod): StagePlan {
  const { delegable } = stage;
  const floor = stage.floor ? period(stage.floor) : null;
  return {
    id: stage.id,
    name: stage.name,
    after: stage.after ?? [],
    counting: stage.counting ?? floor?.counting ?? 'beginning with',
    rollForward: stage['roll-forward'] ?? floor?.rollForward ?? false,
    onWorkingDay: stage['on-working-day'] ?? false,
    atOnce: stage['at-once'] ?? false,
    yearlyBy: stage['yearly-by'] ?? null,
    milestone: stage.milestone ?? false,
    meeting: stage['at-meeting'] ? { papers: stage.papers ?? null } : null,
    floor,
    usual: stage.usual ?? null,
    deadline: stage.deadline ? period(stage.deadline) : null,
    from: stage.from ?? null,
    overlay: stage.overlay ?? null,
    notice: stage.notice ?? null,
    over: stage.over === undefined ? null : fromPounds(stage.over),
    least: stage.least === undefined ? null : { central: fromPounds(stage.least.central), others: fromPounds(stage.least.others) },
    kind: stage.kind ?? null,
    delegable: delegable ? { text: delegable.source, verified: delegable.verified } : null,
    source: { text: stage.source, verified: stage.verified },
  };
}

/** What a stage is called, with the notice published in it where its law has one: at its beginning, or by its end where the law gives a time to publish in. */
export function calledWith(
  { name, notice, deadline }: Pick<StagePlan, 'name' | 'notice' | 'deadline'>,
  latest: { readonly start: Day; readonly finish: Day },
): Pick<Stage, 'name' | 'notice'> {
  if (notice === null) return { name };
  return { name: `${name} (${notice})`, notice: { called: notice, by: deadline ? latest.finish : latest.start } };
}

/** The clock of an id, as it now is. Refuses a name nobody knows, with the nearest. */
export function clockNamed(id: string, clocks: readonly Clock[], file: string, line: number): Clock {
  const named = clocks.filter((clock) => clock.id === id);
  const clock = named.find(({ inForce }) => inForce.to === null) ?? named[0];
  if (clock) return clock;
  throw unknownPeriod(
    id,
    id,
    clocks.map((each) => each.id),
    file,
    line,
  );
}

/** The period of a clock, or of one of its variants. */
function periodOf({ clock: id, variant }: Named, clocks: readonly Clock[], file: string, line: number): LegalPeriod {
  const clock = clockNamed(id, clocks, file, line);
  const of = variant === undefined ? clock : clock.variants.find((each) => each.id === variant);
  if (of)
    return {
      ...of.span,
      source: of.source,
      inForce: clock.inForce,
      opens: clock.kind === 'window before' && variant === undefined ? clock.opens : null,
      before: clock.kind === 'deadline before' || clock.kind === 'window before',
    };
  throw unknownPeriod(
    `${id} ${variant}`,
    variant ?? '',
    clock.variants.map((each) => each.id),
    file,
    line,
  );
}

function unknownPeriod(name: string, word: string, known: readonly string[], file: string, line: number): Refusal {
  const near = nearest(word, known);
  const remedy = near ? `Did you mean \`${near}\`?` : '`commission clock` lists them.';
  return new Refusal('clock-unknown', `\`${name}\` is no legal period of templates/clocks.`, remedy, { file, line });
}
