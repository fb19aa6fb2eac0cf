/**
 * The same package with every part dated 1 January 1980 and in a fixed order, so that two runs give the same bytes whatever
 * the clock says. The date is made of local parts because a zip holds local parts: no zone can shift it.
 */
export async function repacked(bytes: Uint8Array): Promise<Uint8Array> {
  const { unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(bytes);
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] as Uint8Array])), { level: 3, mtime: new Date(1980, 0, 1) });
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
}
