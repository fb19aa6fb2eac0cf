import type { GoesBy } from '../../nouns/law.ts';
import type { Content } from '../../nouns/page.ts';
import type { Cell } from '../../values/cell.ts';
import { figureShown } from '../words.ts';

/** A step as `why` prints it. */
interface StepJson {
  readonly depth: number;
  readonly page: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly content: Content;
  readonly at: string | null;
  readonly how: string | null;
  readonly rests: readonly Cell[];
  readonly goesBy: readonly GoesBy[];
}

/** What a cell of a page holds, as JSON has it: pounds, a number, a day or words; null where it holds none. */
export function plainValue(content: Content): string | number | null {
  if (content.kind === 'text' || content.kind === 'bar') return content.text;
  return content.kind === 'day' ? content.day : figureShown(content);
}

/** The `data` of `why`: the steps, the first being the figure itself, and the source cells as written. */
export function whyJson(
  steps: readonly StepJson[],
  cells: readonly {
    readonly cell: Cell;
    readonly text: string | null;
    readonly record: { readonly kind: string; readonly id: string; readonly field: string | null } | null;
    readonly notes: readonly string[];
  }[],
  decided: readonly {
    readonly kind: string;
    readonly id: string;
    readonly field: string;
    readonly decision: { readonly decision: string; readonly reason: string; readonly by: string };
    readonly at: Cell;
    readonly over: Cell | null;
    readonly text: string | null;
  }[],
  files: readonly { readonly file: string; readonly sha256: string }[],
  differs: readonly string[],
): object {
  return {
    steps: steps.map(({ content, goesBy, ...step }) => ({
      ...step,
      ...(goesBy.length > 0 && {
        goesBy: goesBy.map(({ says, source: { text, verified }, inForce }) => ({ says, source: text, verified, inForce })),
      }),
      value: plainValue(content),
    })),
    cells,
    decided: decided.map(({ kind, id, field, decision: { decision, reason, by }, at: cell, over, text }) => ({
      ...{ kind, id, field, decision, reason, by, cell },
      overrules: over === null ? null : { cell: over, text },
    })),
    files,
    differs,
  };
}
