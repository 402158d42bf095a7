import { join, relative, resolve } from "node:path";
import { fill } from "../../kernel/bilingual.ts";
import { isMonth } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { fileBytes } from "../../io/decode.ts";
import { packageRoot } from "../../io/package-root.ts";
import { listFolder } from "../../io/workspace-folder.ts";
import { writeNew } from "../../io/write-file.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { printJson } from "../print-json.ts";
import { type Speech, speechOf, stopWith } from "../print-findings.ts";
import { refuse } from "../refuse.ts";
import { textsIn } from "../text/texts-in.ts";
import { policyShelf } from "./policy-shelf.ts";
import { CONFIG_FILE } from "./workspace.ts";

const EXAMPLES = "fixtures/workspaces";
/** The examples a newcomer starts from: small, and nobody in them is held. */
const STARTER = "starter-";
/** What stands beside an example for tests, or is made again by a run. */
const LEFT_OUT = ["out", "expected"];

/** 建工作区 — copies the example of a policy, with a guide; an occupied folder is left alone. */
export async function makeWorkspace(
  dir: string | undefined,
  pack: string,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const { world } = call;
  const speech = speechOf(call, options);
  const texts = textsIn(speech.language);
  const target = resolve(world.cwd, options.dir ?? ".", dir ?? ".");
  const shown = relative(world.cwd, target) || ".";
  const example = join(packageRoot(), EXAMPLES, STARTER + pack);
  const refusal = (await unusablePack(pack, speech)) ?? (await occupied(target, shown, speech));
  if (refusal !== undefined) return refusal;
  const copy = new ExampleCopy(example, target, speech, pack);
  await copy.folder("");
  await copy.guide();
  if (copy.failures.length > 0) return stopWith(copy.failures, speech);
  const { month, guideName } = copy;
  if (options.json) {
    printJson(world, "cs-pay/init@1", { dir: shown, policy: pack, month, files: copy.written });
  } else if (!options.quiet) {
    const where = shown === "." ? "" : ` -C ${shown}`;
    const facts = { dir: shown, policy: pack, where, month, readme: join(shown, guideName) };
    world.stdout.write(`${fill(texts.initDone, facts)}\n`);
  }
  return 0;
}

async function unusablePack(pack: string, speech: Speech): Promise<number | undefined> {
  const { call, language } = speech;
  const { folders } = await listFolder(join(packageRoot(), EXAMPLES), "");
  const shelf = await policyShelf([]);
  if (!shelf.packs.includes(pack)) return stopWith([shelf.missing(pack)], speech);
  if (folders.includes(STARTER + pack)) return undefined;
  const known = shelf.packs.filter((name) => folders.includes(STARTER + name)).join(", ");
  return refuse(call, fill(textsIn(language).initNoExample, { policy: pack, known }));
}

/** Hidden files are no reason to refuse: an empty clone holds `.git`. */
async function occupied(target: string, shown: string, speech: Speech) {
  const { files, folders } = await listFolder(target, "");
  if (files.length + folders.length === 0) return undefined;
  return refuse(speech.call, fill(textsIn(speech.language).initNotEmpty, { dir: shown }));
}

class ExampleCopy {
  readonly written: string[] = [];
  readonly failures: Diagnostic[] = [];
  readonly guideName: string;
  /** The last month of the example: what the guide tells people to run. */
  month = "";
  readonly #example: string;
  readonly #target: string;
  readonly #speech: Speech;
  readonly #pack: string;

  constructor(example: string, target: string, speech: Speech, pack: string) {
    this.#example = example;
    this.#target = target;
    this.#speech = speech;
    this.#pack = pack;
    this.guideName = textsIn(speech.language).readmeFile;
  }

  async folder(path: string): Promise<void> {
    const { files, folders } = await listFolder(join(this.#example, path), path);
    for (const file of files) {
      const bytes = await wholeFile(file.absolute);
      const content = file.path === CONFIG_FILE ? this.#settings(bytes.toString("utf8")) : bytes;
      await this.#write(file.path, content);
    }
    for (const name of folders) {
      if (path === "" && LEFT_OUT.includes(name)) continue;
      if (path === "" && isMonth(name)) this.month = name;
      await this.folder(path === "" ? name : `${path}/${name}`);
    }
  }

  async guide(): Promise<void> {
    const facts = { policy: this.#pack, month: this.month };
    // Notepad of older Windows shows Chinese only behind a byte order mark.
    const text = `\uFEFF${fill(textsIn(this.#speech.language).readme, facts)}`;
    await this.#write(this.guideName, text);
  }

  /** People open the reports in Excel, so ids are written in the form that it keeps. */
  #settings(example: string): string {
    const { language } = this.#speech;
    const kept = example
      .split(/\r?\n/)
      .filter((line) => !/^(csv_for|language):/.test(line))
      .join("\n")
      .trimEnd();
    const hints = textsIn(language).configHints;
    return `${kept}\nlanguage: ${language}\ncsv_for: excel\n\n${hints}`;
  }

  async #write(path: string, content: string | Uint8Array): Promise<void> {
    const failure = await writeNew(join(this.#target, path), path, content);
    if (failure) this.failures.push(failure);
    else this.written.push(path);
  }
}

async function wholeFile(absolute: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of fileBytes(absolute)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
