import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

function has(program: string, flag: string): boolean {
  const found = spawnSync(program, [flag], { stdio: 'ignore' }).error === undefined;
  if (!found) process.stderr.write(`${program} was not found: what it would show of a document is not proved here.\n`);
  return found;
}

/** Whether the programs that read a PDF are here. */
export const hasPdfReader = has('pdftotext', '-v') && has('pdfinfo', '-v');

function within<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'commission-rendered-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program makes of a PDF, as text. */
function saidOf(bytes: Uint8Array, program: string, before: readonly string[], after: readonly string[] = []): string {
  return within((folder) => {
    writeFileSync(join(folder, 'it.pdf'), bytes);
    return spawnSync(program, [...before, join(folder, 'it.pdf'), ...after], { encoding: 'utf8', maxBuffer: 100_000_000 }).stdout;
  });
}

/** The text of a PDF as a reader copies it. */
export const textOfPdf = (bytes: Uint8Array): string => saidOf(bytes, 'pdftotext', ['-raw'], ['-']);

/** What a PDF says of itself, and its structure, as a screen reader walks it. */
export const infoOfPdf = (bytes: Uint8Array): string => saidOf(bytes, 'pdfinfo', []);
export const structureOfPdf = (bytes: Uint8Array): string => saidOf(bytes, 'pdfinfo', ['-struct-text']);

/** A Word document as a word processor sets it, as a PDF; null where no word processor is here. */
export function pdfOfDocx(bytes: Uint8Array): Uint8Array | null {
  return within((folder) => {
    mkdirSync(join(folder, 'profile'));
    writeFileSync(join(folder, 'it.docx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'it.docx')], {
      stdio: 'ignore',
      timeout: 90_000,
    });
    try {
      return new Uint8Array(readFileSync(join(folder, 'it.pdf')));
    } catch {
      process.stderr.write('No word processor was found (soffice with Writer): how a report looks is not proved here.\n');
      return null;
    }
  });
}
