import type { Type } from "../expression/types.ts";
import { fieldOf, type Fields, type Tree } from "../load/tree.ts";

/** A day off, as every schedule's own word for it is read. */
const REST = "rest";

/** 班次名 — the shifts a policy declares, as the words a shift can hold, however they are spelled. */
export function shiftType(attendance: Tree | undefined): Extract<Type, { kind: "text" }> {
  const shifts = attendance?.kind === "fields" ? fieldOf(attendance, "shifts") : undefined;
  const declared = shifts?.kind === "fields" ? shifts.fields : [];
  const spelled = new Map([["休", REST]]);
  for (const { key, value } of declared) {
    for (const word of value.kind === "fields" ? spellings(value) : []) spelled.set(word, key);
  }
  return { kind: "text", words: [...declared.map(({ key }) => key), REST], spelled };
}

function spellings(shift: Fields): readonly string[] {
  const also = fieldOf(shift, "also");
  const more = also?.kind === "list" ? also.items : [also];
  return [fieldOf(shift, "zh"), fieldOf(shift, "en"), ...more].flatMap((word) =>
    word?.kind === "text" ? [word.text] : [],
  );
}
