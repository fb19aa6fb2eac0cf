/**
 * How many of some words each line of a list has, by its place in the list; lines that have none are left out.
 * Lines are looked up by their words: no two lists are held against each other line by line.
 */
export function sharingWith(
  lines: readonly { readonly words: ReadonlySet<string> }[],
): (words: Iterable<string>) => ReadonlyMap<number, number> {
  const holders = new Map<string, number[]>();
  for (const [place, { words }] of lines.entries())
    for (const word of words) {
      const places = holders.get(word);
      if (places) places.push(place);
      else holders.set(word, [place]);
    }
  return (words) => {
    const shared = new Map<number, number>();
    for (const word of words) for (const place of holders.get(word) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    return shared;
  };
}
