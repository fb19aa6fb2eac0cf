import { type Section, section } from '../ground.ts';

/** What the report is drawn from, so that anybody can ask for it: each file with its fingerprint. */
export const papersBehind: Section = ({ plan }) =>
  section('background-papers', 'Background papers', [
    { kind: 'words', paragraphs: ['The files this report is drawn from, each with the beginning of its SHA-256 fingerprint:'] },
    {
      kind: 'list',
      heading: '',
      items: plan.sources.map(({ file, sha256 }) => ({ text: `${file} (${sha256.slice(0, 10)})`, cells: [] })),
    },
  ]);
