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

/** One sheet name for each title, in order: legal, unlike each other in any case of letters, and never the reserved `History`. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set(['history']);
  return titles.map((title, index) => {
    let name = allowed(title, longest) || `Sheet ${index + 1}`;
    for (let next = 2; taken.has(name.toLowerCase()); next += 1) {
      const suffix = ` ${next}`;
      name = `${allowed(title, longest - suffix.length) || 'Sheet'}${suffix}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
