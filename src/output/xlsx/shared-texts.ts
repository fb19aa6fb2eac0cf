import { escapeText } from '../package/xml.ts';

/** The texts of a workbook’s cells: each stands in the file once, and cells name it by its number. */
export interface SharedTexts {
  /** The number of a text, a new one where it was not met before. */
  readonly numberOf: (text: string) => number;
  /** The part of the workbook that holds them all. */
  readonly xml: () => string;
}

/** Texts to be shared by the cells of one workbook, none so far. */
export function sharedTexts(): SharedTexts {
  const numbers = new Map<string, number>();
  let named = 0;
  return {
    numberOf: (text) => {
      named += 1;
      const number = numbers.get(text) ?? numbers.size;
      if (number === numbers.size) numbers.set(text, number);
      return number;
    },
    xml: () => {
      const all = [...numbers.keys()].map((text) => {
        const space = /^\s|\n|\s$/.test(text) ? ' xml:space="preserve"' : '';
        return `<si><t${space}>${escapeText(text)}</t></si>`;
      });
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${named}" uniqueCount="${all.length}">${all.join('')}</sst>`;
    },
  };
}
