import { basename, join, resolve } from "node:path";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { nearest } from "../../kernel/nearest.ts";
import type { ParsedYaml } from "../../kernel/parse-yaml.ts";
import { packageRoot } from "../../io/package-root.ts";
import { readBuiltInYaml } from "../../io/built-in-yaml.ts";
import { readText, type TextReading } from "../../io/read-text.ts";
import { type FolderFile, listFolder } from "../../io/workspace-folder.ts";
import type { FindPolicy, PolicySource } from "../../policy/policy.ts";
import type { FilePrint } from "../../reports/manifest.ts";

const PACKS_FOLDER = "src/policy/packs";
/** Rules that packs stand on; nobody can be paid by them alone. */
const SHARED = ["basics"];
const OWN_FOLDER = "policies";
const OWN_ENDINGS = ["", ".yaml", ".yml"];
const POLICY_FILE = /\.ya?ml$/i;

interface Shelved {
  readonly source: PolicySource;
  readonly print: FilePrint;
}

/** A place on the shelf; packs are read when they are taken down, since a run needs one or two. */
type Shelf = () => Shelved | undefined;

/** 制度架 — the policies a workspace can name: the built-in packs and its own files. */
export class PolicyShelf {
  /** Pack names, and paths of own policies such as `policies/tmall.yaml`. */
  readonly packs: readonly string[];
  readonly own: readonly string[];
  /** Own policies that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Finds by pack name, by path, or by the name of an own file: `mine` is `policies/mine.yaml`
   * unless a pack is called so. What is taken is remembered for the manifest.
   */
  readonly find: FindPolicy;
  readonly #shelved: ReadonlyMap<string, Shelf>;
  readonly #taken = new Map<string, FilePrint>();

  constructor(
    packs: ReadonlyMap<string, Shelf>,
    own: ReadonlyMap<string, Shelf>,
    diagnostics: readonly Diagnostic[],
  ) {
    this.packs = [...packs.keys()].filter((name) => !SHARED.includes(name));
    this.own = [...own.keys()];
    this.diagnostics = diagnostics;
    this.#shelved = new Map([...packs, ...own]);
    const find = (name: string) => this.#take(this.nameOf(name));
    this.find = Object.assign(find, { names: [...this.packs, ...this.own] });
  }

  /** 全名 — a pack name or path for what a person wrote; as written when there is no such policy. */
  nameOf(written: string): string {
    const paths = [written, `${OWN_FOLDER}/${written}`];
    const names = paths.flatMap((path) => OWN_ENDINGS.map((ending) => path + ending));
    return names.find((name) => this.#shelved.has(name)) ?? written;
  }

  #take(name: string): PolicySource | undefined {
    const shelved = this.#shelved.get(name)?.();
    if (shelved) this.#taken.set(shelved.print.path, shelved.print);
    return shelved?.source;
  }

  /** The files that `find` gave out, with their fingerprints. */
  taken(): readonly FilePrint[] {
    return [...this.#taken.values()];
  }

  /** Fingerprints of the workspace's own policies, taken or not. */
  ownPrints(): readonly FilePrint[] {
    return this.own.flatMap((name) => this.#shelved.get(name)?.()?.print ?? []);
  }

  missing(name: string, place?: Diagnostic["place"]): Diagnostic {
    const known = [...this.packs, ...this.own];
    const near = nearest(name, known);
    const hint = near !== undefined && {
      hint: { zh: `是不是 ${near}？`, en: `did you mean ${near}?` },
    };
    const facts = { name, known: known.join(", ") };
    return { code: "CSP311", facts, ...(place ? { place } : {}), ...hint };
  }
}

/** 摆好制度 — the packs of the program, and the workspace's own policies when there is one. */
export async function policyShelf(ownFiles: readonly FolderFile[]): Promise<PolicyShelf> {
  const folder = await listFolder(join(packageRoot(), PACKS_FOLDER), "");
  const packs = folder.files
    .filter(({ name }) => POLICY_FILE.test(name))
    .map((file): [string, Shelf] => [
      basename(file.name).replace(POLICY_FILE, ""),
      () => shelved(file, readBuiltInYaml(file.absolute, file.path)),
    ]);
  const own = shelve(ownFiles);
  return new PolicyShelf(new Map(packs), own.shelved, own.diagnostics);
}

/** 单独的制度文件 — a policy outside any workspace, as `policy check my.yaml` names it. */
export function loosePolicy(
  cwd: string,
  name: string,
): {
  readonly source: PolicySource | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  if (!POLICY_FILE.test(name)) return { source: undefined, diagnostics: [] };
  const { text, diagnostics } = readText(resolve(cwd, name), name);
  return { source: text === undefined ? undefined : { file: name, text }, diagnostics };
}

function shelve(files: readonly FolderFile[]): {
  readonly shelved: Map<string, Shelf>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const own = new Map<string, Shelf>();
  const diagnostics: Diagnostic[] = [];
  for (const file of files.filter(({ name }) => POLICY_FILE.test(name))) {
    const reading = readText(file.absolute, file.path);
    diagnostics.push(...reading.diagnostics);
    const onShelf = shelved(file, reading);
    if (onShelf) own.set(file.path, () => onShelf);
  }
  return { shelved: own, diagnostics };
}

function shelved(
  file: FolderFile,
  { text, fingerprint, parsed }: TextReading & { readonly parsed?: ParsedYaml | undefined },
): Shelved | undefined {
  if (text === undefined || !fingerprint) return undefined;
  const print = { path: file.path, ...fingerprint };
  return { source: { file: file.path, text, parsed }, print };
}
