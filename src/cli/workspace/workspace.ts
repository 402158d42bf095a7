import { join, resolve } from "node:path";
import { type Diagnostic, severityOf } from "../../kernel/diagnostic.ts";
import { readBuiltInYaml } from "../../io/built-in-yaml.ts";
import { packageRoot } from "../../io/package-root.ts";
import { readText } from "../../io/read-text.ts";
import {
  type FolderFile,
  listFolder,
  listWorkspace,
  type WorkspaceListing,
} from "../../io/workspace-folder.ts";
import type { KindCatalogue } from "../../inputs/kind-catalogue.ts";
import type { AssignRule } from "../../payrun/assigned/assign-rule.ts";
import type { Policy } from "../../policy/policy.ts";
import type { FilePrint } from "../../reports/manifest.ts";
import { loadStatutory, type Statutory } from "../../statutory/load.ts";
import type { StatutorySource } from "../../statutory/reading/statutory-file.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { type AssignedPolicies, assignedPolicies } from "./assigned/assigned-policies.ts";
import type { WorkspaceConfig } from "./workspace-config.ts";
import { placeFindings } from "./place-choices.ts";
import { type PolicyShelf, policyShelf } from "./policy-shelf.ts";
import { readConfig } from "./read-config.ts";

/** 设置文件 — what makes a folder a workspace. */
export const CONFIG_FILE = "cs-pay.yaml";
const STATUTORY_DATA = "src/statutory/data";
const OWN_STATUTORY_DATA = "statutory";

/** 工作区 — settings, policy, law and folders of one centre, checked before any data is read. */
export interface Workspace {
  readonly root: string;
  readonly config: WorkspaceConfig;
  readonly listing: WorkspaceListing;
  readonly policy: Policy;
  /** Who has another policy; undefined where everybody has the same. */
  readonly assign: readonly AssignRule[] | undefined;
  /** Every policy in use once, the workspace's own first. */
  readonly policies: readonly Policy[];
  /** The kinds of input that any of them reads. */
  readonly kinds: KindCatalogue;
  /** cs-pay.yaml, the policy files used with those they extend, and the workspace's own figures. */
  readonly policyPrints: readonly FilePrint[];
  readonly statutory: Statutory;
  /** The figures of the law that come with the program. */
  readonly statutoryPrints: readonly FilePrint[];
  /** Every policy and law file of the workspace, used now or not: seals hold those they used. */
  readonly lawPrints: readonly FilePrint[];
  /** The policies that can be named: a sealed month may have had another one. */
  readonly shelf: PolicyShelf;
}

/** 设置与制度架 — as much of a workspace as `policy` needs; the config may be missing. */
export interface Settled {
  readonly listing: WorkspaceListing;
  readonly shelf: PolicyShelf;
  readonly config: WorkspaceConfig | undefined;
  readonly print: FilePrint | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** 打开结果 — the workspace, or why it cannot be used; the settings may be known even then. */
export interface Opened {
  readonly config: WorkspaceConfig | undefined;
  /** Absent when an error was found. */
  readonly workspace: Workspace | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** 工作区根目录 — `--dir`, else where the command was typed. */
export function workspaceRoot(options: GlobalOptions, call: Invocation): string {
  return resolve(call.world.cwd, options.dir ?? ".");
}

/** 读设置 — cs-pay.yaml, and the policies that may be named. */
export async function settle(root: string): Promise<Settled> {
  const listing = await listWorkspace(root);
  const shelf = await policyShelf(listing.policies);
  const file = listing.files.find(({ path }) => path === CONFIG_FILE);
  if (!file) {
    const diagnostics = [...listing.diagnostics, { code: "CSP380", facts: {} } as const];
    return { listing, shelf, config: undefined, print: undefined, diagnostics };
  }
  const { text, fingerprint, diagnostics } = readText(file.absolute, file.path);
  const print = fingerprint && { path: file.path, ...fingerprint };
  const reading = text === undefined ? undefined : readConfig(file.path, text);
  const found = [...listing.diagnostics, ...diagnostics, ...(reading?.diagnostics ?? [])];
  return { listing, shelf, config: reading?.config, print, diagnostics: found };
}

/** 打开工作区 — everything that can be wrong without looking at a month is found here. */
export async function openWorkspace(root: string): Promise<Opened> {
  const { listing, shelf, config, print, diagnostics } = await settle(root);
  if (!config) return { config, workspace: undefined, diagnostics };
  const named = assignedPolicies(config, shelf);
  const { policy, diagnostics: ofPolicy } = named;
  const law = await statutoryOf(root);
  const shifts = policy?.attendance.shifts.map(({ name }) => name) ?? [];
  const ofPlaces = policy ? placeFindings(config.places, shifts) : [];
  const found = [...diagnostics, ...ofPolicy, ...ofPlaces, ...law.diagnostics];
  const failed = found.some((finding) => severityOf(finding) === "error");
  if (failed || !policy || !law.statutory) {
    return { config, workspace: undefined, diagnostics: found };
  }
  const { statutory } = law;
  const policyPrints = [...(print ? [print] : []), ...shelf.taken(), ...law.ownPrints];
  const lawPrints = [...shelf.ownPrints(), ...law.ownPrints];
  const { builtInPrints: statutoryPrints } = law;
  const parts = { root, config, listing, policyPrints, statutory, statutoryPrints };
  const workspace = { ...parts, ...inForce(named, policy), lawPrints, shelf };
  return { config, workspace, diagnostics: found };
}

/** 在用的制度 — as a workspace holds them. */
export function inForce(
  { assign, policies, kinds }: Pick<AssignedPolicies, "assign" | "policies" | "kinds">,
  policy: Policy,
): Pick<Workspace, "policy" | "assign" | "policies" | "kinds"> {
  return { policy, assign: assign.length > 0 ? assign : undefined, policies, kinds };
}

/** 工作区的法规 — the built-in figures, then the workspace's own, which win. */
export async function statutoryOf(root: string) {
  const builtIn = await listFolder(join(packageRoot(), STATUTORY_DATA), "");
  const own = await listFolder(join(root, OWN_STATUTORY_DATA), OWN_STATUTORY_DATA);
  const sources: StatutorySource[] = [];
  const unread: Diagnostic[] = [];
  const ownPrints: FilePrint[] = [];
  const builtInPrints: FilePrint[] = [];
  for (const file of builtIn.files.filter(isYaml)) {
    const { text, parsed, fingerprint, diagnostics } = readBuiltInYaml(file.absolute, file.path);
    unread.push(...diagnostics);
    if (text !== undefined) sources.push({ file: file.path, text, parsed });
    if (fingerprint) builtInPrints.push({ path: file.path, ...fingerprint });
  }
  for (const file of own.files.filter(isYaml)) {
    const { text, fingerprint, diagnostics } = readText(file.absolute, file.path);
    unread.push(...diagnostics);
    if (text !== undefined) sources.push({ file: file.path, text });
    if (fingerprint) ownPrints.push({ path: file.path, ...fingerprint });
  }
  const law = loadStatutory(sources);
  return { ...law, ownPrints, builtInPrints, diagnostics: [...unread, ...law.diagnostics] };
}

function isYaml({ name }: FolderFile): boolean {
  return /\.ya?ml$/i.test(name);
}
