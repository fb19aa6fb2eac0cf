import type { Kind } from '../../nouns/kinds.ts';
import type { Content, Formula, PageCell } from '../../nouns/page.ts';
import type { Tone } from '../../nouns/tone.ts';
import { fieldAbout } from '../../nouns/workspace.ts';
import type { Cell } from '../../values/cell.ts';
import type { Day } from '../../values/day.ts';
import { type Pence, pence } from '../../values/money.ts';
import { list as inWords } from '../../values/text.ts';

function made(content: Content, tone?: Tone, source?: readonly Cell[], formula?: Formula): PageCell {
  return { content, ...(tone && { tone }), ...(source?.length && { source }), ...(formula && { formula }) };
}

/** Words in a cell. */
export function words(text: string, tone?: Tone, source?: readonly Cell[]): PageCell {
  return made({ kind: 'text', text }, tone, source);
}

/** One line of a chart in characters. */
export function bar(text: string, tone?: Tone): PageCell {
  return made({ kind: 'bar', text }, tone);
}

/** A cell with nothing in it, and why: missing is not zero. */
export function absent(because: string, source?: readonly Cell[]): PageCell {
  return made({ kind: 'absent', because }, 'muted', source);
}

/** Words, or why there are none. */
export function wordsOr(text: string | null | undefined, because: string, source?: readonly Cell[]): PageCell {
  return text ? words(text, undefined, source) : absent(because, source);
}

/** Several names as one text, or why there are none. */
export function namesOr(names: readonly string[] | undefined, because: string, source?: readonly Cell[]): PageCell {
  return wordsOr(names && inWords(names), because, source);
}

/** An amount in pence. */
export function money(amount: Pence, source?: readonly Cell[], tone?: Tone): PageCell {
  return made({ kind: 'money', pence: amount }, tone, source);
}

/** An amount in pence, or why there is none. */
export function moneyOr(amount: Pence | null | undefined, because: string, source?: readonly Cell[]): PageCell {
  return amount === null || amount === undefined ? absent(because, source) : money(amount, source);
}

/** An amount that a workbook works out again. */
export function liveMoney(amount: number, formula: Formula, tone?: Tone): PageCell {
  return made({ kind: 'money', pence: pence(amount) }, tone, undefined, formula);
}

/** A day, or why there is none. */
export function dayOr(day: Day | null | undefined, because: string, source?: readonly Cell[]): PageCell {
  return day ? made({ kind: 'day', day }, undefined, source) : absent(because, source);
}

/** A whole number of things. */
export function counted(count: number, tone?: Tone, source?: readonly Cell[]): PageCell {
  return made({ kind: 'count', count }, tone, source);
}

/** A count that a workbook works out again. */
export function liveCount(count: number, formula: Formula, tone?: Tone): PageCell {
  return made({ kind: 'count', count }, tone, undefined, formula);
}

/** A number that is neither money nor a count of things. */
export function numbered(number: number, source?: readonly Cell[]): PageCell {
  return made({ kind: 'number', number }, undefined, source);
}

/** A share as a fraction of one. */
export function shared(share: number, source?: readonly Cell[], formula?: Formula): PageCell {
  return made({ kind: 'share', share }, undefined, source, formula);
}

/** How sure something is, to a tenth of a percent: more would say too much. */
export function surely(confidence: number): PageCell {
  return shared(Math.round(confidence * 1000) / 1000);
}

/** The source cells a row rests on. */
export function cellsOf(cells: readonly Cell[]): PageCell {
  return cells.length === 0 ? absent('no cell') : made({ kind: 'cells', cells });
}

/** The same cell as one that shows a field of a record, which a person may decide. */
export function decidableField(cell: PageCell, kind: Kind, { id }: { readonly id: string }, field: string): PageCell {
  return { ...cell, decides: { kind: 'field', about: fieldAbout(kind, id, field) } };
}

/** The same cell with a tone. */
export function toned(cell: PageCell, tone: Tone): PageCell {
  return { ...cell, tone };
}

/** Any content as a cell, muted when it is absent. */
export function cellWith(content: Content, source?: readonly Cell[], tone?: Tone): PageCell {
  return made(content, tone ?? (content.kind === 'absent' ? 'muted' : undefined), source);
}
