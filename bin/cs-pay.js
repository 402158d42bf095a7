#!/usr/bin/env node
// Starts the built program and nothing else. CommonJS, which Node starts sooner than modules, and
// old syntax only, so that an old Node can still read this file and say what is wrong.
var path = require("node:path");

var parts = process.versions.node.split(".");
var major = Number(parts[0]);
var minor = Number(parts[1]);

function refuse(chinese, english) {
  process.stderr.write("cs-pay: " + chinese + "\ncs-pay: " + english + "\n");
  process.exitCode = 2;
}

function start() {
  var program = path.join(__dirname, "../dist/cli.cjs");
  var built;
  try {
    built = require("./load.js").load(program);
  } catch (error) {
    if (!error || error.code !== "ENOENT" || error.path !== program) throw error;
    return refuse(
      "还没有构建（缺少 dist/cli.cjs），请先运行：npm run build",
      "not built yet (dist/cli.cjs is missing); run this first: npm run build",
    );
  }
  built.start().then(function (exitCode) {
    process.exitCode = exitCode;
    // What was made of a large month need not be taken apart again; nothing may wait to be written.
    if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
  });
}

if (major < 20 || (major === 20 && minor < 12)) {
  refuse(
    "需要 Node.js 20.12 或更高版本，当前是 " + process.versions.node,
    "needs Node.js 20.12 or newer, this is " + process.versions.node,
  );
} else {
  start();
}
