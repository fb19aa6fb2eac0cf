import { displayWidth } from './display-width.ts';

const readable = 100;

/** A file a refusal begins with, its name and folder with spaces and all, as far as its ending. */
const placeAhead = /^[^`]{1,160}?\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods|json|ya?ml|html|svg|docx|pdf)(?=(?:,? [^:`]{1,60})?: )[,:]/;
/** A command that ends its line with nothing around it: `Next: commission check -w my-plan`. */
const commandLast = /(?<=^|: )commission [a-z].*$/;
const quoted = /[^\s`]*`[^`]*`[^\s`]*/;

/** What of a line stays together: what stands in backticks, a command, a file, any other word. */
function parts(line: string): string[] {
  const whole = [placeAhead, commandLast, quoted].map(({ source }) => source).join('|');
  return line.match(new RegExp(`${whole}|\\S+`, 'g')) ?? [];
}

function wrappedLine(line: string, room: number): string {
  const lines: string[] = [];
  let own = '';
  for (const part of parts(line)) {
    const joined = own === '' ? part : `${own} ${part}`;
    if (own !== '' && displayWidth(joined) > room) {
      lines.push(own);
      own = part;
    } else own = joined;
  }
  return [...lines, own].join('\n');
}

/**
 * What is said beside an answer, in lines that fit a terminal so many columns wide. A line that fits stays as it is; a path or a command
 * somebody may copy is never broken inside, and stands on a line of its own where it is longer than one.
 */
export function talk(text: string, columns: number): string {
  const room = Math.min(columns, readable);
  return text
    .split('\n')
    .map((line) => (displayWidth(line) <= columns ? line : wrappedLine(line, room)))
    .join('\n');
}
