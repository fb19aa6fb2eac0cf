import type { Page, Span } from '../nouns/page.ts';
import { Refusal } from '../values/refusal.ts';
import type { Answer, Flags } from './command.ts';
import type { World } from './world.ts';

async function painter(world: World, flags: Flags): Promise<(span: Span) => string> {
  if (!world.colour || flags.color === false) return (span) => span.text;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const paint: Readonly<Record<Span['tone'], (text: string) => string>> = {
    plain: (text) => text,
    strong: chalk.bold,
    muted: chalk.dim,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
    proposed: chalk.cyan,
  };
  return (span) => paint[span.tone](span.text);
}

/** What turns lines of spans into text for this terminal, painted where it may be. */
export async function printer(world: World, flags: Flags): Promise<(lines: readonly (readonly Span[])[]) => string> {
  const paint = await painter(world, flags);
  return (lines) => `${lines.map((spans) => spans.map(paint).join('').trimEnd()).join('\n')}\n`;
}

/** Pages as this terminal shows them. */
export async function forTerminal(world: World, pages: readonly Page[], flags: Flags): Promise<string> {
  const { terminalLines } = await import('../output/terminal.ts');
  const print = await printer(world, flags);
  return print(await terminalLines(pages, Math.max(40, Math.min(world.columns, 160))));
}

/** Prints an answer the way its flags ask: JSON, csv, Markdown, or pages for the terminal. Data goes to stdout, talk to stderr. */
export async function present(world: World, answer: Answer, flags: Flags, command: string, version: string): Promise<void> {
  if (flags.json) {
    const { findingsJson, rulesJson } = await import('../output/json/check.ts');
    const { jsonPieces } = await import('../output/json/pieces.ts');
    const [findings, rules] = [findingsJson(answer.findings ?? []), rulesJson(answer.rules ?? [])];
    const { asOf, workspace, data } = answer;
    for (const piece of jsonPieces({ command, version, asOf, workspace, data, findings, rules })) world.say(piece);
    world.say('\n');
  } else if (flags.csv) {
    const { csv } = await import('../output/csv.ts');
    if (!answer.table) throw new Refusal('no-table', `\`${command}\` has no one table to print as csv here.`, 'Use --json or --md.');
    world.say(csv(answer.table, { totals: answer.isWhole === true }));
  } else if (flags.md) {
    const { markdown } = await import('../output/markdown.ts');
    world.say(markdown(answer.pages));
  } else if (answer.plain !== undefined) world.say(answer.plain);
  else world.say(await forTerminal(world, answer.pages, flags));
  if (answer.next && !flags.quiet && !flags.json && !flags.csv && !flags.md) {
    const apart = answer.plain === undefined ? '\n' : '';
    world.warn(`${apart}${answer.next}\n`);
  }
}
