import { asMeant, attributeOf, without } from '../markup.ts';
import { elementAt } from './rows-of.ts';

/** What a number format says a number is. */
export type Shown = 'day' | 'percent' | null;

/** A sheet of a workbook as its directory lists it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

const days = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** What a format code shows: only letters outside quotes, brackets and escapes count, and a time of day alone is no day. */
function shownBy(code: string): Shown {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|[_*]./g, '').replace(/am\/pm|a\/p/gi, '');
  if (/[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))) return /general/i.test(bare) ? null : 'day';
  return bare.includes('%') ? 'percent' : null;
}

/** Every tag of a name within some markup, as written. */
export function tagsOf(xml: string, name: string): string[] {
  const whole = xml.slice(0, xml.lastIndexOf('>') + 1);
  return [...whole.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])[^>]*>`, 'g'))].map(([tag]) => tag);
}

/** What each cell style of a workbook shows, by its number. */
export function stylesOf(xml: string): readonly Shown[] {
  const codes = new Map<number, Shown>([...days].map((id) => [id, 'day']));
  for (const id of [9, 10]) codes.set(id, 'percent');
  for (const tag of tagsOf(xml, 'numFmt')) codes.set(Number(attributeOf(tag, 'numFmtId')), shownBy(attributeOf(tag, 'formatCode') ?? ''));
  const from = xml.search(/<(?:[\w.-]+:)?cellXfs\b/);
  const rest = from < 0 ? '' : xml.slice(from);
  const block = rest.slice(0, Math.max(0, rest.search(/<\/(?:[\w.-]+:)?cellXfs>/)));
  return tagsOf(block, 'xf').map((tag) => codes.get(Number(attributeOf(tag, 'numFmtId') ?? 0)) ?? null);
}

/** Text of a workbook as meant: entities read, and the `_x000D_` Excel writes for a control character. */
export function unescaped(text: string): string {
  const plain = asMeant(text);
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : plain;
}

/** The text of a string or an inline one: its runs joined, the readings printed above them left out. */
export function runsOf(content: string): string {
  const xml = content.includes('<rPh') ? without(content, /<rPh\b/, /<\/rPh>/) : content;
  let text = '';
  for (let at = elementAt(xml, '<t', 0); at >= 0; at = elementAt(xml, '<t', at + 1)) {
    const open = xml.indexOf('>', at);
    if (xml.charCodeAt(open - 1) === 47) continue;
    const shut = xml.indexOf('</t>', open);
    if (open < 0 || shut < 0) break;
    text += xml.slice(open + 1, shut);
  }
  return unescaped(text);
}

/** The strings a workbook keeps once and cells refer to by number. */
export function sharedStrings(text: string): string[] {
  const prefix = /<([A-Za-z_][\w.-]*):sst\b/.exec(text.slice(0, 2000))?.[1];
  const xml = prefix === undefined ? text : text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
  const strings: string[] = [];
  for (let at = elementAt(xml, '<si', 0); at >= 0; at = elementAt(xml, '<si', at)) {
    const open = xml.indexOf('>', at);
    const empty = xml.charCodeAt(open - 1) === 47;
    const shut = empty ? open : xml.indexOf('</si>', open);
    if (open < 0 || shut < 0) break;
    strings.push(empty ? '' : runsOf(xml.slice(open + 1, shut)));
    at = shut + 1;
  }
  return strings;
}

/** The full name of a part, from the folder of the part that refers to it. */
function partNamed(base: string, target: string): string {
  const steps = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of target.replace(/\\/g, '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

/** The parts a part refers to, by id, with what each is for. */
export function relationsOf(xml: string, base: string): ReadonlyMap<string, { readonly type: string; readonly part: string }> {
  return new Map(
    tagsOf(xml, 'Relationship').map((tag) => [
      attributeOf(tag, 'Id') ?? '',
      { type: (attributeOf(tag, 'Type') ?? '').split('/').at(-1) as string, part: partNamed(base, attributeOf(tag, 'Target') ?? '') },
    ]),
  );
}
