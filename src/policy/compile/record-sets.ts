import type { Place } from "../../kernel/place.ts";
import type { KindCatalogue } from "../../inputs/kind-catalogue.ts";
import type { Environment } from "../expression/environment.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Members, PeriodLength, RecordSet } from "../model.ts";
import { type KindLacking, kindMembers, membersIn } from "../members.ts";
import {
  limitedMembers,
  ownedMembers,
  reachedMembers,
  unitedMembers,
} from "../records/gathered.ts";
import { arrangedMembers } from "../records/arranged.ts";
import { chosenMembers } from "../records/chosen.ts";
import { periodMembers, timeOfPeriod } from "../records/periods.ts";
import { timeFields, timeReader } from "../records/record-time.ts";
import { Unknown } from "../value.ts";
import { kindInEnglish } from "./chinese-names.ts";
import { entryOf, type Report } from "./entry-reader.ts";
import type { OpenNames } from "./open-names.ts";
import { type Dating, RECORD_KEYS, SetEntry, type SetTerms } from "./set-entry.ts";
import { historyOfKind, isKind, lackingOfKind, numberOfKind, titleOfKind } from "./vocabulary.ts";

/** Root sets are named after their kind with this sign, so that a set may carry the kind's name. */
const ROOT = "*";
const NOWHERE: Place = { file: "", line: 0, column: 0 };

interface Making {
  readonly declared: Declarations;
  readonly kinds: KindCatalogue;
  readonly environment: Environment;
  readonly open: OpenNames;
  readonly report: Report;
  readonly nextId: () => number;
}

type Declarations = ReadonlyMap<string, Declaration>;
type About = Pick<RecordSet, "kind" | "title" | "place" | "timeOf" | "dated" | "numberedBy">;

/**
 * 记录集汇编 — compiles the record sets of a policy when they are first named.
 *
 * A window or another deciding date is handed down to the kind the records come from, so that a
 * set chosen from a set chooses from the same dates; a set with a window of its own keeps it.
 */
export class RecordSets {
  readonly #sets = new Map<string, RecordSet | undefined>();
  readonly #making: Making;

  constructor(making: Making) {
    this.#making = making;
  }

  /** Every set compiled so far, by the name that scopes use. */
  get all(): ReadonlyMap<string, RecordSet> {
    const found = new Map<string, RecordSet>();
    for (const [name, set] of this.#sets) if (set) found.set(name, set);
    return found;
  }

  get(name: string): RecordSet | undefined {
    if (this.#sets.has(name)) return this.#sets.get(name);
    const declared = this.#making.declared.get(name);
    if (!declared) return this.#root(name);
    return this.#compiled(name, declared, undefined);
  }

  /** 逐日逐周 — the days or weeks of one column, which the sets it reads will make. */
  period(length: PeriodLength, column: string): RecordSet {
    const name = `${ROOT}${length} ${column}`;
    const known = this.#sets.get(name);
    if (known) return known;
    const period = { length, sources: new Set<RecordSet>() };
    const title = length === "day" ? { zh: "日", en: "day" } : { zh: "周", en: "week" };
    const about = {
      kind: length,
      title,
      place: NOWHERE,
      timeOf: timeOfPeriod,
      dated: true,
      numberedBy: undefined,
    };
    const set: RecordSet = {
      ...this.#set(name, about, (frame) => periodMembers(frame, period)),
      period,
    };
    this.#sets.set(name, set);
    return set;
  }

  #set(name: string, about: About, choose: RecordSet["choose"]): RecordSet {
    const { kind, title, place, timeOf, dated, numberedBy } = about;
    const id = this.#making.nextId();
    const none = { reach: undefined, period: undefined, reowned: false };
    const set = { id, name, kind, title, place, timeOf, dated, numberedBy, choose, ...none };
    this.#sets.set(name, set);
    return set;
  }

  #root(name: string): RecordSet | undefined {
    const [root, written] = name.startsWith(ROOT) ? [ROOT, name.slice(ROOT.length)] : ["", name];
    const kind = isKind(written, this.#making.kinds) ? written : kindInEnglish(written);
    if (kind !== written) return this.get(root + kind);
    if (!isKind(kind, this.#making.kinds)) return undefined;
    const lacking = this.#lacking(kind);
    return this.#set(name, this.#aboutKind(kind), (frame) => kindMembers(frame, kind, lacking));
  }

  #lacking(kind: string): KindLacking {
    const { kinds } = this.#making;
    const file = lackingOfKind(kind, kinds);
    const { zh, en } = file.what;
    const demanded = kinds.declared.some((one) => one.kind === kind && one.everybody);
    const own = { what: { zh: `此人的${zh}`, en: `their row of ${en}` }, where: file.where };
    return { file: new Unknown([file]), row: demanded ? new Unknown([own]) : undefined };
  }

  #aboutKind(kind: string): About {
    const times = timeFields(this.#making.environment.fields(kind));
    const dated = times.length > 0;
    return {
      kind,
      title: titleOfKind(kind, this.#making.kinds),
      place: NOWHERE,
      timeOf: timeReader(times),
      dated,
      numberedBy: numberOfKind(kind, this.#making.kinds),
    };
  }

  #compiled(
    key: string,
    declared: Declaration,
    inherited: Dating | undefined,
  ): RecordSet | undefined {
    if (this.#sets.has(key)) return this.#sets.get(key);
    const { open } = this.#making;
    if (open.closesCircle(key, declared.place)) return undefined;
    const set = open.during(key, () => this.#compile(key, declared, inherited));
    this.#sets.set(key, set);
    return set;
  }

  #compile(
    key: string,
    declared: Declaration,
    inherited: Dating | undefined,
  ): RecordSet | undefined {
    const { environment, report } = this.#making;
    const fields = entryOf(declared, report)?.knows(RECORD_KEYS);
    const entry = fields && new SetEntry(fields, environment);
    const names = entry?.sources((name) => this.get(this.#wanted(name, declared)));
    const [first] = names ?? [];
    if (!entry || !names || !first) return undefined;
    const dating = entry.dating(first.set) ?? inherited;
    const sources = names.flatMap(
      ({ name }) => this.#source(this.#wanted(name, declared), dating) ?? [],
    );
    const title = entry.title ?? { zh: declared.name, en: declared.name };
    const about = { title, place: declared.place };
    const gathered = this.#gathered(key, sources, entry, about);
    const set = gathered && this.#chosen(key, gathered, entry, about);
    return set && { ...set, reach: dating?.reach };
  }

  /** `complaints: { from: complaints }` chooses from the kind, not from itself. */
  #wanted(name: string, declared: Declaration): string {
    return name === declared.name ? ROOT + name : name;
  }

  #source(name: string, dating: Dating | undefined): RecordSet | undefined {
    if (!dating) return this.get(name);
    const key = `${name}@${dating.key}`;
    if (this.#sets.has(key)) return this.#sets.get(key);
    const declared = this.#making.declared.get(name);
    if (!declared) return this.#reached(key, name, dating);
    const tree = declared.tree;
    const own = tree.kind === "fields" && tree.fields.some(({ key: word }) => DATING.has(word));
    return own ? this.#limited(key, name, dating) : this.#compiled(key, declared, dating);
  }

  #reached(key: string, name: string, dating: Dating): RecordSet | undefined {
    const root = this.get(name);
    if (!root) return undefined;
    const { kind } = root;
    const timeOf = dating.timeOf ?? root.timeOf;
    const lacking = this.#lacking(kind);
    const gathering = {
      kind,
      timeOf,
      reach: dating.reach,
      history: historyOfKind(kind, this.#making.kinds),
    };
    const choose: RecordSet["choose"] = (frame) => reachedMembers(frame, gathering, lacking);
    return this.#set(key, { ...root, timeOf }, choose);
  }

  #limited(key: string, name: string, dating: Dating): RecordSet | undefined {
    const from = this.get(name);
    if (!from) return undefined;
    const timeOf = dating.timeOf ?? from.timeOf;
    const gathering = { kind: from.kind, timeOf, reach: dating.reach };
    return this.#set(key, { ...from, timeOf }, (frame) => limitedMembers(frame, from, gathering));
  }

  /** Sets joined, given to another owner and put in order, as far as the entry asks for it. */
  #gathered(
    key: string,
    sources: readonly RecordSet[],
    entry: SetEntry,
    named: SetTerms["about"],
  ): RecordSet | undefined {
    let stage = sources[0];
    if (!stage) return undefined;
    const next = (part: string, from: RecordSet, make: RecordSet["choose"]): RecordSet =>
      this.#set(`${key}·${part}`, { ...from, ...named }, make);
    const { kind, timeOf } = stage;
    if (sources.length > 1) {
      stage = next("all", stage, (frame) => unitedMembers(frame, sources, { kind, timeOf }));
    }
    const owner = entry.owner(stage);
    if (owner) {
      const from = stage;
      const gathering = { kind, timeOf, owner };
      const set = next("owned", from, (frame) => ownedMembers(frame, from, gathering));
      stage = { ...set, reowned: true };
      this.#sets.set(stage.name, stage);
    }
    const order = entry.order(stage);
    if (!order) return stage;
    const from = stage;
    return next("ordered", from, (frame) => arrangedMembers(frame, from, order));
  }

  #chosen(key: string, from: RecordSet, entry: SetEntry, named: SetTerms["about"]): RecordSet {
    const choice = entry.choice(from);
    const choose = (frame: Parameters<RecordSet["choose"]>[0]): Members =>
      choice ? chosenMembers(frame, choice) : membersIn(frame, from);
    return this.#set(key, { ...from, ...named }, choose);
  }
}

const DATING: ReadonlySet<string> = new Set(["over", "month"]);
