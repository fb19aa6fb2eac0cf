import { copyFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

// Pieces of earlier builds bear other names, and would stay.
rmSync('dist', { recursive: true, force: true });

// One bundle, split so that a command loads only what it needs; what is bundled are the `dependencies` of package.json.
await build({
  entryPoints: { main: 'src/cli/main.ts', templates: 'src/cli/build-templates.ts', world: 'src/cli/world.ts' },
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

// Templates are read once, here; of a part that was edited since they are read again (src/cli/templates.ts).
const { builtTemplates } = await import('./dist/templates.js');
const { realWorld } = await import('./dist/world.js');
const world = realWorld();
world.write(await builtTemplates(world));
