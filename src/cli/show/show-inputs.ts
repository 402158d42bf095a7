import { fill } from "../../kernel/bilingual.ts";
import { nearest } from "../../kernel/nearest.ts";
import { isDeclared } from "../../inputs/declared-kind.ts";
import type { Column, InputKind } from "../../inputs/input-kind.ts";
import type { KindCatalogue } from "../../inputs/kind-catalogue.ts";
import { rowReference } from "../../kernel/place.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { stopWith } from "../print-findings.ts";
import { printJson } from "../print-json.ts";
import { refuse } from "../refuse.ts";
import { inputsScreen } from "../screen/inputs-screen.ts";
import { screenOf } from "../screen-of.ts";
import { kindsInForce } from "./kinds-in-force.ts";

/** 列出输入文件 — every kind with its columns, straight from the declarations that read them. */
export async function showInputs(
  asked: string | undefined,
  policy: string | undefined,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const { kinds: inForce, diagnostics, speech } = await kindsInForce(policy, options, call);
  if (!inForce) return stopWith(diagnostics, speech);
  const named = asked === undefined ? undefined : inForce.ofFile(`${asked}.csv`);
  if (asked !== undefined && !named) return unknownKind(asked, inForce, call);
  const kinds = named ? [named] : inForce.all;
  if (options.json) printJson(call.world, "cs-pay/inputs@1", { inputs: kinds.map(asJson) });
  else {
    const screen = screenOf("stdout", speech.language, options, call);
    call.world.stdout.write(inputsScreen(kinds, screen));
  }
  return 0;
}

function unknownKind(asked: string, { all }: KindCatalogue, call: Invocation): number {
  const { texts } = call;
  const near = nearest(
    asked,
    all.flatMap((kind) => kind.names),
  );
  const names = all.map((kind) => kind.kind).join(", ");
  const hints = [
    ...(near === undefined ? [] : [fill(texts.didYouMean, { name: near })]),
    fill(texts.known, { names }),
  ];
  return refuse(call, fill(texts.inputsUnknown, { kind: asked }), hints);
}

function asJson(kind: InputKind): unknown {
  const { names, title, stands } = kind;
  const columns = Object.entries<Column>(kind.columns).map(([name, column]) => {
    const { type, required, headers, words, doc } = column;
    return { name, type, required, headers, words, doc };
  });
  const about = { kind: kind.kind, title, file_names: names, stands, columns };
  if (!isDeclared(kind)) return about;
  const { filledBy, declaredAt, person, id, month, absence, everybody } = kind;
  const absent = absence === "measured" ? "unknown" : "nothing";
  const policy = rowReference(declaredAt);
  const rows = everybody ? "everybody" : "some";
  return { ...about, person, id, month, absent, rows, filled_by: filledBy, declared_at: policy };
}
