#!/usr/bin/env node
// Starts the built program and nothing else. Old syntax only, so that an old Node can still
// read this file and say what is wrong.
import * as nodeModule from "node:module";

var parts = process.versions.node.split(".");
var major = Number(parts[0]);
var minor = Number(parts[1]);

function refuse(chinese, english) {
  process.stderr.write("cs-pay: " + chinese + "\ncs-pay: " + english + "\n");
  process.exitCode = 2;
}

if (major < 20 || (major === 20 && minor < 12)) {
  refuse(
    "需要 Node.js 20.12 或更高版本，当前是 " + process.versions.node,
    "needs Node.js 20.12 or newer, this is " + process.versions.node,
  );
} else {
  if (nodeModule.enableCompileCache) nodeModule.enableCompileCache();
  import("../dist/cli.js").catch(function (error) {
    var missing = error && error.code === "ERR_MODULE_NOT_FOUND";
    if (!missing || String(error.message).indexOf("cli.js") < 0) throw error;
    refuse(
      "还没有构建（缺少 dist/cli.js），请先运行：npm run build",
      "not built yet (dist/cli.js is missing); run this first: npm run build",
    );
  });
}
