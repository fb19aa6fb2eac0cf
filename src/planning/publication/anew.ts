/** What each text of a value becomes. */
export type Retold = (text: string) => string;

/** The same, each text retold once. */
export function remembered(retold: Retold): Retold {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = retold(text);
    known.set(text, now);
    return now;
  };
}

/** A value with every text in it retold, names of fields too. What was one object stays one, so that a table is still the table of its rows. */
export function anew<T>(value: T, retold: Retold): T {
  const made = new Map<object, unknown>();
  const word = remembered(retold);
  const again = (one: unknown): unknown => {
    if (typeof one === 'string') return word(one);
    if (typeof one !== 'object' || one === null) return one;
    const before = made.get(one);
    if (before !== undefined) return before;
    const now: unknown[] | Record<string, unknown> = Array.isArray(one) ? [] : {};
    made.set(one, now);
    if (Array.isArray(now)) for (const each of one as readonly unknown[]) now.push(again(each));
    else for (const [key, each] of Object.entries(one)) now[word(key)] = again(each);
    return now;
  };
  return again(value) as T;
}
