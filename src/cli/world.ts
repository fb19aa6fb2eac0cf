import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Day, parseDay } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { type Ask, askHere } from './ask.ts';

/** A file to be written, with all it is to hold. */
export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a machine is, as far as it matters here. */
export interface Machine {
  /** The version of Node. */
  readonly node: string;
  /** Memory in bytes. */
  readonly memory: number;
  /** The time zone its day is told in. */
  readonly zone: string;
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

function refusedBySystem(error: unknown, path: string, doing: 'read' | 'written'): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  const refused = (name: string, sentence: string, remedy: string) => new Refusal(name, sentence, remedy, { file: path });
  if (code === 'ENOENT' && doing === 'read') return refused('file-missing', 'There is no such file.', 'Check the name and the folder.');
  if (code === 'EISDIR') return refused('file-is-folder', 'This is a folder, not a file.', 'Name a file in it.');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT')
    return refused('file-not-allowed', `The file may not be ${doing} here.`, 'Choose another folder, or ask for the permission.');
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return refused('disk-full', 'The disk is full.', 'Make room and run again; nothing was written.');
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return refused('folder-missing', 'Part of this path is a file, not a folder.', 'Check the path.');
  if (code === 'EBUSY') return refused('file-in-use', 'Another program has this file open.', 'Close it there and run again.');
  return refused('file-trouble', `The file cannot be ${doing}: the system answers ${code}.`, 'Check the path, or choose another place.');
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw refusedBySystem(error, path, 'read');
  }
}

/** Makes a folder and those above it that are missing, one by one; tells of each it made. (Node's own way never ends where a disk takes no folders.) */
function makeFolders(folder: string, made: (folder: string) => void): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  if (dirname(folder) !== folder) makeFolders(dirname(folder), made);
  mkdirSync(folder);
  made(folder);
}

/** Takes a folder away again unless someone has put something in it since. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It is in use: it stays.
  }
}

function mustNotBeFolder(path: string): void {
  let there: Stats;
  try {
    there = statSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (there.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR', syscall: 'open' });
}

/** Every file is laid down beside its place before the first one takes it, so that a refusal half way leaves nothing behind. */
function writeWhole(files: readonly FileToWrite[]): void {
  const undo: (() => void)[] = [];
  let at = '';
  try {
    const laid = files.map(({ path, bytes }, index) => {
      at = path;
      makeFolders(dirname(path), (folder) => undo.push(() => removeEmpty(folder)));
      mustNotBeFolder(path);
      const temporary = join(dirname(path), `.commission-${process.pid}-${index}.part`);
      const handle = openSync(temporary, 'w');
      undo.push(() => rmSync(temporary, { force: true }));
      try {
        writeFileSync(handle, bytes);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      return { temporary, path };
    });
    for (const { temporary, path } of laid) {
      at = path;
      renameSync(temporary, path);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw refusedBySystem(error, at, 'written');
  }
}

function todayHere(): Day {
  const now = new Date();
  return parseDay(`${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`) as Day;
}

function mayWriteIn(folder: string): boolean {
  if (!existsSync(folder) && dirname(folder) !== folder) return mayWriteIn(dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

function thisMachine(): Machine {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  const language = [LC_ALL, LC_CTYPE, LANG].find((each) => each !== undefined && each !== '') ?? null;
  return { node: process.versions.node, memory: totalmem(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone, language };
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
    today: todayHere,
    say: (text) => process.stdout.write(text),
    wasHeard: () => new Promise((done) => process.stdout.write('', (error) => done(!error))),
    warn: (text) => process.stderr.write(text),
    ask: askHere,
    here: process.cwd(),
    home: homeOf(dirname(fileURLToPath(import.meta.url))),
    columns: process.stdout.columns ?? (Number(process.env['COLUMNS']) || 80),
    colour: Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    isTerminal: Boolean(process.stdin.isTTY) && Boolean(process.stdout.isTTY),
  };
}
