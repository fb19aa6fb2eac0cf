/** Things grouped by all that is said of them, in the order in which each is first met: a framework let to nine providers is one procurement. */
export function alikeOnce<T>(items: readonly T[], saidOf: (item: T) => unknown): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const said = JSON.stringify(saidOf(item));
    const own = groups.get(said);
    if (own) own.push(item);
    else groups.set(said, [item]);
  }
  return [...groups.values()];
}
