import { partsOf } from '../../values/day.ts';
import { html } from '../html/escape.ts';
import { type Imprint, titleWithYear } from '../imprint.ts';

type Document = PDFKit.PDFDocument;

/** A document that says its title, language and day, and no other time: the same plan gives the same bytes. */
export async function openDocument(imprint: Imprint): Promise<Document> {
  const { default: PDFDocument } = await import('pdfkit');
  const { year, month, date } = partsOf(imprint.asOf);
  const day = new Date(Date.UTC(year, month - 1, date));
  const info = {
    Title: `${titleWithYear(imprint)}, ${imprint.organisation}`,
    Author: imprint.organisation,
    Subject: `As of ${imprint.asOf}`,
    Creator: `commission ${imprint.version}`,
    Producer: `commission ${imprint.version}`,
    CreationDate: day,
    ModDate: day,
  };
  const doc = new PDFDocument({
    ...{ pdfVersion: '1.7', tagged: true, lang: 'en-GB', displayTitle: true, bufferPages: true, autoFirstPage: false },
    // It would otherwise load a font of its own that shows no more than Western letters.
    font: '',
    info,
  });
  sayEscaped(doc);
  return doc;
}

interface WithMetadata {
  info: Record<string, unknown>;
  _addInfo: () => void;
}

/** The library writes the title into XML as it is; a `&` in a council's name would break it. */
function sayEscaped(doc: Document): void {
  const written = doc as unknown as WithMetadata;
  const say = written._addInfo.bind(doc);
  written._addInfo = () => {
    const plain = written.info;
    written.info = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? html(value) : value]));
    say();
    written.info = plain;
  };
}

/** Everything a document writes until its end, as one run of bytes. */
export function bytesOf(doc: Document): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((done, failed) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', failed);
    doc.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      done(bytes);
    });
  });
}
