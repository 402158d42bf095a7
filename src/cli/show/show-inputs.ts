import { fill } from "../../kernel/bilingual.ts";
import { nearest } from "../../kernel/nearest.ts";
import { INPUT_KINDS, kindOfFile } from "../../inputs/index.ts";
import type { Column, InputKind } from "../../inputs/input-kind.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { speechOf } from "../print-findings.ts";
import { printJson } from "../print-json.ts";
import { refuse } from "../refuse.ts";
import { inputsScreen } from "../screen/inputs-screen.ts";
import { screenOf } from "../screen-of.ts";

/** 列出输入文件 — every kind with its columns, straight from the declarations that read them. */
export function showInputs(
  asked: string | undefined,
  options: GlobalOptions,
  call: Invocation,
): number {
  const named = asked === undefined ? undefined : kindOfFile(`${asked}.csv`);
  if (asked !== undefined && !named) return unknownKind(asked, call);
  const kinds: readonly InputKind[] = named ? [named] : INPUT_KINDS;
  if (options.json) printJson(call.world, "cs-pay/inputs@1", { inputs: kinds.map(asJson) });
  else {
    const { language } = speechOf(call, options);
    call.world.stdout.write(inputsScreen(kinds, screenOf("stdout", language, options, call)));
  }
  return 0;
}

function unknownKind(asked: string, call: Invocation): number {
  const { texts } = call;
  const near = nearest(
    asked,
    INPUT_KINDS.flatMap((kind) => kind.names),
  );
  const names = INPUT_KINDS.map((kind) => kind.kind).join(", ");
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
  return { kind: kind.kind, title, file_names: names, stands, columns };
}
