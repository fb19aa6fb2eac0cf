const longest = 31;

/** A name a workbook allows: no `[ ] : * ? / \`, no apostrophes that would need doubling, at most 31 characters, cut at a word. */
function allowed(title: string, room: number): string {
  const clean = title
    .replace(/[[\]:*?/\\\p{Cc}\p{Cs}]+/gu, ' ')
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .trim();
  if (clean.length <= room) return clean;
  const cut = clean.slice(0, room + 1);
  const space = cut.lastIndexOf(' ');
  return (space > room / 2 ? cut.slice(0, space) : cut.slice(0, room)).replace(/[\ud800-\udbff]$|[\s,.;-]+$/g, '');
}

// A name that ends in one of these says less than one without it.
const joining = /\s+(?:a|about|against|and|as|at|beside|by|each|for|from|in|of|on|or|the|their|to|what|with)$/i;

function endedWell(name: string): string {
  let ended = name;
  while (joining.test(ended)) ended = ended.replace(joining, '');
  return ended;
}

function shortened(text: string, room: number): string {
  const name = allowed(text, room);
  return name.length < text.length ? endedWell(name) : name;
}

function partsOf(caption: string): string[] {
  const years = caption.replace(/(\d)\/(?=\d)/g, '$1-');
  const plain = years.replace(/\s*\([^()]*\)$/, '');
  return (years.length <= longest ? years : plain).split(/[:,;]\s+/);
}

/** Two parts of a caption as one: `Capacity against demand by role`, and a comma before what does not follow on by itself. */
function joined(one: string, other: string): string {
  return /^(?:against|at|by|for|from|in|of|on|to|with)\s/.test(other) ? `${one} ${other}` : `${one}, ${other}`;
}

/** As many parts of a caption as a name has room for, and the first cut short where even that has none. */
function fitting([first = '', ...more]: readonly string[]): string {
  let name = first;
  for (const part of more) {
    if (joined(name, part).length > longest) break;
    name = joined(name, part);
  }
  return shortened(name, longest);
}

const leastOfTail = 9;

/** The first part of a caption and the beginning of its last, which tells it from others that begin alike. */
function told([first = '', ...more]: readonly string[]): string {
  const last = more.at(-1);
  if (last === undefined) return fitting([first]);
  const tail = shortened(last, Math.max(leastOfTail, longest - first.length - 2));
  return `${shortened(first, longest - tail.length - 2)}, ${tail}`;
}

/** What sheets may be called after the captions of their tables: what a caption says first, and where several say the same, what sets them apart. */
export function namesOfTables(captions: readonly string[]): string[] {
  const parts = captions.map(partsOf);
  const names = parts.map(fitting);
  return names.map((name, index) => (names.some((other, at) => at !== index && other === name) ? told(parts[index] as string[]) : name));
}

/** One sheet name for each title, in order: legal, unlike each other in any case of letters, and never the reserved `History`. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set(['history']);
  return titles.map((title, index) => {
    let name = allowed(title, longest) || `Sheet ${index + 1}`;
    for (let next = 2; taken.has(name.toLowerCase()); next += 1) {
      const suffix = ` ${next}`;
      name = `${shortened(title, longest - suffix.length) || 'Sheet'}${suffix}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
