import { CommanderError, Option, Command as Program } from 'commander';
import { Refusal } from '../values/refusal.ts';
import type { Command, Flags } from './command.ts';
import { commands } from './commands/index.ts';
import { mustBeOneForm } from './one-form.ts';
import { refusalLine } from './refusal-line.ts';
import { flagsOf } from './shared-flags.ts';
import { version } from './version.ts';
import { realWorld, type World } from './world.ts';

const epilogue = `
Exit codes: 0 done; 1 findings at or above --fail-on (check and milestones
only); 2 refused: nothing was written; 70 a fault in the tool, not in your data.`;

function addFlags(program: Program, command: Command): void {
  for (const flag of flagsOf(command)) {
    const option = new Option(flag.flags, flag.does);
    if (flag.choices) option.choices([...flag.choices]);
    if (flag.default !== undefined) option.default(flag.default);
    program.addOption(option);
  }
}

async function perform(world: World, command: Command, words: readonly string[], flags: Flags): Promise<number> {
  mustBeOneForm(flags);
  const answer = await command.run(world, words, flags);
  const { present } = await import('./present.ts');
  await present(world, answer, flags, command.name, version);
  if (answer.keeps) {
    if (!(await world.wasHeard()))
      throw new Refusal('news-unheard', 'Whoever was to read this stopped listening.', 'It is told again the next time.');
    world.write([answer.keeps]);
  }
  return answer.exit ?? 0;
}

function programFor(world: World, done: (code: number) => void): Program {
  const program = new Program('commission');
  program
    .description(
      'Reads contract registers and budgets as they are; maps services, finds duplication and gaps, models savings, schedules procurements, and writes the annual commissioning plan.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .showSuggestionAfterError()
    // Beside the longest command 38 of 80 columns are left, and text that is not wrapped is cut within a word by the terminal.
    .configureHelp({ minWidthToWrap: 20 })
    .exitOverride()
    .configureOutput({ writeOut: (text) => world.say(text), writeErr: (text) => world.warn(text) })
    .addHelpText('after', `\nStart here:\n  commission init --example plymouth && commission plan -w plymouth -o plan.xlsx\n${epilogue}`);
  for (const command of commands) {
    const sub = program.command(command.name).description(command.does);
    if (command.words) sub.arguments(command.words);
    addFlags(sub, command);
    sub.showHelpAfterError(`\`commission ${command.name} --help\` shows what it takes.`);
    sub.addHelpText('beforeAll', `Examples:\n${command.examples.map((example) => `  ${example}`).join('\n')}\n`);
    if (command.remark) sub.addHelpText('after', `\n${command.remark}`);
    sub.exitOverride().configureOutput({ writeOut: (text) => world.say(text), writeErr: (text) => world.warn(text) });
    sub.action(async (...given: unknown[]) => {
      // Commander gives each word or list of words first, then the options and itself.
      const words = given
        .slice(0, -2)
        .flat()
        .flatMap((word) => (word === undefined ? [] : [String(word)]));
      done(await perform(world, command, words, sub.opts<Flags>()));
    });
  }
  return program;
}

/** The line a stop is told in, and its exit code: 2 for what the user can mend, 70 for what only we can. */
function stopped(error: unknown, here: string): { readonly line: string; readonly code: number } {
  if (error instanceof Refusal) return { line: refusalLine(error, here), code: 2 };
  if (error instanceof CommanderError) return { line: error.message.replace(/^error: /, ''), code: error.exitCode === 0 ? 0 : 2 };
  const detail = error instanceof Error ? error.message : String(error);
  return { line: `A fault in the tool, not in your data: ${detail.split('\n')[0]}`, code: 70 };
}

/** Whether a command line asks for JSON, wherever it went wrong. */
function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).includes('--json');
}

async function said(world: World, argv: readonly string[], error: unknown, hasSpoken: boolean): Promise<number> {
  const { line, code } = stopped(error, world.here);
  if (code === 0) return 0;
  const command = commands.find(({ name }) => name === argv[0]);
  const instead = command?.whenStopped?.(argv, line);
  if (instead) {
    world.say(instead.plain);
    return instead.exit;
  }
  // Commander has said it already, with its did-you-mean.
  if (!(error instanceof CommanderError)) world.warn(`${line}\n${code === 70 ? 'Please report it with the command you typed.\n' : ''}`);
  if (asksForJson(argv) && !hasSpoken) {
    const { stoppedJson } = await import('../output/json/stopped.ts');
    const envelope = { command: command?.name ?? null, version, error: stoppedJson(error, { line, exit: code }) };
    world.say(`${JSON.stringify(envelope, null, 2)}\n`);
  }
  return code;
}

/** Runs one command line in a world and gives the exit code. The one place where a refusal is told from a fault. */
export async function main(argv: readonly string[], world: World = realWorld()): Promise<number> {
  let code = 0;
  let hasSpoken = false;
  const say = (text: string): void => {
    hasSpoken = true;
    world.say(text);
  };
  const program = programFor({ ...world, say }, (earned) => {
    code = earned;
  });
  try {
    if (argv.length === 0) {
      program.outputHelp();
      return 0;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return await said(world, argv, error, hasSpoken);
  }
}
