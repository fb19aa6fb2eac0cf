/** Ways in which a text may tell of somebody, too like other words to be masked: a person reads them before a copy is published. */
const ways: readonly RegExp[] = [
  // An address of mail, of whatever mailbox.
  /[\p{L}\d._%+'-]+@[\p{L}\d.-]+\.\p{L}{2,}/u,
  // A telephone number, with or without a word before it.
  /(?<![\d.,/£-])(?:\+44[\s()0]*\d|\(?0[1-9]\d{1,4}\)?[\s-]?\d)(?:[\s-]?\d){6,8}(?!\d)/,
  // A house in a street, or a postcode.
  /(?<![\p{L}\d])\d{1,4}[a-z]?,?\s(?:\p{Lu}[\p{L}'’-]+\s){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Way|Crescent|Court|Terrace|Place|Gardens|Grove|Row|Hill|Square|Mews)(?!\p{L})/u,
  /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?![\p{L}\d])/u,
  // Initials of a name, a title before one, and whose child somebody is.
  /(?<![\p{L}.])(?:\p{Lu}\.\s?){1,3}\p{Lu}\.(?!\p{L})/u,
  /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx)\.?\s\p{Lu}/u,
  /(?<!\p{L})\p{Lu}\p{Ll}+['’]s\s(?:son|daughter|child|children|mother|father|sister|brother|baby|twins?)(?!\p{L})/u,
  // Whose child it is that somebody writes of.
  /(?<!\p{L})(?:my|our|his|her)\s(?:(?:own|little|younger?|older?|eldest|youngest|disabled|autistic)\s)?(?:son|daughter|grandson|granddaughter|grandchild|child|brother|sister|baby|boy|girl|twins?)(?!\p{L})/iu,
  // A day of birth, and numbers by which people are known.
  /(?<!\p{L})(?:born|d\.?o\.?b|date of birth)(?!\p{L}).{0,20}\d/iu,
  /(?<![\p{L}\d])[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?![\p{L}\d])/u,
  /(?<!\d)\d{3}[\s-]\d{3}[\s-]\d{4}(?!\d)/,
];

/** Whether a text may name somebody, or tell where or how to find them. */
export function mayBePersonal(text: string): boolean {
  return ways.some((way) => way.test(text));
}
