import type { InputKind } from "../inputs/input-kind.ts";
import type { IntakeFindings } from "./file-report.ts";
import type { FileReader } from "./file-reader.ts";
import { FirstLook } from "./first-look.ts";
import { readRanges } from "./ranges/read-ranges.ts";
import type { JoinedSums } from "./ranges/range-reader.ts";
import type { Lanes } from "./ranges/range-task.ts";
import { type IntakeContext, Reading } from "./reading.ts";
import { RisingIds } from "./rising-ids.ts";
import type { RecordWatch } from "./record-watch.ts";
import { SeenRecords } from "./seen-records.ts";
import type { SourceFile } from "./table.ts";

/** 累加任务 — files of a kind that comes in millions, and how to add them up. */
export interface AddingUp<I extends InputKind, P, S extends JoinedSums<I, P>> {
  readonly kind: I;
  readonly files: readonly SourceFile[];
  readonly context: IntakeContext;
  /** Makes new sums: a reading that went wrong is thrown away with those it made. */
  readonly begin: () => S;
  /** Without any this thread reads alone. */
  readonly lanes?: Lanes<P> | undefined;
}

/**
 * 读入并累加 — reads a kind that comes in millions and is only added up.
 *
 * What `begin` makes takes every usable row exactly once, by the same rules as `readKind`. Files
 * whose ids only rise are read once (`RisingIds`). Others are read anew, into new sums, while
 * little is kept (`FirstLook`), and once more when records may stand in them twice.
 *
 * Large files are shared out to the lanes in ranges. Ids that rise in every range, and from the
 * last one of a range to the first one of the next, rise through the file; marks lie in memory
 * that all lanes share. So a call that stands in two ranges or two files is found all the same.
 */
export async function addUpKind<I extends InputKind, P, S extends JoinedSums<I, P>>(
  task: AddingUp<I, P, S>,
): Promise<Read<S>> {
  const { kind, lanes } = task;
  const rising = await reread(task, () => new RisingIds(kind), lanes);
  if (!rising.seen.isBroken) return rising.read;
  let bytes = 0;
  for (const file of task.files) bytes += file.size?.() ?? 0;
  let look = await reread(task, () => new FirstLook(kind, bytes, lanes !== undefined), lanes);
  if (look.seen.isBroken) {
    look = await reread(task, () => new FirstLook(kind, bytes, false), undefined);
  }
  const { suspects } = look.seen;
  if (suspects.size === 0) return look.read;
  return (await reread(task, () => new SeenRecords(kind, suspects), undefined)).read;
}

type Read<S> = IntakeFindings & { readonly sums: S };

/** Reads the files, and anew when a file was not what its beginning made it seem. */
async function reread<I extends InputKind, P, S extends JoinedSums<I, P>, W extends RecordWatch>(
  task: AddingUp<I, P, S>,
  watch: () => W,
  lanes: Lanes<P> | undefined,
): Promise<{ readonly read: Read<S>; readonly seen: W }> {
  for (;;) {
    const seen = watch();
    const sums = task.begin();
    const reading = new Reading(task.kind, task.context, seen, sums);
    const once = new Pass(task, reading, seen, sums, lanes);
    const mistaken = await once.read();
    if (!mistaken) return { read: { ...reading.findings, sums }, seen };
    await mistaken.readWhole?.();
  }
}

class Pass<I extends InputKind, P, S extends JoinedSums<I, P>> {
  readonly #task: AddingUp<I, P, S>;
  readonly #reading: Reading<I>;
  readonly #seen: RecordWatch;
  readonly #sums: S;
  readonly #lanes: Lanes<P> | undefined;

  constructor(
    task: AddingUp<I, P, S>,
    reading: Reading<I>,
    seen: RecordWatch,
    sums: S,
    lanes: Lanes<P> | undefined,
  ) {
    this.#task = task;
    this.#reading = reading;
    this.#seen = seen;
    this.#sums = sums;
    this.#lanes = lanes;
  }

  /**
   * Ends early when what is read can no longer be told apart: the answer is of no use then.
   * Answers with a file that has to be read as a whole, when there is one.
   */
  async read(): Promise<SourceFile | undefined> {
    for (const file of this.#task.files) {
      const layout = this.#lanes && file.layout?.();
      const reader = this.#reading.start(file);
      if (this.#lanes && layout) {
        const { kind, context } = this.#task;
        const asked = { kind, context, layout, reader, seen: this.#seen, sums: this.#sums };
        const isRead = await readRanges(asked, this.#lanes);
        if (!isRead) return file;
      } else {
        await this.#readAlone(file, reader);
      }
      if (this.#seen.isBroken === true) return undefined;
      reader.end();
    }
    return undefined;
  }

  async #readAlone(file: SourceFile, reader: FileReader<I>): Promise<void> {
    for await (const part of file.scan?.() ?? file.read()) {
      reader.takePart(part);
      if (this.#seen.isBroken === true) return;
      this.#sums.pause?.();
    }
  }
}
