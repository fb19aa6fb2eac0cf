import type { Outcome } from '../../nouns/intent.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { limitsIn } from '../limits.ts';
import { sharingWith } from '../offers/sharing.ts';
import { inOrder } from '../order.ts';
import { bareName } from '../printed/figure.ts';
import { elementNamed } from '../standing.ts';
import { significantWords, wordsByStem } from '../words.ts';

/** How many of an indicator's telling words an activity or intention must share to name it, in percent. */
export const naming = { likePercent: 50 };

/** Words that indicators are made of whatever they measure, and words of plans whatever they plan. */
const general = significantWords(
  `children child young people person families parents adults babies infants pupils school aged age year years week weeks month under
  over old all one first new more not rate rates percentage proportion number count prevalence average mean good level status total time
  due caused result specific condition conditions cause health service care system hospital admission admissions attendance attendances
  population local identified known use need least per reported after before high low birth delivery development
  end start two three four five achieving achieved`,
);

/** What words of one family begin with: `smoking`, `smoke` and `smokers` are one. */
function rootOf(stem: string): string {
  return stem.slice(0, 6).replace(/er?$/, '');
}

/** The telling words of an indicator, by their roots, as they stand in its name. */
export function tellingWords(row: Outcome): ReadonlyMap<string, string> {
  const bare = bareName(row.indicator ?? '');
  const stems = significantWords(bare);
  const telling = [...wordsByStem(bare)].filter(([stem]) => stems.has(stem) && !general.has(stem) && !/^(?:\d+|\w)$/.test(stem));
  return new Map(telling.map(([stem, word]) => [rootOf(stem), word]));
}

/** A line of the plan: an activity, or an intention with its milestones. */
interface Planned {
  readonly cell: Cell;
  readonly text: string;
  readonly element: string | null;
  /** By their roots. */
  readonly words: ReadonlySet<string>;
}

/** The line of the plan that answers an indicator, and whether it has its words or is only of its element. */
interface Named {
  readonly line: Planned;
  readonly by: 'words' | 'element';
}

/** Activities first, then intentions, in the order they were written. */
function plannedOf({ records, workspace }: Picture): Planned[] {
  const elementOf = (words: string | undefined): string | null => elementNamed(workspace.elements, words)?.id ?? null;
  const activities = inOrder(records.activities).map((row) => ({ row, field: 'activity', text: row.activity ?? '', more: [row.outcome] }));
  const intentions = inOrder(records.intentions).map((row) => ({
    row,
    field: 'intention',
    text: row.intention ?? '',
    more: [row.outcome, ...(row.milestones ?? []).map(({ text }) => text)],
  }));
  return [...activities, ...intentions].map(({ row, field, text, more }) => ({
    cell: at(row, field),
    text,
    element: elementOf(row.element),
    words: new Set([...significantWords([text, ...more].join(' '))].map(rootOf)),
  }));
}

/** The line of the plan that names an indicator, by its words or by its element; `null` when none does, `untold` when its name or the plan cannot tell. */
export function namedIn(picture: Picture): (row: Outcome) => Named | null | 'untold' {
  const limits = limitsIn(picture.workspace, 'outcome-without-activity', naming);
  const plan = plannedOf(picture);
  if (plan.length === 0) return () => 'untold';
  const sharing = sharingWith(plan);
  const ofElement = new Map([...plan].reverse().map((line) => [line.element, line]));
  return (row) => {
    const telling = [...tellingWords(row).keys()];
    const element = elementNamed(picture.workspace.elements, row.element)?.id ?? null;
    const enough = [...sharing(telling)].filter(([, n]) => n * 100 >= (limits['likePercent'] ?? 0) * telling.length);
    const line = plan[enough.reduce((first, [place]) => Math.min(first, place), plan.length)];
    if (line) return { line, by: 'words' };
    const beside = element === null ? undefined : ofElement.get(element);
    if (beside) return { line: beside, by: 'element' };
    return telling.length === 0 && element === null ? 'untold' : null;
  };
}
