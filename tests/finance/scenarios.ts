import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Document } from '../../src/nouns/document.ts';
import { Refusal } from '../../src/values/refusal.ts';

/** A scenario file's text as the document intake would make of it: plain data, and the line of each node. */
export function documentOf(text: string, file = 'scenarios/offer.yaml'): Document {
  const counter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: counter });
  const lines: Record<string, number> = { '': 1 };
  const walk = (node: Node | null, path: string): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        const at = `${path}/${String(key.value)}`;
        lines[at] = counter.linePos(key.range?.[0] ?? 0).line;
        walk(value as Node | null, at);
      }
    }
    if (isSeq(node)) {
      node.items.forEach((item, index) => {
        lines[`${path}/${index}`] = counter.linePos((item as Node).range?.[0] ?? 0).line;
        walk(item as Node, `${path}/${index}`);
      });
    }
  };
  walk(yaml.contents as Node | null, '');
  return { file, value: yaml.toJS(), lines };
}

/** The code and line of the refusal a piece of work ends in; `null` when it ends well. */
export function refusalOf(work: () => unknown): { readonly code: string; readonly line: number | undefined } | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, line: error.place.line };
  }
}
