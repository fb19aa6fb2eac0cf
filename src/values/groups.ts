/** Things under a key of each, keys and things in the order they came; what has no key (null) is under none. */
export function groupedBy<T, K>(things: Iterable<T>, keyOf: (thing: T) => K | null): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== null) put(groups, key, thing);
  }
  return groups;
}

/** Things under every key of each: once under a key, however often the thing has it. */
export function groupedByEach<T, K>(things: Iterable<T>, keysOf: (thing: T) => Iterable<K>): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const thing of things) for (const key of new Set(keysOf(thing))) put(groups, key, thing);
  return groups;
}

function put<T, K>(groups: Map<K, [T, ...T[]]>, key: K, thing: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [thing]);
  else group.push(thing);
}
