import type { Contract } from '../../nouns/contract.ts';
import { at, type Row } from '../../nouns/row.ts';
import { formatCell } from '../../values/cell.ts';

/** Why no law here governs what a contract is: the field that says so, and a sentence. */
export interface OutsideLaw {
  readonly field: 'commissioner' | 'body' | 'title' | 'route' | 'regime' | 'category';
  readonly because: string;
}

/** Words of a name that only a body of Wales has; a health board is one of Wales or of Scotland. */
const welsh =
  /(?<!\bprince(?:ss)? of )\bwales\b|\bwelsh\b|\bcymru\b|\bcyngor\b|\bbwrdd iechyd\b|\b(?:university|local|teaching) health board\b/i;

/** A body whose name speaks of England too is none of Wales. */
const english = /\bengland\b/i;

const section75 = /\b(?:section|sec\.?|s\.?) ?75\b/i;
const isArrangement = /\b(?:agreement|arrangement|partnership|schedule|deed)\b/i;
const isPaidBy = /\b(?:fund(?:ed|ing)?|paid|contributions?|through|under|via|within)\b/i;

function isWelsh(name: string): boolean {
  return welsh.test(name) && !english.test(name);
}

/**
 * Why a contract falls under none of the laws here: a body of Wales buys it, whose rules are Wales's own; or it is a partnership agreement
 * between a council and the NHS, which is agreed and not bought. Null for any other.
 */
export function outsideLaw(contract: Row<Contract>, organisation: string): OutsideLaw | null {
  return ofWales(contract, organisation) ?? partnership(contract);
}

function ofWales(contract: Row<Contract>, organisation: string): OutsideLaw | null {
  const field = contract.commissioner === undefined ? 'body' : 'commissioner';
  const named = contract.commissioner ?? [contract.body ?? organisation];
  if (named.length === 0 || !named.every(isWelsh)) return null;
  const cell = contract[field] === undefined ? '' : `, see ${formatCell(at(contract, field))}`;
  return {
    field,
    because: `${named[0]}${cell} reads as a body of Wales: the Provider Selection Regime is for England only (SI 2023/1348 reg 1(2)), and the Procurement Act 2023 goes there by Wales’s own regulations (SI 2024/692 reg 49(2)), which are not built here. Work its dates out by those.`,
  };
}

function partnership(contract: Row<Contract>): OutsideLaw | null {
  const fields = ['route', 'regime', 'category', 'title'] as const;
  const field = fields.find((each) => {
    const text = contract[each] ?? '';
    return section75.test(text) && (each !== 'title' || isArrangement.test(text)) && !isPaidBy.test(text);
  });
  if (field === undefined) return null;
  return {
    field,
    because: `Its ${field} “${contract[field]}”, see ${formatCell(at(contract, field))}, reads as a section 75 partnership of a council and the NHS (NHS Act 2006 s.75; SI 2000/617), which is agreed between them and not bought (from memory). What is bought with its fund goes by the law of the body that buys. Agree it again before it ends.`,
  };
}
