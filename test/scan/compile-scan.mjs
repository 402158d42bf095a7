import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import asc from "assemblyscript/asc";
import binaryen from "binaryen";
import prettier from "prettier";

/*
 * Compiles src/scan into the module from which everybody takes the program: nobody else needs the
 * compiler, nor a build. With --check it only compares.
 */
const ROOT = path.join(import.meta.dirname, "../..");
const MODULE = path.join(ROOT, "src/intake/lines/scan-program.ts");
const OPTIONS = ["--runtime", "stub", "-O3", "--converge", "--enable", "simd", "--noAssert"];
/** The engine puts no function into another; the compiler alone is sparing with it. */
const INLINED = { always: 150, mostly: 150, once: 4000 };
/** Characters of base64 in a line. */
const WIDTH = 92;

const written = await compiled();
if (!process.argv.includes("--check")) writeFileSync(MODULE, written);
else if (written !== readFileSync(MODULE, "utf8")) {
  process.stderr.write("src/scan compiles to something else: npm run scan\n");
  process.exitCode = 1;
}

async function compiled() {
  const made = new Map();
  const { error } = await asc.main(
    ["src/scan/index.ts", ...OPTIONS, "--baseDir", ROOT, "--outFile", "scan.wasm"],
    { writeFile: (name, contents) => void made.set(name, contents) },
  );
  if (error) throw error;
  const program = Buffer.from(inlined(made.get("scan.wasm"))).toString("base64");
  const lines = program.match(new RegExp(`.{1,${WIDTH}}`, "g"));
  const text = [
    "/** 扫描程序 — src/scan compiled: `npm run scan` writes it, and a test compares. */",
    "export const SCAN_PROGRAM = [",
    ...lines.map((line) => `  "${line}",`),
    '].join("");\n',
  ].join("\n");
  const options = await prettier.resolveConfig(MODULE);
  return prettier.format(text, { ...options, filepath: MODULE });
}

function inlined(program) {
  const module = binaryen.readBinary(program);
  module.setFeatures(binaryen.Features.All);
  binaryen.setOptimizeLevel(3);
  binaryen.setShrinkLevel(0);
  binaryen.setAlwaysInlineMaxSize(INLINED.always);
  binaryen.setFlexibleInlineMaxSize(INLINED.mostly);
  binaryen.setOneCallerInlineMaxSize(INLINED.once);
  binaryen.setAllowInliningFunctionsWithLoops(true);
  module.optimize();
  module.optimize();
  const result = module.emitBinary();
  module.dispose();
  return result;
}
