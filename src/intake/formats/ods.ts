import { sheetsReading } from '../packages/ods-cells.ts';
import { damaged, locked } from '../packages/refusals.ts';
import { rowsOf } from '../packages/rows-of.ts';
import { membersOf, piecesOf, textOf } from '../packages/zip.ts';
import type { Format } from './format.ts';

/** An OpenDocument package names itself in its first entry. */
function isOpenDocument(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(30, 80)).startsWith('mimetypeapplication/vnd.oasis.opendocument');
}

/** OpenDocument spreadsheets (.ods), as LibreOffice and Google Sheets write them. */
export const ods: Format = {
  name: 'ods',
  recognises: (bytes) => isOpenDocument(bytes) || membersOf(bytes)?.has('content.xml') === true,
  open: async (bytes, file) => {
    const members = membersOf(bytes);
    const manifest = members?.get('meta-inf/manifest.xml');
    if (manifest && (await textOf(manifest, file)).includes('encryption-data')) throw locked(file);
    const content = members?.get('content.xml');
    if (!content) throw damaged(file);
    const reading = sheetsReading(file);
    await rowsOf(piecesOf(content, file), 'table:table-row', reading.taker, file);
    const grids = reading.grids();
    if (grids.length === 0) throw damaged(file);
    return { format: 'ods', grids };
  },
};
