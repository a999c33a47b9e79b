// Builds the widget: `node build.mjs OUTPUT`.
//
//   OUTPUT/loader.js          the one script that a page names; classic, small, no imports
//   OUTPUT/assets/*-HASH.*    the chat, loaded when somebody opens it; never changes under its name
//   OUTPUT/sizes.json         bytes of the loader and of everything that the first opening loads
//
// Beside each file stand its .br and .gz.

import { build } from "esbuild";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(process.argv[2] ?? join(here, "../.mica/widget"));
const target = ["chrome111", "edge111", "firefox113", "safari16.4"];

// Response types of Carbon that Mica never sends. They bring players of third parties, a code editor and a
// carousel; none of them can be reached, and an empty module in their place is smaller and asks nobody anything.
const leftOut = /^(react-player(\/.*)?|swiper(\/.*)?|\.\/codemirror-runtime\.js|\.\.\/codemirror\/codemirror-runtime\.js)$/;

const leaveOut = {
  name: "leave-out",
  setup(setup) {
    setup.onResolve({ filter: leftOut }, (found) => ({ path: found.path, namespace: "left-out" }));
    setup.onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: "module.exports = {};" }));
  },
};

// Carbon writes a style element without any effect that a strict policy refuses, and every refusal is reported.
const withoutInlineStyle = {
  name: "without-inline-style",
  setup(setup) {
    setup.onLoad({ filter: /cds-aichat-container[\\/]index\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const line = "this.appendChild(style);";
      if (!source.includes(line)) throw new Error(`${path} has changed: is the style element still there?`);
      return { contents: source.replace(line, ""), loader: "js" };
    });
  },
};

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  target,
  legalComments: "linked",
  charset: "utf8",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
  metafile: true,
};

async function compress(path) {
  const raw = await readFile(path);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(raw, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
    }),
    promisify(gzip)(raw, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  return { raw: raw.length, gzip: gz.length, brotli: br.length };
}

/** The chunks that `entry` imports without being asked to, itself included. */
function loadedWith(outputs, entry) {
  const found = new Set([entry]);
  for (const path of found) {
    for (const part of outputs[path].imports) {
      if (part.kind === "import-statement") found.add(part.path);
    }
  }
  return found;
}

const unfinished = `${output}.unfinished`;
await rm(unfinished, { recursive: true, force: true });
await mkdir(unfinished, { recursive: true });

const chat = await build({
  ...common,
  entryPoints: { chat: "src/chat/chat.ts" },
  outdir: join(unfinished, "assets"),
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  format: "esm",
  splitting: true,
  loader: { ".css": "text" },
  plugins: [leaveOut, withoutInlineStyle],
});
const { outputs } = chat.metafile;
const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint === "src/chat/chat.ts");
const entryName = entry.split("/").at(-1);

await build({
  ...common,
  entryPoints: { loader: "src/loader/loader.ts" },
  outdir: unfinished,
  format: "iife",
  loader: { ".css": "text" },
  define: { ...common.define, CHAT_MODULE: JSON.stringify(`assets/${entryName}`) },
});

const sizes = {};
for (const file of (await readdir(unfinished, { recursive: true })).sort()) {
  if (/\.(js|txt)$/.test(file)) sizes[file] = await compress(join(unfinished, file));
}
const opened = [...loadedWith(outputs, entry)].map((path) => `assets/${path.split("/").at(-1)}`);
const sum = (files) =>
  files.reduce(
    (total, file) => ({
      raw: total.raw + sizes[file].raw,
      gzip: total.gzip + sizes[file].gzip,
      brotli: total.brotli + sizes[file].brotli,
    }),
    { raw: 0, gzip: 0, brotli: 0 },
  );
const report = { before_opening: sizes["loader.js"], first_open: sum(opened), files: opened };
await writeFile(join(unfinished, "sizes.json"), `${JSON.stringify(report, null, 2)}\n`);

// Whoever serves the folder sees the old build or the new one, never half of one.
await rm(output, { recursive: true, force: true });
await rename(unfinished, output);
console.log(JSON.stringify({ loader: report.before_opening, first_open: report.first_open }));
