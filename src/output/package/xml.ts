/** An element of an XML text, by where it stands: `start` to `end` is all of it, `open` and `close` bound what it holds. */
export interface Element {
  /** The name without its prefix. */
  readonly name: string;
  /** The start tag as written. */
  readonly tag: string;
  readonly start: number;
  readonly open: number;
  readonly close: number;
  readonly end: number;
}

const anyTag =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!(?:[^>"']|"[^"]*"|'[^']*')*>|<\/?[^\s<>/!?](?:[^"'<>]|"[^"]*"|'[^']*')*>/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const coded: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text as it stands between tags, its white space as it is. What no XML may hold must be gone before. */
export function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => coded[sign] as string) : text;
}

/** Text as it stands in XML, inside an attribute too. What no XML may hold must be gone before. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Text as XML means it. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** An attribute of a start tag by its name as written, `*:id` for any prefix; null when it has none. */
export function attributeOf(tag: string, name: string): string | null {
  const wanted = name.startsWith('*:')
    ? (given: string) => given.includes(':') && given.endsWith(name.slice(1))
    : (given: string) => given === name;
  for (const [, given, double, single] of tag.matchAll(/\s([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (wanted(given as string)) return unescapeXml(double ?? single ?? '');
  return null;
}

/** `x:` when an element is written with a prefix, else nothing: what stands beside it must be written alike. */
export function prefixOf(element: Element): string {
  return /^<([^\s/>:]+:)/.exec(element.tag)?.[1] ?? '';
}

function localName(tag: string): string {
  const name = /^<\/?([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return name.slice(name.indexOf(':') + 1);
}

/** The elements that stand one within none of the others, from a place in the text until what holds them ends. */
export function elementsFrom(xml: string, from: number): Element[] {
  const found: Element[] = [];
  const tags = new RegExp(anyTag);
  tags.lastIndex = from;
  let depth = 0;
  let first: { readonly tag: string; readonly start: number; readonly open: number } | null = null;
  for (let match = tags.exec(xml); match; match = tags.exec(xml)) {
    const tag = match[0];
    if (tag.startsWith('<!') || tag.startsWith('<?')) continue;
    const [start, end] = [match.index, tags.lastIndex];
    if (tag.startsWith('</')) {
      depth -= 1;
      if (depth < 0) break;
      if (depth === 0 && first) found.push({ name: localName(first.tag), ...first, close: start, end });
    } else if (tag.endsWith('/>')) {
      if (depth === 0) found.push({ name: localName(tag), tag, start, open: end, close: end, end });
    } else {
      if (depth === 0) first = { tag, start, open: end };
      depth += 1;
    }
  }
  return found;
}

/** The elements directly within an element. */
export function childrenOf(xml: string, element: Element): Element[] {
  return element.open >= element.close ? [] : elementsFrom(xml, element.open);
}

/** The outermost element. A text without one is no XML, and a fault of whoever wrote it: null. */
export function rootOf(xml: string): Element | null {
  return elementsFrom(xml, 0)[0] ?? null;
}

/** The namespace the outermost element is in, told from its start tag alone; null when it says none. */
export function namespaceOf(xml: string): string | null {
  for (const [tag] of xml.matchAll(anyTag)) {
    const prefix = /^<([^\s/>:!?]+):/.exec(tag)?.[1];
    if (/^<[^!?/]/.test(tag)) return attributeOf(tag, prefix === undefined ? 'xmlns' : `xmlns:${prefix}`);
  }
  return null;
}

/** The text with words put in at a place, in place of so many characters. */
export function spliced(xml: string, at: number, words: string, instead = 0): string {
  return xml.slice(0, at) + words + xml.slice(at + instead);
}

/** The text with more put in as the last thing an element holds; one written as `<a/>` is opened for it. */
export function appended(xml: string, element: Element, more: string): string {
  if (!element.tag.endsWith('/>')) return spliced(xml, element.close, more);
  const name = /^<([^\s/>]+)/.exec(element.tag)?.[1] ?? element.name;
  return spliced(xml, element.start, `${element.tag.slice(0, -2).trimEnd()}>${more}</${name}>`, element.tag.length);
}

/** All text within a stretch of XML, tags left out. */
export function textWithin(xml: string): string {
  return unescapeXml(xml.replace(anyTag, ''));
}
