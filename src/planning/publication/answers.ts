import type { Engagement } from '../../nouns/intent.ts';
import type { Row } from '../../nouns/row.ts';
import { keyOf } from '../../values/text.ts';
import { asOne, eachOnce, figureOf, hiddenPlaces } from './sums.ts';
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

/** A base stands beside every answer, and is hidden last. */
const baseWeighs = 100_000;
const baseOf = (answers: readonly Answer[]): string => `base of\n${answers.map(({ id }) => id).join('\n')}`;

/** The same answer by as many, printed in two tables, is one figure. */
const sameAnswer = ({ answer, group, responses, share }: Answer): string =>
  [keyOf(answer ?? ''), keyOf(group ?? ''), String(responses ?? `${share}%`)].join('\n');

const byBase = ({ base }: Answer): string => String(base);

/** Counts and their bases: where the answers to a question come to its base, the base gives a hidden one away. */
function countsOf(answers: readonly Answer[], one: (id: string) => string): Ledger {
  const figures = new Map<string, Figure>();
  const sums: Sum[] = [];
  for (const { id, responses } of answers) if (responses !== undefined) figures.set(one(id), figureOf(one(id), responses));
  for (const keyFor of together)
    for (const own of groupsOf(answers, (answer) => `${keyFor(answer)}\n${byBase(answer)}`)) {
      const base = own[0]?.base;
      const counted = own.filter(({ responses }) => responses !== undefined);
      if (base === undefined || counted.reduce((total, { responses }) => total + (responses as number), 0) !== base) continue;
      const total = baseOf(own);
      figures.set(total, figureOf(total, base, baseWeighs + base));
      sums.push({ total, parts: counted.map(({ id }) => one(id)) });
    }
  return { figures: [...figures.values()], sums };
}

/** Shares that make a hundred: the rest of a hundred gives a hidden one away, and with the base its count. */
function sharesOf(answers: readonly Answer[], one: (id: string) => string): Ledger {
  const figures: Figure[] = answers.flatMap(({ id, share }) =>
    share === undefined ? [] : [{ id: one(id), value: share, floor: 0, weight: share }],
  );
  const sums: Sum[] = [];
  for (const keyFor of together)
    for (const own of groupsOf(answers, keyFor)) {
      const shared = own.filter(({ share }) => share !== undefined);
      const whole = shared.reduce((total, { share }) => total + (share as number), 0);
      if (shared.length === 0 || Math.abs(whole - 100) > roundingPoints) continue;
      const total = `whole of ${own.map(({ id }) => id).join(' ')}`;
      figures.push({ id: total, value: whole, floor: 0, weight: 0, isKnown: true });
      sums.push({ total, parts: shared.map(({ id }) => one(id)) });
    }
  return { figures: eachOnce(figures), sums };
}

/** A count worked out from a share and its base, where no count is printed. */
function implied({ responses, share, base }: Answer): number | null {
  if (responses !== undefined) return responses;
  return share === undefined || base === undefined ? null : (share * base) / 100;
}

/** Answers by their ids: those of which neither count nor share may be shown, and those whose base may not be either. */
export interface HiddenAnswers {
  readonly answers: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
}

/** What may not be shown of answers: few gave them, or they would give away how few gave another. */
export function hiddenAnswers(answers: readonly Answer[], shownFrom: number): HiddenAnswers {
  const one = asOne(answers, sameAnswer);
  const few = answers.filter((answer) => {
    const count = implied(answer);
    const small = (n: number | null | undefined): boolean => n !== null && n !== undefined && n > 0 && n < shownFrom;
    return small(count) || small(answer.base);
  });
  const counts = countsOf(answers, one);
  const shares = sharesOf(answers, one);
  const start = few.map(({ id }) => one(id));
  // A share is no count of people: only what is hidden already is small among shares.
  let hidden = hiddenPlaces([counts], shownFrom, start);
  for (;;) {
    const next = hiddenPlaces([counts], shownFrom, hiddenPlaces([shares], 0, hidden));
    if (next.size === hidden.size) {
      const hiddenBases = [...next].filter((id) => id.startsWith('base of\n')).flatMap((id) => id.split('\n').slice(1));
      const smallBases = answers.filter(({ base }) => base !== undefined && base > 0 && base < shownFrom).map(({ id }) => id);
      return {
        answers: new Set(answers.map(({ id }) => id).filter((id) => next.has(one(id)))),
        bases: new Set([...hiddenBases, ...smallBases]),
      };
    }
    hidden = next;
  }
}
