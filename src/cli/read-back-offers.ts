import { isDecidable, readField } from '../intake/decided-fields.ts';
import { neverWorkedOut, shown } from '../intake/grid.ts';
import { kindIn, type Lexicons } from '../intake/lexicon.ts';
import type { Finding } from '../nouns/finding.ts';
import type { Kind } from '../nouns/kinds.ts';
import { figureOf } from '../nouns/page.ts';
import {
  type Edit,
  type Edited,
  isOfFindings,
  isOfMilestones,
  isWorkedOut,
  type NotOffered,
  type Offered,
  type ReadBack,
  type RowEdit,
} from '../nouns/read-back.ts';
import { type Cell, formatCells } from '../values/cell.ts';
import { type Day, formatDay } from '../values/day.ts';
import { groupedBy } from '../values/groups.ts';
import { typedAs } from './read-back-fields.ts';
import { asked, isRecorded, milestoneOffered } from './read-back-milestones.ts';
import { type PlacesNow, placeOffered } from './read-back-places.ts';
import { withStanding } from './read-back-standing.ts';

type Weighed = Offered | NotOffered;

/** What a cell is read as whose formula has no result in the file. */
const unworked = shown(neverWorkedOut);

const acceptance = /^accept(?:ed|able)?\b[\s:;,.–—-]*(.*)$/is;

/** The unit of a file's bare figures by what they are multiplied by. */
const units: Readonly<Record<number, string>> = { 1000: '£000', 1000000: '£m' };

/** Where to change a cell; of an amount that its file keeps in thousands or millions, what to type there. */
function inSource({ cell: { content, source = [] }, is }: Edit, scaleAt: Ground['scaleAt']): string {
  const [first, ...others] = source;
  if (first === undefined) return '';
  const scale = scaleAt(first);
  const unit = units[scale];
  const isAmount = content.kind === 'money' && others.length === 0 && /^-?\d+(?:\.\d{1,2})?$/.test(is);
  if (unit === undefined || !isAmount) return ` Change it in ${formatCells(source)}.`;
  const typed = (Number(is) / scale).toLocaleString('en-GB', { maximumFractionDigits: 8 });
  return ` Change it in ${formatCells(source)}, which is in ${unit}: type ${typed} there.`;
}

/** The kind of table and the field that `activities/A-3/status` is about. */
function fieldOf(about: string): readonly [Kind, string] {
  return [about.split('/')[0] as Kind, about.split('/').at(-1) as string];
}

function fieldOffered(edit: Edit, about: string, { lexicons, scaleAt }: Ground): Weighed {
  const [kind, field] = fieldOf(about);
  if (!isDecidable(kind, field))
    return { edit, because: `${figureOf(edit.cell.content) === null ? 'It' : 'A figure'} is not decided here.${inSource(edit, scaleAt)}` };
  if (edit.is === '') return { edit, because: `It was emptied, and an empty cell decides nothing.${inSource(edit, scaleAt)}` };
  const { decision, ...beware } = typedAs(kind, field, edit.is);
  const read = readField(kindIn(lexicons, kind), field, decision);
  if ('fault' in read) return { edit, because: `It cannot be read as ${edit.column.title.toLowerCase()}: ${read.fault}.` };
  return { edit, kind: 'field', about, decision, reason: '', ...beware };
}

function acceptanceOffered(edit: Edit, about: string, accepted: boolean): Weighed {
  const said = acceptance.exec(edit.is);
  if (said && !accepted && !said[1]?.trim())
    return { edit, because: 'It gives no reason, and a finding is accepted for one. Write `accepted: why`.' };
  if (said && !accepted) return { edit, kind: 'accept', about, decision: 'accepted', reason: said[1]?.trim() ?? '' };
  if (accepted) return { edit, because: 'It is accepted already: change or take out its line in decisions.csv.' };
  return { edit, because: 'It says neither `open` nor `accepted`. Write `accepted: why` to accept the finding.' };
}

/** What a change is weighed against: the findings accepted already, the words of the field names, and the day of the plan. */
interface Ground {
  readonly acceptedKeys: ReadonlySet<string>;
  readonly lexicons: Lexicons;
  readonly asOf: Day;
  /** What a bare figure in a cell of a file is multiplied by: 1,000 where its column is in £000. */
  readonly scaleAt: (cell: Cell) => number;
}

function weighed(edit: Edit, ground: Ground): Weighed {
  const { acceptedKeys, asOf, scaleAt } = ground;
  const { decides, source } = edit.cell;
  if (edit.is === unworked)
    return {
      edit,
      because: 'A formula stands there that no program has worked out. Open the workbook in a spreadsheet program and save it.',
    };
  if (isOfMilestones(edit.table)) return milestoneOffered(edit, asOf);
  if (decides?.kind === 'field') return fieldOffered(edit, decides.about, ground);
  if (decides?.kind === 'accept') return acceptanceOffered(edit, decides.about, acceptedKeys.has(decides.about));
  const because = source?.length ? 'It is read from a file, and no decision is about it.' : 'It says where the rest comes from.';
  return { edit, because: `${because}${inSource(edit, scaleAt)}` };
}

/** A figure somebody typed over is told wherever it stands, if a file holds it, but for what is summed from others; words of a table that is worked out are not, but for what a milestone is asked; nor, of other files, those of a finding but for its decision. */
function isConsequence({ table, cell, column }: Edit, isAsMade: boolean): boolean {
  if (cell.formula) return true;
  if (cell.decides?.kind === 'place') return false;
  if (isOfMilestones(table)) return !asked.includes(column.id);
  if (isOfFindings(table) && !cell.decides && !isAsMade) return true;
  return isWorkedOut(table) && (figureOf(cell.content) === null || !cell.source?.length);
}

/** Whether the plan has already what a number typed for a day stands for: it was decided since. */
function isDecidedSo({ cell: { content }, is }: Edit, about: string): boolean {
  const { decision } = typedAs(...fieldOf(about), is);
  const has = content.kind === 'day' ? formatDay(content.day) : content.kind === 'text' ? content.text : null;
  return decision !== is && decision === has;
}

/** An acceptance that was taken since is told in other words by the plan, and is still the same. */
function isTaken(edit: Edit, acceptedKeys: ReadonlySet<string>): boolean {
  const {
    cell: { decides },
    is,
  } = edit;
  if (decides?.kind === 'done') return isRecorded(edit);
  if (decides?.kind === 'field') return isDecidedSo(edit, decides.about);
  return decides?.kind === 'accept' && acceptedKeys.has(decides.about) && acceptance.test(is);
}

/** The changes of places, each service’s together: its element, its tier and how it was placed are one decision. */
function placesIn(edits: readonly Edit[]): ReadonlyMap<string, readonly [Edit, ...Edit[]]> {
  return groupedBy(edits, ({ cell: { decides } }) => (decides?.kind === 'place' ? decides.about : null));
}

/** What the changes are weighed against: the findings of the plan made now, the words of the field names, its day, its map, and whether it is made of what the workbook was made of. */
export interface MadeNow extends PlacesNow {
  readonly findings: readonly Finding[];
  readonly lexicons: Lexicons;
  readonly asOf: Day;
  readonly scaleAt: (cell: Cell) => number;
}

/** What follows from each change that people made in a plan’s workbook: a line of decisions.csv to take or refuse, or what to do instead. */
export function readBackOf(edited: Edited, now: MadeNow): ReadBack {
  const { findings, isAsMade } = now;
  const acceptedKeys = new Set(findings.filter(({ accepted }) => accepted).map(({ key }) => key));
  const own = edited.edits.filter((edit) => !isConsequence(edit, isAsMade) && !isTaken(edit, acceptedKeys));
  const places = placesIn(own);
  const all = own.flatMap((edit): Weighed[] => {
    const { decides } = edit.cell;
    if (decides?.kind !== 'place') return [weighed(edit, { ...now, acceptedKeys })];
    const its = places.get(decides.about) as readonly [Edit, ...Edit[]];
    const place = its[0] === edit ? placeOffered(its, decides.about, now) : null;
    return place === null ? [] : [place];
  });
  // Findings are a table of decisions, and its rows come and go with the files.
  const isOwn = ({ table }: RowEdit): boolean => !isWorkedOut(table) && (isAsMade || !isOfFindings(table));
  // Of the same files the same tables are worked out: a row more was typed by somebody.
  const isTyped = (row: RowEdit): boolean => isAsMade || isOwn(row);
  return {
    offered: all.filter((one): one is Offered => 'about' in one).map((one) => withStanding(one, now)),
    notOffered: all.filter((one): one is NotOffered => 'because' in one),
    workedOut: [
      ...edited.edits.filter((edit) => isConsequence(edit, isAsMade)),
      ...edited.added.filter((row) => !isTyped(row)),
      ...edited.removed.filter((row) => !isOwn(row)),
    ],
    edited: { ...edited, added: edited.added.filter(isTyped), removed: edited.removed.filter(isOwn) },
  };
}
