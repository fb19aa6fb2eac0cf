import type { Contract } from '../../nouns/contract.ts';
import type { Kind } from '../../nouns/kinds.ts';
import type { Plan } from '../../nouns/plan.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Table } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { isLet } from './contracts.ts';
import { mayBePersonal } from './may-be-personal.ts';
import type { AnyRow, Fate, Ground } from './records.ts';

/** Fields that name somebody or a measure, whatever number is in the name. */
const names: ReadonlySet<string> = new Set([
  'provider',
  'commissioner',
  'owner',
  'lead',
  'measure',
  'indicator',
  'question',
  'answer',
  'unit',
  'ref',
  'team',
  'role',
]);

/** A text of a record that stays in a copy, with its cell, and whether it stays as it is: a name, or what the Code asks for. */
interface StayingText {
  readonly kind: Kind;
  readonly text: string;
  readonly cell: Cell;
  readonly stands: boolean;
  /** Whether it stands under a column of owners or leads, and looks like a person’s name. */
  readonly isNamed: boolean;
}

/** Fields that ask for a post, and may hold a name. */
const ofPosts: ReadonlySet<string> = new Set(['owner', 'lead']);

const textsOf = (value: unknown): string[] =>
  [value].flat().flatMap((one) => {
    const text: unknown = typeof one === 'object' && one !== null && 'text' in one ? one.text : one;
    return typeof text === 'string' ? [text] : [];
  });

function stayingTexts(
  { records, workspace }: Pick<Plan, 'records' | 'workspace'>,
  { words }: Ground,
  fates: ReadonlyMap<AnyRow, Fate>,
): StayingText[] {
  return (Object.entries(records) as [Kind, readonly AnyRow[]][]).flatMap(([kind, rows]) =>
    rows.flatMap((row) => {
      const { whole, without } = fates.get(row) as Fate;
      if (whole) return [];
      const isPublic = kind === 'contracts' && isLet(row as Row<Contract>, workspace.asOf, words);
      const staying = (field: string, text: string): StayingText => ({
        ...{ kind, text, cell: at(row, field) },
        stands: names.has(field) || (isPublic && words.required.has(field)),
        isNamed: ofPosts.has(field) && words.looksLikeName(text),
      });
      // What no reader could make a value of is shown as it is written.
      const unread = row.origin.notes.filter(({ kind: what, field }) => what === 'unreadable' && !without.has(field));
      return [
        ...Object.entries(row).flatMap(([field, value]) =>
          ['id', 'origin', 'extra'].includes(field) || without.has(field) ? [] : textsOf(value).map((text) => staying(field, text)),
        ),
        ...unread.map(({ field, quoted }) => ({ ...staying(field, quoted), stands: false })),
      ];
    }),
  );
}

/** What a copy makes of the few people its sentences count. */
export interface FewInSentences {
  /** Cells in which a count is left out, by the kind of their records; those of scenarios too. */
  readonly leftOut: ReadonlyMap<Kind | 'scenarios', readonly Cell[]>;
  /** Texts that stay as they are, wherever they are said, though they may count few. */
  readonly stands: ReadonlySet<string>;
  /** Cells a person should read before the copy is published: words that stay and may count few people, name a team of few, or tell of somebody. */
  readonly toRead: readonly Cell[];
}

/** The counts of few people in the texts that stay in a copy, and in the words beneath its `tables`. A share beside a count that is gone may still tell it, and is to be read too. */
export function fewInSentences(
  plan: Pick<Plan, 'records' | 'workspace' | 'models'>,
  ground: Ground,
  fates: ReadonlyMap<AnyRow, Fate>,
  tables: readonly Table[],
): FewInSentences {
  const leftOut = new Map<Kind | 'scenarios', Cell[]>();
  const stands = new Set<string>();
  const toRead: Cell[] = [];
  const isToRead = (text: string): boolean =>
    ground.fewIn(text).some(({ sure }) => !sure) || ground.words.mayBeOfFew(text) || mayBePersonal(text);
  for (const one of stayingTexts(plan, ground, fates)) {
    const counts = ground.fewIn(one.text);
    const sure = counts.filter((each) => each.sure);
    if (one.stands && counts.length > 0) stands.add(one.text);
    if (!one.stands && sure.length > 0) leftOut.set(one.kind, [...(leftOut.get(one.kind) ?? []), ...sure.map(() => one.cell)]);
    const isUnsure = one.stands ? counts.length > 0 : sure.length < counts.length || (sure.length > 0 && /%|per ?cent/i.test(one.text));
    const mayTell = isUnsure || ground.words.mayBeOfFew(one.text) || mayBePersonal(one.text) || ground.jobs.nameSmallTeam(one.text);
    if (one.isNamed || (one.kind === 'workforce' ? mayBePersonal(one.text) : mayTell)) toRead.push(one.cell);
  }
  for (const { kind, words, file, sheet } of tables)
    for (const { text, cell } of words) {
      const counts = ground.fewIn(text);
      const at = { file, sheet, cell };
      if (kind !== 'other' && counts.some(({ sure }) => sure)) leftOut.set(kind, [...(leftOut.get(kind) ?? []), at]);
      if (isToRead(text)) toRead.push(at);
    }
  const said = plan.models.flatMap(({ measures, assumptions }) => [
    ...measures.map(({ title, cell }) => ({ text: title, cell })),
    ...assumptions,
  ]);
  const inScenarios = said.flatMap(({ text, cell }) =>
    cell === null ? [] : ground.fewIn(text).flatMap(({ sure }) => (sure ? [cell] : [])),
  );
  if (inScenarios.length > 0) leftOut.set('scenarios', inScenarios);
  for (const { text, cell } of said) if (cell !== null && isToRead(text)) toRead.push(cell);
  const { title } = plan.workspace;
  // The title stands on every page: no rule can leave it out.
  if (isToRead(title) || ground.jobs.goInSmallTeam(title) || ground.jobs.nameSmallTeam(title))
    toRead.push({ file: 'commissioning.yaml', sheet: null, cell: 'plan' });
  return { leftOut, stands, toRead };
}
