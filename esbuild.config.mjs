import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

// Pieces of earlier builds bear other names, and would stay.
rmSync('dist', { recursive: true, force: true });

// One bundle, split so that a command loads only what it needs; what is bundled are the `dependencies` of package.json.
await build({
  entryPoints: { main: 'src/cli/main.ts', documents: 'src/intake/documents.ts', sheets: 'src/intake/sheets.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  // Bundled CommonJS packages still ask for Node's own modules by `require`.
  banner: { js: "import{createRequire as commissionRequire}from'node:module';const require=commissionRequire(import.meta.url);" },
});

// The solver looks for its own program beside the file it is bundled into.
copyFileSync(createRequire(import.meta.url).resolve('highs/runtime'), 'dist/highs.wasm');

// Templates read once, here: YAML with its lines takes a fifth of a second. A template edited since is read again (src/cli/knowledge.ts).
const { readDocument } = await import('./dist/documents.js');
const { readPlainTable } = await import('./dist/sheets.js');
const rowsOf = async (text, file) => (await readPlainTable(new TextEncoder().encode(text), file)).map(({ row }) => row);
const files = readdirSync('templates', { recursive: true })
  .map((path) => `templates/${path.replaceAll('\\', '/')}`)
  .sort();
const templates = {};
for (const file of files) {
  if (!/\.(?:yaml|csv)$/.test(file)) continue;
  const text = readFileSync(file, 'utf8');
  templates[file] = file.endsWith('.csv') ? { text, rows: await rowsOf(text, file) } : { text, document: readDocument(text, file) };
}
writeFileSync('dist/templates.json', JSON.stringify(templates));
