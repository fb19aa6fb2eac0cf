import { bodyNamed, dayNamed } from '../../nouns/decision-named.ts';
import type { Proposal } from '../../nouns/intent.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Row } from '../../nouns/row.ts';
import { holdsWords, keyOf } from '../../values/text.ts';
import { inOrder } from '../order.ts';
import { namingWords, sameWords } from '../words.ts';
import type { Taking } from './takings.ts';

/**
 * The proposals of the log that are about a measure: they bear its id, its title, the name of one of its lines, or its assessment’s reference;
 * or they hold the same telling words, or two and more words of the one are all in the other. Where none is, the one decided by the body
 * and on the day the measure's decision names, if only one was.
 */
export function proposalsOf({ measure, from }: Taking, picture: Picture): readonly Row<Proposal>[] {
  const refs = [measure.id, measure.eia, measure.decision].flatMap((text) => (text === null ? [] : [keyOf(text)]));
  const names = [measure.title, ...from.map(({ line }) => line.title)];
  const all = inOrder(picture.records.proposals);
  const named = all.filter(({ ref, proposal, eia }) => {
    if ([ref, proposal, eia].some((text) => text !== undefined && keyOf(text) !== '' && refs.includes(keyOf(text)))) return true;
    if (measure.eia !== null && eia !== undefined && isReference(measure.eia) && holdsWords(eia, measure.eia)) return true;
    return proposal !== undefined && names.some((name) => isAbout(proposal, name));
  });
  const decided = named.length > 0 ? [] : all.filter((row) => isDecidedBy(row, measure.decision));
  return decided.length === 1 ? decided : named;
}

/** Words that are a reference of their own, not “yes” or “done”: they hold a figure. */
const isReference = (text: string): boolean => /\d/.test(text);

/** Whether a proposal was decided on the day a decision names, by the body it names where it names one. */
function isDecidedBy({ decision, decisionDate }: Proposal, named: string | null): boolean {
  const day = dayNamed(named);
  if (named === null || day === null || day !== decisionDate) return false;
  const body = bodyNamed(named);
  return body === '' || (decision !== undefined && holdsWords(decision, body));
}

function isAbout(proposal: string, name: string): boolean {
  const [own, other] = [namingWords(proposal), namingWords(name)];
  const holds = (all: ReadonlySet<string>, some: ReadonlySet<string>) => some.size > 1 && [...some].every((word) => all.has(word));
  return sameWords(own, other) || holds(own, other) || holds(other, own);
}
