import { Worker } from "node:worker_threads";
import type { Month } from "../../kernel/calendar.ts";
import type { LanesFound } from "../../intake/ranges/range-task.ts";
import type { Fingerprint } from "../../io/fingerprint.ts";
import type { RangeSizes } from "../../io/file-layout.ts";
import type { CallPart } from "../../measures/calls.ts";
import { FIRST_LANE, RangeClaims } from "./range-claims.ts";
import type { FileAhead } from "./read-ahead.ts";
import type { ReadingAnswer, ReadingOrder } from "./reading-order.ts";

/** In the built program it stands beside the file that this has become part of. */
const PROGRAM = new URL("./reading-worker.cjs", import.meta.url);

/** Lines make hardly any objects; what the engine would set aside for new ones stays unused. */
const NEW_OBJECTS_MB = 8;

type LargeFile = Omit<FileAhead, "claims">;
type ReadOrder = Omit<ReadingOrder & { readonly what: "read" }, "what" | "number">;

/**
 * 读入线程 — a thread that carries out reading orders, one behind the other.
 *
 * A thread that cannot be started or breaks answers every order with undefined: then others do
 * the work. It keeps the program alive only while somebody waits for an answer.
 */
export class ReadingThread {
  readonly #worker: Worker | undefined;
  readonly #waiting = new Map<number, (answer: ReadingAnswer | undefined) => void>();
  readonly #ahead = new Map<string, SharedArrayBuffer>();
  #orders = 0;
  #isGone = false;

  constructor(program = PROGRAM) {
    this.#worker = startWorker(program);
    this.#worker?.on("message", (answer: ReadingAnswer) => {
      this.#settle(answer.number, answer);
    });
    const leave = () => {
      this.#isGone = true;
      for (const number of this.#waiting.keys()) this.#settle(number, undefined);
    };
    this.#worker?.on("error", leave);
    this.#worker?.on("exit", leave);
    this.#worker?.unref();
  }

  /** Begins with the file of calls among these, until it is told what to read. */
  readAhead(month: Month, some: readonly LargeFile[], sizes?: RangeSizes): void {
    const files = some.map((file) => ({ ...file, claims: RangeClaims.none() }));
    for (const { absolutePath, claims } of files) this.#ahead.set(absolutePath, claims);
    const order: ReadingOrder = { what: "ahead", month, files, lane: FIRST_LANE, sizes };
    this.#worker?.postMessage(order);
  }

  /** The claims of a file that may have been begun. */
  aheadIn(absolutePath: string): SharedArrayBuffer | undefined {
    return this.#ahead.get(absolutePath);
  }

  async read(order: ReadOrder): Promise<LanesFound<CallPart> | undefined> {
    /* Whoever reads the file once more begins anew. */
    this.#ahead.delete(order.task.layout.absolutePath);
    const answer = await this.#ask((number) => ({ what: "read", number, ...order }));
    return answer && "found" in answer ? answer.found : undefined;
  }

  async print(absolutePath: string): Promise<Fingerprint | undefined> {
    const answer = await this.#ask((number) => ({ what: "print", number, absolutePath }));
    return answer && "print" in answer ? answer.print : undefined;
  }

  /** Ends behind the orders that were given. */
  end(): void {
    this.#worker?.postMessage({ what: "end" } satisfies ReadingOrder);
  }

  stop(): void {
    void this.#worker?.terminate();
  }

  async #ask(orderOf: (number: number) => ReadingOrder): Promise<ReadingAnswer | undefined> {
    const worker = this.#worker;
    if (!worker || this.#isGone) return undefined;
    this.#orders += 1;
    const number = this.#orders;
    const answer = new Promise<ReadingAnswer | undefined>((resolve) => {
      this.#waiting.set(number, resolve);
    });
    worker.ref();
    worker.postMessage(orderOf(number));
    return answer;
  }

  #settle(number: number, answer: ReadingAnswer | undefined): void {
    this.#waiting.get(number)?.(answer);
    this.#waiting.delete(number);
    if (this.#waiting.size === 0) this.#worker?.unref();
  }
}

function startWorker(program: URL): Worker | undefined {
  try {
    const resourceLimits = { maxYoungGenerationSizeMb: NEW_OBJECTS_MB };
    /* What Node loads before the program is none of a thread's business. */
    return new Worker(program, { execArgv: [], resourceLimits });
  } catch {
    /* Machines may forbid threads or have no memory left for one. */
    return undefined;
  }
}
