import { damaged, tooLarge } from './refusals.ts';

/** One file of a zip package, still packed. */
export interface Member {
  readonly packed: Uint8Array;
  readonly method: number;
  readonly size: number;
  readonly crc: number;
}

/** The files of a zip package by name, in lower case with forward slashes: some exporters write neither. */
export type Members = ReadonlyMap<string, Member>;

/** More bytes than any register needs, and fewer than would fill a machine. */
const largestMember = 1_000_000_000;
/** Honest text packs a hundredfold at most; beyond this a small file unpacks to a very large nothing. */
const densest = 500;

const eightBytes = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function directoryOf(view: DataView): { readonly at: number; readonly count: number } | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const short = { at: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
    if (short.at !== 0xffffffff && short.count !== 0xffff) return short;
    const long = at >= 20 && view.getUint32(at - 20, true) === 0x07064b50 ? eightBytes(view, at - 12) : -1;
    return long < 0 ? null : { at: eightBytes(view, long + 48), count: eightBytes(view, long + 32) };
  }
  return null;
}

/** Sizes and place of a member, from the wide fields when the narrow ones are full. */
function widthsOf(view: DataView, at: number): [size: number, packed: number, offset: number] {
  const widths: [number, number, number] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (!widths.includes(0xffffffff)) return widths;
  let extra = at + 46 + view.getUint16(at + 28, true);
  const end = extra + view.getUint16(at + 30, true);
  while (extra + 4 <= end && view.getUint16(extra, true) !== 1) extra += 4 + view.getUint16(extra + 2, true);
  extra += 4;
  return widths.map((width) => {
    if (width !== 0xffffffff) return width;
    extra += 8;
    return eightBytes(view, extra - 8);
  }) as [number, number, number];
}

/** What a zip package holds, from its directory alone; null when the directory is missing or leads nowhere. */
export function membersOf(bytes: Uint8Array): Members | null {
  if (bytes.length < 22 || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const members = new Map<string, Member>();
  try {
    const directory = directoryOf(view);
    if (!directory) return null;
    let at = directory.at;
    for (let i = 0; i < directory.count; i += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) return null;
      const [size, packed, offset] = widthsOf(view, at);
      const nameEnd = at + 46 + view.getUint16(at + 28, true);
      const name = new TextDecoder()
        .decode(bytes.subarray(at + 46, nameEnd))
        .replace(/\\/g, '/')
        .replace(/^\//, '')
        .toLowerCase();
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      if (start + packed > bytes.length) return null;
      members.set(name, {
        packed: bytes.subarray(start, start + packed),
        method: view.getUint16(at + 8, true) & 1 ? -1 : view.getUint16(at + 10, true),
        size,
        crc: view.getUint32(at + 16, true),
      });
      at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (problem) {
    if (problem instanceof RangeError) return null;
    throw problem;
  }
  return members;
}

/** Stored bytes as the blocks a packer would write them in, so that they are checked like the rest. */
function* storedBlocks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at === 0 || at < bytes.length; at += 0xffff) {
    const block = bytes.subarray(at, at + 0xffff);
    yield new Uint8Array([
      at + 0xffff >= bytes.length ? 1 : 0,
      block.length & 255,
      block.length >> 8,
      ~block.length & 255,
      (~block.length >> 8) & 255,
    ]);
    yield block;
  }
}

/** Dressed as gzip, whose readers check what comes out against the check sum and the size the package states. */
function* asGzip({ packed, method, size, crc }: Member): Generator<Uint8Array> {
  yield new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  if (method === 0) yield* storedBlocks(packed);
  else yield packed;
  yield new Uint8Array(new Uint32Array([crc, size >>> 0]).buffer);
}

/** Refuses members that together would unpack to more than any register needs, or to far more than they could honestly hold. */
export function mustBeHonest(members: readonly Member[], file: string): void {
  const size = members.reduce((sum, member) => sum + member.size, 0);
  const packed = members.reduce((sum, member) => sum + member.packed.length, 0);
  if (size > largestMember || (size > 50_000_000 && size > packed * densest)) throw tooLarge(file);
}

/** The text of a member, piece by piece as it is unpacked. Refused when it is damaged, or unpacks to far more than it could honestly hold. */
export async function* piecesOf(member: Member, file: string): AsyncGenerator<string> {
  if (member.method !== 0 && member.method !== 8) throw damaged(file);
  mustBeHonest([member], file);
  const parts = asGzip(member);
  const source = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const next = parts.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
  const decoder = new TextDecoder();
  let size = 0;
  try {
    for await (const chunk of source.pipeThrough(new DecompressionStream('gzip'))) {
      size += chunk.length;
      if (size > member.size) throw damaged(file);
      yield decoder.decode(chunk, { stream: true });
    }
  } catch {
    throw damaged(file);
  }
}

/** The whole text of a small member. */
export async function textOf(member: Member, file: string): Promise<string> {
  if (member.size > largestMember / 4) throw tooLarge(file);
  let text = '';
  for await (const piece of piecesOf(member, file)) text += piece;
  return text;
}
