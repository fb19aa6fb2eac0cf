const saysRated = /\b(?:not exempt|standard[- ]rated?)\b/i;
const saysNone = [
  /\b(?:exempt|exempted|exemption|zero[- ]rated?|not? vat|nil vat|outside (?:the )?scope|out of scope|non[- ]vatable|not vatable)\b/i,
  /\bvat\W*(?:nil|none|n\/?a|not applicable|not charged|0 ?%)/i,
  /\b0 ?% vat\b/i,
];
const saysWithout = /\b(?:net|excl|excludes?|excluded|excluding|exclusive|ex|exc|without|plus|not incl(?:ud\w+|usive)?)\b|^\+/i;
const saysWith = /\b(?:gross|inc|incl|includes?|included|including|inclusive|with)\b/i;

/** What a register says of the VAT in its values: with it, without it, or that none is charged, so that both are one; null where it does not say. */
export function vatIn(basis: string): 'incl' | 'excl' | 'none' | null {
  if (!saysRated.test(basis) && saysNone.some((words) => words.test(basis))) return 'none';
  if (saysWithout.test(basis)) return 'excl';
  return saysWith.test(basis) ? 'incl' : null;
}
