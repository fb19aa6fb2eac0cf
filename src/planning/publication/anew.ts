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

/**
 * A value with every text in it retold, names of fields too, and the sheet of a place called as `sheetOf` says, by the file it or what
 * holds it is of. What was one object stays one, so that a table is still the table of its rows.
 */
export function anew<T>(value: T, retold: Retold, sheetOf: (file: string | null, sheet: string) => string): T {
  const made = new Map<object, unknown>();
  const word = remembered(retold);
  const again = (one: unknown, within: string | null): unknown => {
    if (typeof one === 'string') return word(one);
    if (typeof one !== 'object' || one === null) return one;
    const before = made.get(one);
    if (before !== undefined) return before;
    const now: unknown[] | Record<string, unknown> = Array.isArray(one) ? [] : {};
    made.set(one, now);
    if (Array.isArray(now)) for (const each of one as readonly unknown[]) now.push(again(each, within));
    else {
      const file = 'file' in one && typeof one.file === 'string' ? one.file : within;
      const isSheet = (key: string): boolean => key === 'sheet' || key === 'sheets';
      for (const [key, each] of Object.entries(one)) now[word(key)] = isSheet(key) ? inFile(each, file) : again(each, file);
    }
    return now;
  };
  const inFile = (one: unknown, file: string | null): unknown => {
    if (Array.isArray(one)) return one.map((each) => inFile(each, file));
    return typeof one === 'string' ? sheetOf(file, one) : again(one, file);
  };
  return again(value, null) as T;
}
