import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../values/refusal.ts';

function refusedBySystem(error: unknown, path: string, doing: 'read' | 'written'): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  const refused = (name: string, sentence: string, remedy: string) => new Refusal(name, sentence, remedy, { file: path });
  if (code === 'ENOENT' && doing === 'read' && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
    return refused('link-broken', 'This is a link, and what it leads to is not there.', 'Mend the link, or name the file itself.');
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

/** The bytes of a file; what the system refuses is a refusal of our own. */
export function readBytes(path: string): Uint8Array {
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
export function writeWhole(files: readonly FileToWrite[]): void {
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

/** Whether files may be written into a folder, or into the nearest above it that is there. */
export function mayWriteIn(folder: string): boolean {
  if (!existsSync(folder) && dirname(folder) !== folder) return mayWriteIn(dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

/** A file to be written, with all it is to hold. */
export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}
