/** One figure as a table prints it: its cell, the words that name it (its row’s, or its column’s), and its value; money in pounds. */
interface Part {
  readonly cell: string;
  readonly name: string;
  readonly value: number;
}

/** A figure that the figures beside it should add to, and what they add to. `slack` is how far rounding alone can put it out. */
export interface AcrossTotal extends Part {
  readonly added: number;
  readonly slack: number;
  readonly parts: readonly Part[];
}

/** A column that totals the columns beside it: how many of its rows were added again, and those that do not fit. */
export interface AcrossColumn {
  readonly heading: string;
  readonly cell: string;
  readonly money: boolean;
  readonly rows: number;
  readonly odd: readonly AcrossTotal[];
  readonly sheet?: string;
}

/** A whole of which a column’s shares may be: what it is (`what the rows add to`), and its figure. */
export interface Whole {
  readonly because: string;
  readonly value: number;
}

/** A share beside the figure it should be a share of. `decimals` are those printed: 45.0% has one. */
export interface SharePrinted extends Part {
  readonly of: Part;
  readonly decimals: number;
  /** The wholes of which the share is its figure, by their place in the column’s list. */
  readonly fits: readonly number[];
}

/** A column of shares: the wholes they may be of, each share, and the total printed below them. `of` is the heading of the figures they are held against; null where no column of figures explains them. */
export interface ShareColumn {
  readonly heading: string;
  readonly cell: string;
  readonly of: string | null;
  readonly money: boolean;
  /** The heading says that these are shares of one whole. */
  readonly saysWhole: boolean;
  readonly wholes: readonly Whole[];
  readonly shares: readonly SharePrinted[];
  readonly total: (Part & { readonly decimals: number; readonly rows: number }) | null;
  readonly sheet?: string;
}

/** What a table prints that its other figures should make, whatever kind of table it is: totals of columns no field explains, totals across, and shares. */
export interface PrintedFigures {
  readonly totals: readonly PublishedTotal[];
  readonly across: readonly AcrossColumn[];
  readonly shares: readonly ShareColumn[];
}

/** A total a table prints about itself, and what its own rows add to. Percentages are in percent, money in pence. */
export interface PublishedTotal {
  readonly field: string;
  readonly cell: string;
  readonly label: string;
  readonly published: number;
  readonly added: number;
  readonly rows: number;
  readonly unread: number;
  readonly money: boolean;
  /** The sheet it stands on, when several are read as one table. */
  readonly sheet?: string;
  /** The rows it should be of, where it is not what they add to. */
  readonly parts?: readonly { readonly name: string; readonly value: number }[];
}
