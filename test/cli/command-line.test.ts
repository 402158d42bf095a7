import { describe, expect, it } from "vitest";
import { packageVersion } from "../../src/io/package-root.ts";
import { csPay } from "./one-command.ts";

const COMMANDS = ["init", "month", "check", "promote", "policy", "inputs"];

describe("help", () => {
  it("is Chinese, leads with examples and lists every command", async () => {
    const { code, stdout, stderr } = await csPay(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.indexOf("cs-pay init")).toBeLessThan(stdout.indexOf("用法："));
    expect(stdout).toContain("选项：");
    expect(stdout).not.toMatch(/Options:|Commands:|display help/);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command}`, "m"));
  });

  it.each([[["--lang", "en", "--help"]], [["--help", "--lang=en"]], [["help", "--lang", "en"]]])(
    "is English with --lang en: %j",
    async (argv) => {
      const { code, stdout } = await csPay(argv);
      expect(code).toBe(0);
      expect(stdout).toContain("Commands:");
      expect(stdout).not.toMatch(/\p{Script=Han}/u);
    },
  );

  it.each([[["help", "month"]], [["month", "--help"]]])("of one command: %j", async (argv) => {
    const { code, stdout } = await csPay(argv);
    expect(code).toBe(0);
    expect(stdout).toContain("cs-pay month last");
    expect(stdout).toContain("全局选项：");
    expect(stdout).toContain("--strict");
  });

  it("no line is wider than the terminal", async () => {
    const { stdout } = await csPay(["--help", "--lang", "en"]);
    expect(stdout.split("\n").filter((line) => line.length > 92)).toEqual([]);
  });

  it("without arguments two examples are shown, and the exit code says it", async () => {
    const { code, stdout, stderr } = await csPay([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.match(/cs-pay (init|-C)/g)).toHaveLength(2);
  });

  it("policy without a subcommand shows its help", async () => {
    const { code, stderr } = await csPay(["policy"]);
    expect(code).toBe(2);
    expect(stderr).toContain("readings");
  });
});

it("--version prints the version alone", async () => {
  const { code, stdout } = await csPay(["--version"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${packageVersion()}\n` });
});

describe("a wrong command line", () => {
  it.each([
    [["monht", "2024-05"], "没有“monht”这个命令", "month"],
    [["month", "2024-05", "--jsn"], "没有“--jsn”这个选项", "--json"],
    [["policy", "reading"], "没有“reading”这个命令", "readings"],
    [["month"], "缺少参数：month", "month --help"],
    [["month", "2024-05", "2024-06"], "参数太多", ""],
    [["month", "2024-05", "--law", "maybe"], "选项“--law <mode>”不能是“maybe”", "enforce"],
    [["month", "2024-05", "--lang", "fr"], "选项“--lang <language>”不能是“fr”", "zh, en"],
    [["month", "2024-05", "--out"], "选项“--out <dir>”后面要有值", ""],
    [["month", "2024-13"], "“2024-13”不是月份", "last"],
    [["check", "May"], "“May”不是月份", "2024-05"],
    [["promote", "2024-12", "--yearly"], "“2024-12”不是年份", "2024 --yearly"],
    [["promote", "2024", "--yearly", "--on", "20 May"], "“20 May”不是日期", "2024-12-20"],
    [["promote", "2024-05", "--on", "2024-05-20"], "--on 与 --yearly 同用", ""],
  ])("%j", async (argv, message, also) => {
    const { code, stdout, stderr } = await csPay(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain(also);
    expect(stderr).not.toContain("error:");
  });

  it.each([
    [["monht", "2024-05", "--json"], "没有“monht”这个命令"],
    [["--json", "month", "2024-13"], "“2024-13”不是月份"],
    [["policy", "--json"], "缺少参数"],
    [["promote", "May", "--yearly", "--json"], "“May”不是年份"],
    [["inputs", "cals", "--json"], "cals"],
    [["init", "--json"], "不是空的"],
  ])("%j says so in the one JSON document of --json", async (argv, message) => {
    const { code, stdout, stderr } = await csPay(argv);
    expect(code).toBe(2);
    const { schema, exit, diagnostics } = JSON.parse(stdout) as {
      schema: string;
      exit: number;
      diagnostics: { severity: string; message: string }[];
    };
    expect({ schema, exit }).toEqual({ schema: "cs-pay/stopped@1", exit: 2 });
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["error"]);
    expect(diagnostics[0]?.message).toContain(message);
    expect(stderr).toContain(message);
  });

  it("--json behind -- is no option", async () => {
    expect((await csPay(["monht", "--", "--json"])).stdout).toBe("");
  });

  it("is said in English with --lang en", async () => {
    const { code, stderr } = await csPay(["monht", "2024-05", "--lang", "en"]);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'cs-pay: there is no command "monht"\n  did you mean month?\n  see: cs-pay --help\n',
    );
  });
});
