import { displayWidth, wrapped } from '../output/terminal/display-width.ts';

/** One answer to choose, as it is read. */
export interface Offer<T> {
  readonly name: string;
  readonly value: T;
}

/** Questions at a terminal. Each is answered, or null when the person breaks off (Ctrl+C). */
export interface Ask {
  readonly choose: <T extends string | number>(message: string, offers: readonly Offer<T>[], usual?: T) => Promise<T | null>;
  /** `wrong` says what is wrong with an answer, in a sentence; null when nothing is. */
  readonly text: (
    message: string,
    usual: string,
    wrong: (text: string) => string | null,
    /** What stands under the field as it is typed, line by line, drawn anew at each key. */
    under?: (text: string) => readonly string[],
  ) => Promise<string | null>;
}

/** Nothing a table holds may steer the terminal. */
const plain = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/** What stands before a question: a mark and a space. */
const mark = 2;

/** A text after a question: beside it where there is room, else beneath it, broken between words. What draws the questions breaks a long line inside a word. */
export function besideOrBeneath(message: string, text: string, columns: number): string {
  if (mark + displayWidth(message) + 1 + displayWidth(text) < columns) return text;
  return ['', ...wrapped(text, columns - 3).map((line) => `  ${line}`)].join('\n');
}

async function orBrokenOff<T>(answer: () => Promise<T>): Promise<T | null> {
  try {
    return await answer();
  } catch (error) {
    if ((error as Error).name === 'ExitPromptError') return null;
    throw error;
  }
}

// Loaded at the first question: nobody else should wait for it.
async function prompts(colour: boolean): Promise<typeof import('inquirer').default> {
  if (!colour) process.env['NO_COLOR'] = '1';
  return (await import('inquirer')).default;
}

/** Questions asked of the person at this terminal. */
export function askHere(colour: boolean): Ask {
  return {
    choose: (message, offers, usual) =>
      orBrokenOff(async () => {
        const inquirer = await prompts(colour);
        const choices = offers.map(({ name, value }) => ({ name: plain(name), value, short: plain(name) }));
        const { answer } = await inquirer.prompt([
          {
            type: 'select',
            name: 'answer',
            message,
            choices,
            loop: false,
            pageSize: 12,
            ...(usual === undefined ? {} : { default: usual }),
          },
        ]);
        return answer;
      }),
    text: (message, usual, wrong, under) =>
      orBrokenOff(async () => {
        if (under !== undefined) {
          if (!colour) process.env['NO_COLOR'] = '1';
          const { watched } = await import('./watched.ts');
          const shown = (text: string) => under(text).map(plain);
          return watched({ message: plain(message), usual: plain(usual), wrong, under: shown });
        }
        const inquirer = await prompts(colour);
        const { Chalk } = await import('chalk');
        const inks = new Chalk(colour ? {} : { level: 0 });
        const set = (said: string) => besideOrBeneath(message, said, process.stdout.columns || 80);
        const style = { defaultAnswer: (said: string) => inks.dim(set(`(${said})`)), answer: (said: string) => inks.cyan(set(said)) };
        const { answer } = await inquirer.prompt([
          {
            type: 'input',
            name: 'answer',
            message: plain(message),
            default: plain(usual),
            theme: { style },
            validate: (text: string) => wrong(text) ?? true,
          },
        ]);
        return answer;
      }),
  };
}
