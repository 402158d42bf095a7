import type { Bilingual } from "../../kernel/bilingual.ts";
import { type Cell, isMissing, type Missing, type Quantity } from "../../measures/quantity.ts";
import type { Column, Computation, Frame, RecordSet, Show } from "../model.ts";
import { reaches, sameScope, scopeName, type GroupKind, type Scope } from "../scope.ts";
import { periodOf } from "../records/periods.ts";
import { figureNamed } from "../figure.ts";
import { addRows, recordOfMember } from "../members.ts";
import { showValue, Unknown, type Value } from "../value.ts";
import { whole } from "../../kernel/decimal.ts";
import { type Level, placeAt, type RecordField, type Site } from "./environment.ts";
import { forEverybody } from "./for-everybody.ts";
import { withReading } from "./parts-of.ts";
import { COUNT, type Type } from "./types.ts";
import { reportUnknownName } from "./unknown-name.ts";
import { typeOfFigure } from "./word-spellings.ts";

/** 换层 — the thing of scope `there` that thing `index` of `here` belongs to. */
export function lift(
  frame: Frame,
  here: Scope,
  there: Scope,
  index: number,
  set?: RecordSet,
): number {
  if (here.kind === there.kind) return index;
  const person = personOf(frame, here, index, set);
  return there.kind === "person" ? person : frame.groupOf(there.kind as GroupKind, person);
}

function personOf(frame: Frame, here: Scope, index: number, set?: RecordSet): number {
  if (here.kind === "span") return frame.spanOwner(index);
  return here.kind === "record" && set ? (frame.set(set)?.owners[index] ?? 0) : index;
}

/** 找名字 — what a name means at this place, or a finding and nothing. */
export function resolveName(
  name: string,
  at: number,
  site: Site,
  wanted?: Type,
): Computation | undefined {
  const { environment: known, here } = site;
  const set = here.kind === "record" ? known.set(here.set) : undefined;
  const ownField = set && fieldComputation(set, name, site);
  if (ownField) return ownField;
  const column = known.column(name, placeAt(site, at));
  if (column && reaches(here, column.scope)) return columnReference(column, site, set);
  const quantity = quantityReference(name, site, set);
  if (quantity) return quantity;
  const constant = known.constant(name);
  if (constant) return constant;
  const inner = innerScopeOf(name, site);
  if (inner) {
    report(site, at, "CSP312", { name, inner: scopeName(inner) });
    return undefined;
  }
  if (!known.declares(name)) reportUnknownName(name, at, site, wanted);
  return undefined;
}

function report(site: Site, at: number, code: "CSP312", facts: Record<string, string>): void {
  site.environment.report({ code, place: placeAt(site, at), facts });
}

const WIDE: ReadonlySet<Scope["kind"]> = new Set(["centre", "site", "team"]);

/** 更细的层次 — the scope at which a name lives when it cannot be read directly here. */
export function innerScopeOf(name: string, site: Site): Scope | undefined {
  const { environment: known, here } = site;
  const column = known.column(name, site.place);
  if (column && !reaches(here, column.scope)) return column.scope;
  if (known.quantity(name, "person")) {
    return WIDE.has(here.kind) ? { kind: "person" } : undefined;
  }
  const set = known.set(name) ?? known.set(name.split(".")[0] ?? "");
  return set && { kind: "record", set: set.name };
}

function columnReference(column: Column, site: Site, set: RecordSet | undefined): Computation {
  const { here } = site;
  const ofPeriod = set && periodReference(column, site, set);
  if (ofPeriod) return ofPeriod;
  const at = (frame: Frame, index: number) => lift(frame, here, column.scope, index, set);
  const evaluate =
    here.kind === column.scope.kind
      ? (frame: Frame, index: number) => frame.value(column, index)
      : (frame: Frame, index: number) => frame.value(column, at(frame, index));
  const { lookBack } = column;
  return {
    type: column.type,
    ...(lookBack && here.kind === "person" && { lookBack }),
    evaluate,
    forEverybody: (frame) => forEverybody(column, frame),
    show: named(column.title, column.type, evaluate, site),
    sources: (frame, index, add) => column.sources(frame, at(frame, index), add),
    parts(frame, index, add) {
      add({ kind: "column", column, index: at(frame, index) });
    },
  };
}

/** 所在日的数字 — a record reads the figure of its day, a day that of its week. */
function periodReference(column: Column, site: Site, set: RecordSet): Computation | undefined {
  const { scope } = column;
  if (scope.kind !== "record" || sameScope(site.here, scope)) return undefined;
  const period = site.environment.set(scope.set);
  if (!period) return undefined;
  set.period?.sources.add(period);
  const at = (frame: Frame, index: number) => periodOf(frame, set, index, period);
  const evaluate = (frame: Frame, index: number) => {
    const position = at(frame, index);
    return position < 0 ? null : frame.value(column, position);
  };
  return {
    type: column.type,
    evaluate,
    show: named(column.title, column.type, evaluate, site),
    sources(frame, index, add) {
      const position = at(frame, index);
      if (position >= 0) column.sources(frame, position, add);
    },
    parts(frame, index, add) {
      const position = at(frame, index);
      if (position >= 0) add({ kind: "column", column, index: position });
    },
  };
}

function named(title: Bilingual, type: Type, evaluate: Computation["evaluate"], site: Site): Show {
  const { labels } = site.environment;
  return (frame, index, language) =>
    `${title[language]} ${showValue(evaluate(frame, index), type, language, labels)}`;
}

function quantityReference(
  name: string,
  site: Site,
  set: RecordSet | undefined,
): Computation | undefined {
  const { environment: known, here } = site;
  const inSpan = here.kind === "span" ? known.quantity(name, "span") : undefined;
  const quantity = inSpan ?? known.quantity(name, "person");
  if (!quantity || !reaches(here, { kind: quantity.scope })) return undefined;
  const at = (frame: Frame, index: number) =>
    quantity.scope === "span" ? index : lift(frame, here, { kind: "person" }, index, set);
  const level = known.level(quantity.name);
  const figure = figureNamed(quantity.scope, quantity.name);
  const read =
    here.kind === quantity.scope
      ? (frame: Frame, index: number) => frame.figure(figure, index)
      : (frame: Frame, index: number) => frame.figure(figure, at(frame, index));
  const evaluate = level
    ? (frame: Frame, index: number) => levelWord(read(frame, index), level, quantity)
    : read;
  const type: Type = level
    ? { kind: "level", name: level.name, words: level.words }
    : typeOfFigure(quantity);
  const made: Computation = {
    type,
    evaluate,
    ...(!level && { forEverybody: (frame) => frame.figureOfAll(figure) }),
    show: named(quantity.title, type, evaluate, site),
    sources: (frame, index, add) => frame.rows(figure, at(frame, index)).forEach(add),
  };
  return withReading(made, quantity);
}

function levelWord(value: Value, level: Level, quantity: Quantity): Value {
  if (typeof value !== "string") return value;
  const word = level.spelled.get(value) ?? level.spelled.get(value.trim().toLowerCase());
  if (word !== undefined) return word;
  const title = quantity.title;
  return new Unknown([
    {
      what: {
        zh: `制度认识的${title.zh}（现为“${value}”）`,
        en: `a ${title.en} that the policy knows (now "${value}")`,
      },
      where: "employees.csv",
    },
  ]);
}

/** 字段 — a cell of the record itself, or `nth`, its occurrence within the person's month. */
function fieldComputation(set: RecordSet, name: string, site: Site): Computation | undefined {
  const { labels } = site.environment;
  const sources: Computation["sources"] = (frame, index, add) => {
    const members = frame.set(set);
    if (members) addRows(members, index, add);
  };
  if (name === "nth") {
    const evaluate = (frame: Frame, index: number): Value => whole(frame.set(set)?.nth[index] ?? 0);
    const title = { zh: "本月第几次", en: "occurrence" };
    return { type: COUNT, evaluate, show: named(title, COUNT, evaluate, site), sources };
  }
  const field = site.environment.fields(set.kind).get(name);
  if (!field) return undefined;
  const evaluate = fieldReader(set, field);
  const show: Show = (frame, index, language) =>
    `${field.title[language]} ${showValue(evaluate(frame, index), field.type, language, labels)}`;
  return { type: field.type, evaluate, show, sources };
}

/** A blank yes/no is no, a blank text does not apply, any other blank is unknown (X5). */
function fieldReader(set: RecordSet, field: RecordField): Computation["evaluate"] {
  const blank = field.type.kind === "truth" ? false : field.type.kind === "text" ? null : undefined;
  return (frame, index) => {
    const members = frame.set(set);
    const record = members && recordOfMember(members, index);
    const cell: Cell | null | Missing | undefined = record?.row[field.name];
    if (cell === null) return null;
    if (isMissing(cell)) return new Unknown([cell]);
    if (cell === undefined) {
      if (field.usual) return field.usual;
      if (blank !== undefined) return blank;
      const where = record ? `${record.place.file}:${record.place.line}` : `${set.kind}.csv`;
      return new Unknown([{ what: field.title, where }]);
    }
    if (typeof cell === "number" && field.type.kind === "number") return whole(cell);
    return cell;
  };
}

/** 聚合对象 — whether a field was left blank in the row itself. */
export function cellIsBlank(
  set: RecordSet,
  name: string,
): (frame: Frame, index: number) => boolean {
  return (frame, index) => {
    const members = frame.set(set);
    const cell = members && recordOfMember(members, index)?.row[name];
    return cell === undefined || cell === null || isMissing(cell);
  };
}
