import iconv from 'iconv-lite';

/** Text and the encoding it was in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Bytes to text: a byte order mark decides, then whether they are sound UTF-8; what is neither is Windows-1252, as older council systems write. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: iconv.decode(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: iconv.decode(bytes, 'utf-16be'), encoding: 'utf-16be' };
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes).replace(/^\ufeff+/, ''), encoding: 'utf-8' };
  return { text: iconv.decode(bytes, 'windows-1252'), encoding: 'windows-1252' };
}
