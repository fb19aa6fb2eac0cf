import { readDay } from '../intake/readers/days.ts';
import { isOfSeveral } from '../nouns/gathered.ts';
import type { Edit, NotOffered, Offered } from '../nouns/read-back.ts';
import { formatCells } from '../values/cell.ts';
import { type Day, formatDay } from '../values/day.ts';

/** The columns of a milestone that people fill in: the rest of its row says why it stands as it does. */
export const asked: readonly string[] = ['status', 'due', 'owner'];

const done = /^(?:done|completed?)\b[\s,.–—-]*(?:on\s+)?(.*)$/is;
/** A day in brackets, as people write it behind a word. */
const bracketed = /^[([]\s*(?:on\s+)?([^)\]]*?)\s*[)\]]/i;

interface Done {
  /** Null where no day is named. */
  readonly on: Day | null;
  readonly reason: string;
}

/** What a status says of being done: `Done`, `Complete (12 June 2026)`, `Done 12/06/2026: papers filed`. Null where it says something else. */
function doneIn(text: string): Done | { readonly unread: string } | null {
  const rest = done.exec(text.trim())?.[1]?.trim().replace(bracketed, '$1');
  if (rest === undefined) return null;
  const [, first = '', reason = ''] = /^([^:;]*)(?:[:;]\s*(.*))?$/s.exec(rest) ?? [];
  if (first.trim() === '') return { on: null, reason };
  const read = readDay(first.trim());
  return 'value' in read ? { on: read.value, reason } : { unread: rest };
}

/** Whether the plan has what a status says already: it was recorded since, with the day where one is named. */
export function isRecorded({ cell: { content }, row, is }: Edit): boolean {
  if (content.kind !== 'text' || doneIn(content.text) === null) return false;
  const said = doneIn(is);
  if (said === null || 'unread' in said) return false;
  const because = row.cells['because']?.content;
  return said.on === null || (because?.kind === 'text' && because.text.includes(formatDay(said.on)));
}

function statusOffered(edit: Edit, id: string, asOf: Day): Offered | NotOffered {
  const from = edit.cell.source?.length ? formatCells(edit.cell.source) : 'its file';
  const isDone = edit.cell.content.kind === 'text' && doneIn(edit.cell.content.text) !== null;
  if (isDone) return { edit, because: `It is done by what ${from} or decisions.csv says. Change it there.` };
  const said = doneIn(edit.is);
  if (said === null)
    return { edit, because: `Only \`Done\` is decided here, alone or with its day. The rest follows from ${from}: change it there.` };
  if ('unread' in said) return { edit, because: `“${said.unread}” is no day. Write \`Done\`, or \`Done 2026-06-12\`.` };
  if (isOfSeveral(id))
    return { edit, because: 'It stands for several milestones, and no line closes them all. Say it in the file of each.' };
  if (said.on !== null && said.on > asOf)
    return { edit, because: `${formatDay(said.on)} has not come on the day of this plan, ${formatDay(asOf)}.` };
  return { edit, kind: 'done', about: id, decision: said.on ?? 'done', reason: said.reason };
}

/** What follows from a change of a milestone: that it is done can be decided; its day and its owner are changed in the cell that keeps them. */
export function milestoneOffered(edit: Edit, asOf: Day): Offered | NotOffered {
  const { decides, source } = edit.cell;
  if (decides?.kind === 'done') return statusOffered(edit, decides.about, asOf);
  const what = edit.column.id === 'due' ? 'A milestone’s day' : 'A milestone’s owner';
  const where = source?.length ? `comes from ${formatCells(source)}. Change it there.` : 'is in no file: add a column for it.';
  return { edit, because: `${what} ${where}` };
}
