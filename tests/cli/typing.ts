import type { Ask } from '../../src/cli/ask.ts';
import type { World } from '../../src/cli/world.ts';
import { type Ran, run } from '../world.ts';

/** What a person does at one question: choose what begins so, type, take what is offered (''), or break off. Or something happens first. */
export type Move = string | (() => string);

/** Ctrl+C. */
export const breakOff = '\u0003';

interface Typed {
  readonly ask: Ask;
  /** Every question in order, with what it offered. */
  readonly questions: { readonly message: string; readonly offers: readonly string[]; readonly usual: string }[];
  /** What stood under the fields, key by key. */
  readonly drawn: readonly string[];
}

/** Somebody at a terminal who answers with these moves, in order, and leaves when they are used up; each question and its answer is shown. */
function typing(moves: readonly Move[], show: (text: string) => void): Typed {
  const questions: Typed['questions'] = [];
  const drawn: string[] = [];
  const left = [...moves];
  const next = (): string => {
    const move = left.shift() ?? breakOff;
    return typeof move === 'function' ? move() : move;
  };
  const ask: Ask = {
    choose: async (message, offers, usual) => {
      questions.push({ message, offers: offers.map(({ name }) => name), usual: String(usual ?? offers[0]?.value) });
      const move = next();
      if (move === breakOff) return null;
      const offer =
        move === '' ? (offers.find(({ value }) => value === usual) ?? offers[0]) : offers.find(({ name }) => name.startsWith(move));
      if (!offer) throw new Error(`"${message}" offers no "${move}": ${offers.map(({ name }) => name).join(' | ')}`);
      show(`? ${message} ${offer.name}\n`);
      return offer.value;
    },
    text: async (message, usual, wrong, under) => {
      questions.push({ message, offers: [], usual });
      for (let move = next(); move !== breakOff; move = next()) {
        const text = move === '' ? usual : move;
        if (under) for (let at = 1; at <= text.length; at += 1) drawn.push(under(text.slice(0, at)).join('\n'));
        if (wrong(text) !== null) continue;
        show(`? ${message} ${text}\n`);
        return text;
      }
      return null;
    },
  };
  return { ask, questions, drawn };
}

/** Runs a command line with somebody at the terminal; `screen` is all that was shown there, answers included. */
export async function atTerminal(
  argv: readonly string[],
  moves: readonly Move[],
  changes: Partial<World> = {},
): Promise<Ran & Pick<Typed, 'questions' | 'drawn'> & { readonly screen: string }> {
  let screen = '';
  let out = '';
  const { ask, questions, drawn } = typing(moves, (text) => {
    screen += text;
  });
  const say = (text: string): void => {
    screen += text;
    out += text;
  };
  const ran = await run(argv, { isTerminal: true, ask: () => ask, say, ...changes });
  return { ...ran, out, questions, screen, drawn };
}
