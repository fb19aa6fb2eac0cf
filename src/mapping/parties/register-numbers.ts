import { tidy } from '../../values/text.ts';

/** What the registers of companies put before a number that is not of eight figures: Scotland, Northern Ireland, partnerships and the like. */
const prefixes = 'SC|NI|OC|SO|NC|LP|SL|NL|FC|SF|NF|BR|CE|CS|IP|SP|NP|RS|NO|RC|SR|NR|GE|GN|AC|SA|NA|ZC|SZ|NZ|OE';
const prefixed = new RegExp(`^(${prefixes})0*(\\d{1,6})$`);

/** A company number as Companies House writes it: eight figures with the zeros a spreadsheet lost put back, or two letters and six figures. Null when the text is none. */
export function companyNumber(text: string): string | null {
  const bare = text.toUpperCase().replace(/[\s.]/g, '');
  const lettered = prefixed.exec(bare);
  if (lettered) return `${lettered[1]}${(lettered[2] as string).padStart(6, '0')}`;
  if (!/^\d{4,8}$/.test(bare) || /^(\d)\1*$/.test(bare)) return null;
  return bare.padStart(8, '0');
}

/** A charity number of England and Wales (six or seven figures), Scotland (SC) or Northern Ireland (NIC), a subsidiary's ending left off. Null when the text is none. */
export function charityNumber(text: string): string | null {
  const bare = text.toUpperCase().replace(/[\s.]/g, '');
  const lettered = /^(SC|NIC)0*(\d{1,6})$/.exec(bare);
  if (lettered) return `${lettered[1]}${(lettered[2] as string).padStart(6, '0')}`;
  const plain = /^(\d{6,7})(?:-\d{1,3})?$/.exec(bare)?.[1];
  return plain === undefined || /^(\d)\1*$/.test(plain) ? null : plain;
}

/** A name apart from a number written with it. */
export interface NumberedName {
  readonly name: string;
  readonly company: string | null;
}

const eight = `\\d{8}|(?:${prefixes})\\d{6}`;
const said = '(?:company|registration|registered|reg|co)\\.?\\s?(?:(?:registration|reg)\\.?\\s?)?(?:number|no|num)?\\.?\\s?:?\\s?';
const before = new RegExp(`^(?:UK|GB)?(${eight})(?:\\d{2})?\\s*[:–-]?\\s+(?=.*\\p{L}{2})`, 'iu');
const coded = /^(?=\S*\d{3})[A-Z]{0,4}\d[A-Z\d]*\s+:\s+(?=.*\p{L}{2})/iu;
const after = new RegExp(`[\\s,(–-]+(?:${said})?(${eight})\\)?$`, 'iu');
const afterSaid = new RegExp(`[\\s,(–-]+${said}(\\d{6,8})\\)?$`, 'iu');

/** Splits off a company number that was fused with the name (`12345678 Kite Care Ltd`, `Kite Care Ltd (01234567)`), or a payee's code before a colon. */
export function splitNumber(text: string): NumberedName {
  const whole = tidy(text);
  const found = before.exec(whole) ?? after.exec(whole) ?? afterSaid.exec(whole);
  const name = found ? tidy(whole.replace(found[0], ' ')) : tidy(whole.replace(coded, ''));
  return { name: name === '' ? whole : name, company: found ? companyNumber(found[1] as string) : null };
}
