import { Refusal } from '../values/refusal.ts';
import type { Command, Flag, Flags, Offered } from './command.ts';
import { flagsOf } from './shared-flags.ts';
import type { World } from './world.ts';

const help: Flag = { flags: '-h, --help', does: 'show help' };

/** The names a flag is typed by: `-w`, `--workspace`. */
const namesOf = ({ flags }: Flag): string[] => flags.split(/[ ,]+/).filter((part) => part.startsWith('-'));
const takesValue = ({ flags }: Flag): boolean => /[<[]/.test(flags);
const takesMany = ({ flags }: Flag): boolean => /\.\.\.[>\]]/.test(flags);

/** A command line as far as it is typed: what stands before the word being typed, told apart. */
interface Typed {
  readonly given: readonly Flag[];
  /** The flag whose value is being typed, if one is. */
  readonly open: Flag | null;
  readonly words: number;
  readonly flags: Flags;
}

function typedOf(before: readonly string[], flags: readonly Flag[]): Typed {
  const given: Flag[] = [];
  let open: Flag | null = null;
  let words = 0;
  let workspace: string | undefined;
  for (const word of before) {
    const flag = flags.find((one) => namesOf(one).includes(word.split('=')[0] as string));
    if (flag) {
      given.push(flag);
      open = takesValue(flag) && !word.includes('=') ? flag : null;
    } else if (open) {
      if (namesOf(open).includes('--workspace')) workspace = word;
      if (!takesMany(open)) open = null;
    } else words += 1;
  }
  return { given, open, words, flags: workspace === undefined ? {} : { workspace } };
}

/** What a source offers; nothing where it cannot be asked, as outside a workspace. */
async function asked(offers: Command['offers'], world: World, flags: Flags): Promise<readonly Offered[]> {
  try {
    return (await offers?.(world, flags)) ?? [];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

async function valuesOf(flag: Flag, world: World, flags: Flags): Promise<readonly Offered[]> {
  return flag.choices ? flag.choices.map((word) => ({ word, does: '' })) : asked(flag.offers, world, flags);
}

async function offersOf(commands: readonly Command[], before: readonly string[], last: string, world: World): Promise<readonly Offered[]> {
  const [name, ...rest] = before;
  if (name === undefined) return [...commands.map(({ name: word, does }) => ({ word, does })), { word: '--help', does: help.does }];
  const command = commands.find((one) => one.name === name);
  if (!command) return [];
  const all = [...flagsOf(command), help];
  const typed = typedOf(rest, all);
  if (typed.open) return valuesOf(typed.open, world, typed.flags);
  const [flagName, value] = last.split('=');
  const flag = value === undefined ? undefined : all.find((one) => namesOf(one).includes(flagName as string));
  if (flag) return (await valuesOf(flag, world, typed.flags)).map(({ word, does }) => ({ word: `${flagName}=${word}`, does }));
  if (last.startsWith('-'))
    return all
      .filter((one) => takesMany(one) || !typed.given.includes(one))
      .map((one) => ({ word: namesOf(one).at(-1) as string, does: one.does }));
  const isForMany = /^\S*\.\.\./.test(command.words ?? '');
  return typed.words === 0 || isForMany ? asked(command.offers, world, typed.flags) : [];
}

/**
 * What may stand in place of the last word of a command line that is being typed: commands, flags, what a flag or a command takes.
 * Nothing where a file, a day or an amount belongs: a shell then offers files.
 */
export async function offersFor(commands: readonly Command[], words: readonly string[], world: World): Promise<readonly Offered[]> {
  // A shell that parts words at `=` hands it over as one.
  const whole = words.filter((word) => word !== '=');
  const last = (whole.at(-1) ?? '').trim();
  const offers = await offersOf(commands, whole.slice(0, -1), last, world);
  return offers.filter(({ word }) => word.startsWith(last) && word !== '');
}

const lineIn: Readonly<Record<string, (offered: Offered) => string>> = {
  bash: ({ word }) => word.replace(/[ '"\\$&()]/g, '\\$&'),
  zsh: ({ word, does }) => `${word.replaceAll(':', '\\:')}${does === '' ? '' : `:${does}`}`,
  fish: ({ word, does }) => `${word}\t${does}`,
  powershell: ({ word, does }) => `${word}\t${does}`,
};

export const shells: readonly string[] = Object.keys(lineIn);

/** What is offered, one a line, as a shell takes it. */
export function offeredIn(shell: string, offers: readonly Offered[]): string {
  return offers.map((offered) => `${lineIn[shell]?.(offered)}\n`).join('');
}
