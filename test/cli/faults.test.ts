import { describe, expect, it } from "vitest";
import { packageVersion } from "../../src/io/package-root.ts";
import { csPay } from "./one-command.ts";
import { smallShop, temporaryWorkspace } from "./temporary-workspace.ts";

describe("what is not the user's doing", () => {
  it("a fault of the program exits with 70 and says what to send", async () => {
    const today = () => {
      throw new Error("the clock stands still");
    };
    const { code, stdout, stderr } = await csPay(["month", "last", "-C", "我的 店"], { today });
    expect({ code, stdout }).toEqual({ code: 70, stdout: "" });
    expect(stderr).toContain("不是你的文件有问题");
    expect(stderr).toContain(`cs-pay ${packageVersion()}`);
    expect(stderr).toContain('cs-pay month last -C "我的 店"');
    expect(stderr).toContain("the clock stands still");
  });

  it("a file the system refuses is no fault of the program", async () => {
    const today = () => {
      throw Object.assign(new Error("no"), { code: "EACCES", syscall: "open", path: "a.csv" });
    };
    const { code, stderr } = await csPay(["month", "last"], { today });
    expect(code).toBe(2);
    expect(stderr).toContain("a.csv");
    expect(stderr).toContain("EACCES");
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ])("%s ends the run with %d and leaves no lock behind", async (signal, exit) => {
    const cwd = temporaryWorkspace(smallShop());
    const interrupted = AbortSignal.abort(signal);
    const { code, stderr } = await csPay(["month", "2024-05"], { cwd, interrupted });
    expect(code).toBe(exit);
    expect(stderr).toContain("已中断");
    const { lockWorkspace } = await import("../../src/io/lock.ts");
    expect(lockWorkspace(cwd).lock).toBeDefined();
  });
});
