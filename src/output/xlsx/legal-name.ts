/** A name a formula may use: letters, figures and underscores only, which every spreadsheet program allows. */
export function legalName(...parts: readonly string[]): string {
  return parts
    .map((part) =>
      part
        .normalize('NFKD')
        .replace(/[^A-Za-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, ''),
    )
    .join('_')
    .slice(0, 200);
}
