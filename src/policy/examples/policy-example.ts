import type { Place } from "../../kernel/place.ts";
import type { Cell } from "../../measures/quantity.ts";
import type { Type } from "../expression/types.ts";
import type { Chosen } from "../load/chosen-layer.ts";
import type { Evaluate, RecordSet } from "../model.ts";
import type { Scope } from "../scope.ts";
import type { Known } from "../value.ts";

/** 一月的情形 — what an example says of one person in one month. */
export interface GivenMonth {
  /** Quantities and other columns by name. */
  readonly figures: ReadonlyMap<string, Known | null>;
  /** Records by kind. */
  readonly records: ReadonlyMap<string, readonly Readonly<Record<string, Cell>>[]>;
}

/** 一人的情形 — what an example says of one person; what it does not say is unknown. */
export interface GivenPerson extends GivenMonth {
  /** What was kept of the months before, and their records; the last month first. */
  readonly previous: readonly GivenMonth[];
}

/** 应得结果 — what a rule must yield, as written. */
export interface ExpectedValue {
  /** `undefined` = must be unknown, `null` = must not apply. */
  readonly value: Known | null | undefined;
  readonly text: string;
  readonly place: Place;
}

/** 受测的规则 — a column, a rung of the ladder or a target: what an example asks for its value. */
export interface ExampleRule {
  readonly name: string;
  readonly scope: Scope;
  readonly type: Type;
  readonly evaluate: Evaluate;
}

/** 制度示例 — a situation and what the rule beside it must make of it, run by `policy check`. */
export interface PolicyExample {
  readonly rule: ExampleRule;
  /** Set when the column has one value per record. */
  readonly set: RecordSet | undefined;
  readonly people: readonly GivenPerson[];
  /** Set when the situation reads the policy otherwise, or fills what it leaves blank. */
  readonly chosen: Chosen | undefined;
  /** One per thing of the column: the person, or each record in order. */
  readonly expected: readonly ExpectedValue[];
  readonly place: Place;
}
