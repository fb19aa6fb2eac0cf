/**
 * What a cell was read to: a value (with whatever travels with it), nothing on purpose, or a fault that quotes the cell.
 * `TBC` is not zero and an error is not a blank.
 */
export type Reading<V> =
  | {
      readonly value: V;
      readonly note?: { readonly kind: 'caveat' | 'rounded' | 'sentinel' | 'ambiguous' | 'decided' | 'invented'; readonly text: string };
    }
  | { readonly absent: 'blank' | 'placeholder' | 'not stated'; readonly quoted: string }
  | { readonly fault: string; readonly quoted: string };
