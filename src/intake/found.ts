/** A heading and the column it stands over. */
export interface Heading {
  readonly index: number;
  readonly text: string;
}

/** A table's place on a sheet: its last header row and the rows of its body, one-based and inclusive. Row 0 heads a table that has no header. */
export interface Found {
  readonly headerRow: number;
  readonly headings: readonly Heading[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows that repeat the header. */
  readonly repeats: ReadonlySet<number>;
  /** Where the words above the table begin, and the rows of captions that belong to its header. */
  readonly wordsFrom: number;
  readonly above: number;
  /** The columns it stands in, when another table stands beside it. */
  readonly bounds?: { readonly left: number; readonly right: number };
  readonly because: readonly string[];
}
