import iconv from 'iconv-lite';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  middot: '·',
  eacute: 'é',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sup2: '²',
  sup3: '³',
  times: '×',
  dagger: '†',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  comma: ',',
  deg: '°',
  reg: '®',
  copy: '©',
  trade: '™',
};

function letterOf(whole: string, name: string): string {
  if (name[0] !== '#') return named[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  // Web pages number these as Windows does: `&#146;` is an apostrophe.
  if (code >= 0x80 && code < 0xa0) return iconv.decode(Buffer.of(code), 'windows-1252');
  return code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
}

/** Text with its character entities read: `&amp;` is `&`, `&#163;` is `£`. What is no entity stays as written. */
export function decoded(text: string): string {
  return text.includes('&') ? text.replace(/&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});/g, letterOf) : text;
}

/** Words of a cell as they were meant: entities an export left in them are read, though they were escaped again on the way, and again. */
export function asMeant(text: string): string {
  return decoded(decoded(decoded(text)));
}

/** An attribute of a tag as written between its angle brackets, or undefined. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at > 0; at = tag.indexOf(name, at + 1)) {
    if (!/[\s"']/.test(tag[at - 1] as string)) continue;
    const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/.exec(tag.slice(at + name.length));
    if (value) return decoded((value[1] ?? value[2] ?? value[3]) as string);
  }
  return undefined;
}

/** Where the tag that begins at a place ends: its `>`, past any that stand within quotation marks; -1 when it never does. */
export function tagEnd(text: string, from: number): number {
  const first = text.indexOf('>', from);
  let end = first;
  for (let tries = 0; tries < 20 && end >= 0; tries += 1) {
    if (/^[^"']*(?:(?:"[^"]*"|'[^']*')[^"']*)*$/.test(text.slice(from, end))) return end;
    end = text.indexOf('>', end + 1);
  }
  return first;
}

/** Text without whatever stands between two marks, marks included. Each mark is sought once, so that a hostile text takes no longer than another. */
export function without(text: string, open: RegExp, close: RegExp): string {
  const [opens, closes] = [new RegExp(open, 'gi'), new RegExp(close, 'gi')];
  let kept = '';
  let from = 0;
  for (let found = opens.exec(text); found; found = opens.exec(text)) {
    closes.lastIndex = opens.lastIndex;
    const end = closes.exec(text);
    if (!end) break;
    kept += text.slice(from, found.index);
    from = closes.lastIndex;
    opens.lastIndex = from;
  }
  return from === 0 ? text : kept + text.slice(from);
}
