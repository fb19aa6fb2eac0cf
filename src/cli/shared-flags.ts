import type { Command, Flag } from './command.ts';

const ofWorkspaces: readonly Flag[] = [
  { flags: '-w, --workspace <dir>', does: 'the workspace folder (default: this folder or one above it)' },
  { flags: '--as-of <date>', does: 'judge as on this day, YYYY-MM-DD (default: the workspace’s own, else today)' },
  { flags: '--show-personal', does: 'show the personal data found in the files, in place of a mask' },
];

const everywhere: readonly Flag[] = [
  { flags: '--json', does: 'print the answer as JSON' },
  { flags: '--csv', does: 'print its table as csv' },
  { flags: '--md', does: 'print as Markdown' },
  { flags: '-q, --quiet', does: 'no remarks on stderr' },
  { flags: '--no-color', does: 'no colour' },
];

/** Every flag a command takes: its own first, then those of workspaces where it reads one, then those all commands know. */
export function flagsOf({ flags, workspace }: Pick<Command, 'flags' | 'workspace'>): readonly Flag[] {
  return [...flags, ...(workspace ? ofWorkspaces : []), ...everywhere];
}
