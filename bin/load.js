const fs = require("node:fs");
const nodeModule = require("node:module");
const path = require("node:path");
const v8 = require("node:v8");
const vm = require("node:vm");

/*
 * Loads the built scripts together with the code that the build had compiled for them, because
 * compiling anew takes longer than paying a small month. The engine checks that the code is its
 * own; where it is not (another version of Node), Node's loader takes over with the cache that
 * newer versions bring along.
 */
const COMPILED = ".cache";
const WRAPPER = ["(function (exports, require, module, __filename, __dirname) {", "\n})"];

/*
 * Settings for the engine of Node 20, set before the first script is loaded, because code that was
 * compiled under other settings is refused. A small month is over before optimised code would pay
 * for itself (src/cli/engine-pace.ts changes that where millions of rows are read), collecting a
 * young generation of one megabyte again and again costs more than letting it grow at once, and
 * marking ahead or collecting while the disk is waited for is work for a collection that never
 * comes.
 */
const KNOWING_ENGINE = process.versions.v8.split(".")[0] === "11";
const OURS = [
  "--interrupt-budget=1000000",
  "--semi-space-growth-factor=16",
  "--no-incremental-marking",
  "--no-minor-gc-task",
];
/** What the engine had before: Node has its own modules compiled under these. */
const NODES = [
  "--interrupt-budget=67584",
  "--semi-space-growth-factor=2",
  "--incremental-marking",
  "--minor-gc-task",
];

function set(settings) {
  if (KNOWING_ENGINE) settings.forEach((setting) => v8.setFlagsFromString(setting));
}

/** For what makes Node load a module of its own: under our settings that is compiled anew. */
function underNodes(act) {
  set(NODES);
  try {
    return act();
  } finally {
    set(OURS);
  }
}

underNodes(() => [process.stdout, process.stderr]);

/** Every script loaded so far, by its file. */
const loaded = new Map();
/** Modules of Node asked for so far, by name. */
const nodes = new Map();
/** Scripts that are just being run for the first time, one inside the other. */
let beginning = 0;

/** Gives what the script exports; `ENOENT` when there is no such script. */
function load(file) {
  const script = compile(file);
  if (script.cachedDataRejected === false) return run(file, script);
  nodeModule.enableCompileCache?.();
  return require(file);
}

function compile(file) {
  // The scripts are plain ASCII (.build.mjs), which is read fastest as what it is.
  const source = fs.readFileSync(file, "latin1");
  return new vm.Script(WRAPPER[0] + source + WRAPPER[1], {
    filename: file,
    cachedData: compiled(file),
  });
}

function compiled(file) {
  try {
    return fs.readFileSync(file + COMPILED);
  } catch {
    return undefined;
  }
}

function run(file, script) {
  const folder = path.dirname(file);
  const module = { exports: {} };
  loaded.set(file, { script, module });
  const require = (name) =>
    name.startsWith("./") ? loadOwn(path.join(folder, name)) : ofNode(name);
  beginning += 1;
  script.runInThisContext()(module.exports, require, module, file, folder);
  beginning -= 1;
  return module.exports;
}

/** A module of Node; all others are bundled. */
function ofNode(name) {
  if (!nodes.has(name)) {
    // Later on the settings may be others, and stay as they are.
    nodes.set(name, beginning > 0 ? underNodes(() => require(name)) : require(name));
  }
  return nodes.get(name);
}

function loadOwn(file) {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  return run(file, compile(file));
}

/** Writes the code of every script loaded so far beside it, functions that ran included. */
function keepCompiled() {
  for (const [file, { script }] of loaded) {
    fs.writeFileSync(file + COMPILED, script.createCachedData());
  }
}

module.exports = { load, loadOwn, keepCompiled, WRAPPER };
