import type { Proposal } from '../nouns/intent.ts';
import type { Picture } from '../nouns/picture.ts';
import type { Row } from '../nouns/table.ts';
import { keyOf } from '../values/text.ts';
import { inOrder } from './order.ts';
import type { Taking } from './takings.ts';
import { namingWords, sameWords } from './words.ts';

/**
 * The proposals of the log that are about a measure: they bear its id, its title, the name of one of its lines, or its assessment’s reference;
 * or they hold the same telling words, or two and more words of the one are all in the other.
 */
export function proposalsOf({ measure, from }: Taking, picture: Picture): readonly Row<Proposal>[] {
  const refs = [measure.id, measure.eia, measure.decision].flatMap((text) => (text === null ? [] : [keyOf(text)]));
  const names = [measure.title, ...from.map(({ line }) => line.title)];
  return inOrder(picture.records.proposals).filter(({ ref, proposal, eia }) => {
    if ([ref, proposal, eia].some((text) => text !== undefined && keyOf(text) !== '' && refs.includes(keyOf(text)))) return true;
    return proposal !== undefined && names.some((name) => isAbout(proposal, name));
  });
}

function isAbout(proposal: string, name: string): boolean {
  const [own, other] = [namingWords(proposal), namingWords(name)];
  const holds = (all: ReadonlySet<string>, some: ReadonlySet<string>) => some.size > 1 && [...some].every((word) => all.has(word));
  return sameWords(own, other) || holds(own, other) || holds(other, own);
}
