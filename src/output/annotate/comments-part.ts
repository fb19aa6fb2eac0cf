import {
  appended,
  attributeOf,
  childrenOf,
  type Element,
  escapeXml,
  prefixOf,
  rootOf,
  spliced,
  textWithin,
  unescapeXml,
} from '../package/xml.ts';
import { storedText } from '../xlsx/clean-text.ts';

/** The name our notes of what to mend carry, so that they are told from the owner's own. */
export const noteAuthor = 'commission';

/** A note to be put on a cell. `anchor` is where its box stands when it is shown; without one it stands beside its cell. */
export interface CellNote {
  readonly cell: string;
  readonly text: string;
  readonly anchor?: string;
}

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const addition = `\n\n${noteAuthor}: `;

function emptyPart(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors/><commentList/></comments>`;
}

interface Lists {
  readonly authors: Element;
  readonly comments: Element;
}

function listsOf(xml: string): Lists | null {
  const root = rootOf(xml);
  const lists = root ? childrenOf(xml, root) : [];
  const [authors, comments] = [lists.find(({ name }) => name === 'authors'), lists.find(({ name }) => name === 'commentList')];
  return authors && comments ? { authors, comments } : null;
}

function authorNames(xml: string, { authors }: Lists): string[] {
  return childrenOf(xml, authors).map(({ open, close }) => unescapeXml(xml.slice(open, close)));
}

function run(prefix: string, text: string, lead = ''): string {
  return `<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(`${lead}${storedText(text)}`)}</${prefix}t></${prefix}r>`;
}

/** Cuts stretches out of a text, the last first so that the others stay where they are. */
function without(xml: string, stretches: readonly Element[]): string {
  return stretches.reduceRight((text, { start, end }) => spliced(text, start, '', end - start), xml);
}

/** The comments without what we wrote on an earlier day: our notes, and our words in notes of others. And the cells our notes stood on. */
export function withoutOurs(xml: string): { readonly xml: string; readonly cells: readonly string[] } {
  const lists = listsOf(xml);
  if (!lists) return { xml, cells: [] };
  const names = authorNames(xml, lists);
  const comments = childrenOf(xml, lists.comments);
  const isOurs = ({ tag }: Element): boolean => names[Number(attributeOf(tag, 'authorId'))] === noteAuthor;
  const ours = comments.filter(isOurs);
  const words = comments
    .filter((comment) => !isOurs(comment))
    .flatMap((comment) => childrenOf(xml, comment).flatMap((text) => childrenOf(xml, text)))
    .filter(({ name, open, close }) => name === 'r' && textWithin(xml.slice(open, close)).trimStart().startsWith(addition.trimStart()));
  const cut = [...ours, ...words].sort((a, b) => a.start - b.start);
  return { xml: without(xml, cut), cells: ours.map(({ tag }) => attributeOf(tag, 'ref') ?? '') };
}

function withAuthor(xml: string, author: string): { readonly xml: string; readonly id: number } {
  const lists = listsOf(xml);
  const names = lists ? authorNames(xml, lists) : [];
  const id = names.indexOf(author);
  if (id >= 0 || !lists) return { xml, id };
  const prefix = prefixOf(lists.authors);
  return { xml: appended(xml, lists.authors, `<${prefix}author>${author}</${prefix}author>`), id: names.length };
}

/** Our words put beneath a note that is there already. One that stands for a thread of replies is shown by its thread alone, and is left as it is. */
function withWords(xml: string, comment: Element, text: string, author: string): string {
  const body = childrenOf(xml, comment).find(({ name }) => name === 'text');
  if (!body || author.startsWith('tc=')) return xml;
  const inner = childrenOf(xml, body);
  const prefix = prefixOf(body);
  const whole = inner.length === 1 && inner[0]?.name === 't' ? inner[0] : null;
  // A note of one plain text has no runs yet; a second text would not be shown.
  if (whole)
    return spliced(
      xml,
      whole.start,
      `<${prefix}r>${xml.slice(whole.start, whole.end)}</${prefix}r>${run(prefix, text, addition)}`,
      whole.end - whole.start,
    );
  return appended(xml, body, run(prefix, text, addition));
}

/** The comments of a sheet with a note on each cell: others' notes are kept, and where one stands already ours is written beneath it. Null begins anew. */
export function commentsWith(
  given: string | null,
  notes: readonly CellNote[],
  namespace = mainNamespace,
  author = noteAuthor,
): { readonly xml: string; readonly added: readonly string[] } {
  const authored = withAuthor(given ?? emptyPart(namespace), author);
  const lists = listsOf(authored.xml);
  if (!lists) return { xml: authored.xml, added: [] };
  const names = authorNames(authored.xml, lists);
  const standing = childrenOf(authored.xml, lists.comments);
  const byCell = new Map(standing.map((comment) => [attributeOf(comment.tag, 'ref'), comment]));
  const fresh = notes.filter(({ cell }) => !byCell.has(cell));
  const prefix = prefixOf(lists.comments);
  const lines = fresh.map(
    ({ cell, text }) =>
      `<${prefix}comment ref="${cell}" authorId="${authored.id}"><${prefix}text>${run(prefix, text)}</${prefix}text></${prefix}comment>`,
  );
  const withFresh = appended(authored.xml, lists.comments, lines.join(''));
  // New notes stand after the old, so that the old are still where they were found; the last is changed first.
  const xml = notes
    .flatMap(({ cell, text }) => {
      const comment = byCell.get(cell);
      return comment ? [{ comment, text }] : [];
    })
    .sort((a, b) => b.comment.start - a.comment.start)
    .reduce(
      (text, one) => withWords(text, one.comment, one.text, names[Number(attributeOf(one.comment.tag, 'authorId'))] ?? ''),
      withFresh,
    );
  return { xml, added: fresh.map(({ cell }) => cell) };
}
