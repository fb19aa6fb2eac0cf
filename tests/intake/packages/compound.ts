type OldCell = string | number | boolean | { readonly error: number } | { readonly serial: number };

const u16 = (n: number): number[] => [n & 255, (n >> 8) & 255];
const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16(n >>> 16)];
const f64 = (n: number): number[] => [...new Uint8Array(new Float64Array([n]).buffer)];
const letters = (text: string): number[] => [...text].flatMap((letter) => u16(letter.charCodeAt(0)));
const record = (id: number, data: readonly number[]): number[] => [...u16(id), ...u16(data.length), ...data];

function cellRecord(row: number, column: number, cell: OldCell): number[] {
  const at = [...u16(row), ...u16(column)];
  if (typeof cell === 'string') return record(0x204, [...at, 0, 0, ...u16(cell.length), 1, ...letters(cell)]);
  if (typeof cell === 'number') return record(0x203, [...at, 0, 0, ...f64(cell)]);
  if (typeof cell === 'boolean') return record(0x205, [...at, 0, 0, cell ? 1 : 0, 0]);
  if ('error' in cell) return record(0x205, [...at, 0, 0, cell.error, 1]);
  return record(0x203, [...at, 1, 0, ...f64(cell.serial)]);
}

/** The records of an Excel 97 workbook of one sheet; style 1 shows a day. */
function records(name: string, rows: readonly (readonly (OldCell | null)[])[], version: number, before: readonly number[]): number[] {
  const begin = (kind: number): number[] => record(0x809, [...u16(version), ...u16(kind), ...new Array(12).fill(0)]);
  const styles = [0, 14].flatMap((format) => record(0xe0, [0, 0, ...u16(format), ...new Array(16).fill(0)]));
  const head = [...begin(5), ...before, ...styles];
  const bound = (at: number): number[] => record(0x85, [...u32(at), 0, 0, name.length, 1, ...letters(name)]);
  const place = head.length + bound(0).length + 4;
  const cells = rows.flatMap((row, r) => row.flatMap((cell, c) => (cell === null ? [] : cellRecord(r, c, cell))));
  return [...head, ...bound(place), ...record(10, []), ...begin(16), ...cells, ...record(10, [])];
}

/** A compound file of one stream. */
export function compound(stream: string, content: readonly number[]): Uint8Array {
  const padded = [...content, ...new Array(Math.max(0, 4096 - content.length)).fill(0)];
  const sectors = Math.ceil(padded.length / 512);
  const entry = (name: string, type: number, start: number, size: number, child: number): number[] => {
    const label = [...letters(name), 0, 0];
    const head = [...label, ...new Array(64 - label.length).fill(0), ...u16(label.length), type, 1];
    return [
      ...head,
      ...u32(0xffffffff),
      ...u32(0xffffffff),
      ...u32(child),
      ...new Array(36).fill(0),
      ...u32(start),
      ...u32(size),
      ...u32(0),
    ];
  };
  const table = [0xfffffffd, 0xfffffffe, ...Array.from({ length: sectors }, (_, i) => (i === sectors - 1 ? 0xfffffffe : i + 3))];
  const header = [
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array(16).fill(0),
    ...[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0],
    ...new Array(10).fill(0),
    ...[1, 1, 0, 4096, 0xfffffffe, 0, 0xfffffffe, 0, 0].flatMap(u32),
    ...new Array(108).fill(0xffffffff).flatMap(u32),
  ];
  const bytes = [
    ...header,
    ...[...table, ...new Array(128 - table.length).fill(0xffffffff)].flatMap(u32),
    ...entry('Root Entry', 5, 0xfffffffe, 0, 1),
    ...entry(stream, 2, 2, padded.length, 0xffffffff),
    ...new Array(256).fill(0),
    ...padded,
    ...new Array(sectors * 512 - padded.length).fill(0),
  ];
  return Uint8Array.from(bytes);
}

/** An Excel 97 workbook (.xls) of one sheet. */
export function oldWorkbook(
  rows: readonly (readonly (OldCell | null)[])[],
  { name = 'Register', version = 0x600, before = [] as readonly number[] } = {},
): Uint8Array {
  return compound('Workbook', records(name, rows, version, before));
}
