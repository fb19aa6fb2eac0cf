import { existsSync, readdirSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { talk } from '../output/terminal/talk.ts';
import { type Day, parseDay } from '../values/day.ts';
import { type Ask, askHere } from './ask.ts';
import { type FileToWrite, mayWriteIn, readBytes, writeWhole } from './disk.ts';

/** What a machine is, as far as it matters here. */
export interface Machine {
  /** The version of Node. */
  readonly node: string;
  /** Memory in bytes. */
  readonly memory: number;
  /** The language and encoding of its text (`en_GB.UTF-8`); null where it says none. */
  readonly language: string | null;
}

/** Everything the toolkit asks of the machine it runs on. A test passes a make-believe one. */
export interface World {
  readonly read: (path: string) => Uint8Array;
  /** Writes files whole, all of them or none. */
  readonly write: (files: readonly FileToWrite[]) => void;
  readonly list: (directory: string) => string[];
  readonly exists: (path: string) => boolean;
  readonly isDirectory: (path: string) => boolean;
  /** Whether files may be written into a folder, or into the nearest above it that is there. */
  readonly mayWriteIn: (folder: string) => boolean;
  readonly machine: () => Machine;
  readonly today: () => Day;
  readonly say: (text: string) => void;
  /** Whether all that was said has been taken by whoever listens; a full disk or a closed pipe takes nothing. */
  readonly wasHeard: () => Promise<boolean>;
  readonly warn: (text: string) => void;
  /** Asks whoever is at the terminal, in colour or without. Never to be used where `isTerminal` is false. */
  readonly ask: (colour: boolean) => Ask;
  readonly here: string;
  /** Where the toolkit's own templates and fixtures stand. */
  readonly home: string;
  readonly columns: number;
  readonly colour: boolean;
  readonly isTerminal: boolean;
}

/** The day it is in England at a moment, whatever the zone of the machine: a server's own may still be at yesterday between midnight and one. */
export function dayInEngland(moment: Date): Day {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
  const { year, month, day } = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return parseDay(`${year}-${month}-${day}`) as Day;
}

function thisMachine(): Machine {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  const language = [LC_ALL, LC_CTYPE, LANG].find((each) => each !== undefined && each !== '') ?? null;
  return { node: process.versions.node, memory: totalmem(), language };
}

function homeOf(start: string): string {
  let at = start;
  while (!existsSync(join(at, 'package.json')) && dirname(at) !== at) at = dirname(at);
  return at;
}

/** The real world: this machine's files, clock and terminal. */
export function realWorld(): World {
  return {
    read: readBytes,
    write: writeWhole,
    list: (directory) => readdirSync(directory).sort(),
    exists: existsSync,
    isDirectory: (path) => existsSync(path) && statSync(path).isDirectory(),
    mayWriteIn,
    machine: thisMachine,
    today: () => dayInEngland(new Date()),
    say: (text) => process.stdout.write(text),
    wasHeard: () => new Promise((done) => process.stdout.write('', (error) => done(!error))),
    // A machine that listens gets each refusal as the one line it is.
    warn: (text) => process.stderr.write(process.stderr.isTTY ? talk(text, process.stderr.columns || 80) : text),
    ask: askHere,
    here: process.cwd(),
    home: homeOf(dirname(fileURLToPath(import.meta.url))),
    columns: process.stdout.columns ?? (Number(process.env['COLUMNS']) || 80),
    colour: Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    isTerminal: Boolean(process.stdin.isTTY) && Boolean(process.stdout.isTTY),
  };
}
