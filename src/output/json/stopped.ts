import { Refusal } from '../../values/refusal.ts';

/** A run that could not go on, as it is told: the line for people, and the exit code. */
interface Stopped {
  readonly line: string;
  readonly exit: number;
}

/**
 * Why there is no answer, for a program that asked for JSON: it has neither data nor findings, so that nobody takes them for none. The place of a
 * refusal is a file and, where one is known, a cell or a line.
 */
export function stoppedJson(error: unknown, { line, exit }: Stopped): object {
  if (!(error instanceof Refusal)) return { code: exit === 2 ? 'usage' : 'fault', text: line, exit };
  const { code, message, remedy, place } = error;
  return { code, text: message, remedy, ...(place.file === undefined ? {} : { place }), exit };
}
