import type { Engagement } from '../../nouns/intent.ts';
import type { Row } from '../../nouns/table.ts';
import { keyOf } from '../../values/text.ts';
import { figureOf, hiddenPlaces } from './sums.ts';
import type { Figure, Ledger, Sum } from './suppress.ts';

type Answer = Row<Engagement>;

/** How far shares printed rounded may be from a hundred and still be taken to make it. */
const roundingPoints = 1;

function groupsOf(answers: readonly Answer[], keyFor: (answer: Answer) => string): Answer[][] {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const { file, sheet, range } = answer.origin.table;
    const key = [file, sheet ?? '', range, keyFor(answer)].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups.values()];
}

/** The ways answers may belong together and add up: those to one question, and those of one group to it. */
const together: readonly ((answer: Answer) => string)[] = [
  ({ question }) => keyOf(question ?? ''),
  ({ question, group }) => `${keyOf(question ?? '')}\n${keyOf(group ?? '')}`,
];

const byBase = ({ base }: Answer): string => String(base);

/** Counts and their bases: where the answers to a question come to its base, the base gives a hidden one away. */
function countsOf(answers: readonly Answer[]): Ledger {
  const figures = new Map<string, Figure>();
  const sums: Sum[] = [];
  for (const { id, responses } of answers) if (responses !== undefined) figures.set(id, figureOf(id, responses));
  for (const keyFor of together)
    for (const own of groupsOf(answers, (answer) => `${keyFor(answer)}\n${byBase(answer)}`)) {
      const base = own[0]?.base;
      const counted = own.filter(({ responses }) => responses !== undefined);
      if (base === undefined || counted.reduce((total, { responses }) => total + (responses as number), 0) !== base) continue;
      const total = `base of ${own.map(({ id }) => id).join(' ')}`;
      figures.set(total, { ...figureOf(total, base), isKnown: true });
      sums.push({ total, parts: counted.map(({ id }) => id) });
    }
  return { figures: [...figures.values()], sums };
}

/** Shares that make a hundred: the rest of a hundred gives a hidden one away, and with the base its count. */
function sharesOf(answers: readonly Answer[]): Ledger {
  const figures: Figure[] = answers.flatMap(({ id, share }) =>
    share === undefined ? [] : [{ id, value: share, floor: 0, weight: share }],
  );
  const sums: Sum[] = [];
  for (const keyFor of together)
    for (const own of groupsOf(answers, keyFor)) {
      const shared = own.filter(({ share }) => share !== undefined);
      const whole = shared.reduce((total, { share }) => total + (share as number), 0);
      if (shared.length === 0 || Math.abs(whole - 100) > roundingPoints) continue;
      const total = `whole of ${own.map(({ id }) => id).join(' ')}`;
      figures.push({ id: total, value: whole, floor: 0, weight: 0, isKnown: true });
      sums.push({ total, parts: shared.map(({ id }) => id) });
    }
  return { figures, sums };
}

/** A count worked out from a share and its base, where no count is printed. */
function implied({ responses, share, base }: Answer): number | null {
  if (responses !== undefined) return responses;
  return share === undefined || base === undefined ? null : (share * base) / 100;
}

/** The answers of which neither count nor share may be shown: few gave them, or they would give away how few gave another; by their ids. */
export function hiddenAnswers(answers: readonly Answer[], shownFrom: number): ReadonlySet<string> {
  const few = answers.filter((answer) => {
    const count = implied(answer);
    const small = (n: number | null | undefined): boolean => n !== null && n !== undefined && n > 0 && n < shownFrom;
    return small(count) || small(answer.base);
  });
  const counts = countsOf(answers);
  const shares = sharesOf(answers);
  const start = few.map(({ id }) => id);
  // A share is no count of people: only what is hidden already is small among shares.
  let hidden = hiddenPlaces([counts], shownFrom, start);
  for (;;) {
    const next = hiddenPlaces([counts], shownFrom, hiddenPlaces([shares], 0, hidden));
    if (next.size === hidden.size) return next;
    hidden = next;
  }
}
