import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { INPUT_KINDS } from "../../src/inputs/index.ts";
import { csPay } from "./one-command.ts";
import { smallShop, temporaryWorkspace } from "./temporary-workspace.ts";

describe("cs-pay policy", () => {
  it("list shows the packs outside any workspace", async () => {
    const { code, stdout } = await csPay(["policy", "list"], { cwd: temporaryWorkspace() });
    expect(code).toBe(0);
    expect(stdout).toContain("online-shop");
    expect(stdout).toContain("telecom-support");
    expect(stdout).not.toContain("正在使用");
  });

  it("list marks the policy in use and shows the workspace's own", async () => {
    const cwd = temporaryWorkspace({
      "cs-pay.yaml": "policy: policies/tmall.yaml\n",
      "policies/tmall.yaml": "policy: tmall\ntitle: 天猫组制度\nextends: online-shop\n",
    });
    const { stdout } = await csPay(["policy", "list", "--json"], { cwd });
    const { policies } = JSON.parse(stdout) as { policies: unknown[] };
    expect(policies).toContainEqual(
      expect.objectContaining({ name: "policies/tmall.yaml", built_in: false, in_use: true }),
    );
    expect(policies).toContainEqual(
      expect.objectContaining({ name: "online-shop", built_in: true, in_use: false }),
    );
  });

  it("an own policy is found by its name, its path without an ending, and its path", async () => {
    for (const written of ["mine", "policies/mine", "policies/mine.yaml"]) {
      const cwd = temporaryWorkspace({
        ...smallShop(),
        "cs-pay.yaml": `policy: ${written}\ncity: chengdu\n`,
        "policies/mine.yaml": "policy: mine\ntitle: 本店制度\nextends: online-shop\n",
      });
      const { stdout } = await csPay(["policy", "list", "--json"], { cwd });
      const { policies } = JSON.parse(stdout) as { policies: unknown[] };
      expect(policies, written).toContainEqual(
        expect.objectContaining({ name: "policies/mine.yaml", in_use: true }),
      );
      const { code, stderr } = await csPay(["month", "2024-05"], { cwd });
      expect({ code, stderr }, written).toEqual({ code: 0, stderr: "" });
    }
  });

  it.each(["show", "readings", "blanks"])("%s prints places of the policy file", async (view) => {
    const { code, stdout } = await csPay(["policy", view, "telecom-support"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/telecom-support\.(yaml:\d+)?/);
    expect(stdout.length).toBeGreaterThan(100);
  });

  it("show without a name takes the policy of the workspace and its language", async () => {
    const files = { ...smallShop(), "cs-pay.yaml": "policy: online-shop\nlanguage: en\n" };
    const { code, stdout } = await csPay(["policy", "show"], { cwd: temporaryWorkspace(files) });
    expect(code).toBe(0);
    expect(stdout).toContain("(online-shop)");
    expect(stdout).not.toMatch(/\p{Script=Han}/u);
  });

  it("show --json gives every rule with clause and place", async () => {
    const { stdout } = await csPay(["policy", "show", "online-shop", "--json"]);
    const { schema, rules } = JSON.parse(stdout) as {
      schema: string;
      rules: { clause: string; place: string }[];
    };
    expect(schema).toBe("cs-pay/policy-show@1");
    expect(rules.length).toBeGreaterThan(5);
    expect(rules.filter(({ place }) => !/^[\w-]+\.yaml:\d+$/.test(place))).toEqual([]);
  });

  it("an unknown pack is refused with the nearest one", async () => {
    const { code, stdout, stderr } = await csPay(["policy", "show", "telecom-suport"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("是不是 telecom-support？");
  });

  it("without a name and without a workspace there is nothing to show", async () => {
    const { code, stderr } = await csPay(["policy", "show"], { cwd: temporaryWorkspace() });
    expect(code).toBe(2);
    expect(stderr).toContain("CSP380");
  });

  it("check finds nothing in the packs", async () => {
    for (const pack of ["online-shop", "telecom-support"]) {
      const { code, stdout, stderr } = await csPay(["policy", "check", pack]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain("没有问题");
    }
  });

  it("check reads any file that is named, and answers 2 with the place of an error", async () => {
    const cwd = temporaryWorkspace();
    writeFileSync(join(cwd, "own.yaml"), "policy: own\nextends: online-shop\nbonuss: {}\n");
    const { code, stderr } = await csPay(["policy", "check", "own.yaml"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("own.yaml:3:1");
  });

  it("check names a file that is not there", async () => {
    const { code, stderr } = await csPay(["policy", "check", "nowhere.yaml"]);
    expect(code).toBe(2);
    expect(stderr).toContain("nowhere.yaml");
  });
});

describe("cs-pay inputs", () => {
  it("prints every kind", async () => {
    const { code, stdout } = await csPay(["inputs"]);
    expect(code).toBe(0);
    for (const { kind } of INPUT_KINDS) expect(stdout).toContain(`${kind}.csv`);
  });

  it.each(["calls", "通话记录", "CALLS"])("%s prints the calls alone", async (name) => {
    const { stdout } = await csPay(["inputs", name, "--lang", "en"]);
    expect(stdout).toContain("calls.csv");
    expect(stdout).toContain("agent_id");
    expect(stdout).not.toContain("employees.csv");
  });

  it("--json lists the columns", async () => {
    const { stdout } = await csPay(["inputs", "scores", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "cs-pay/inputs@1",
      inputs: [{ kind: "scores", columns: expect.arrayContaining([]) as unknown }],
    });
  });

  it("an unknown kind is refused with the nearest one", async () => {
    const { code, stderr } = await csPay(["inputs", "cals"]);
    expect(code).toBe(2);
    expect(stderr).toContain("是不是“calls”？");
  });
});
