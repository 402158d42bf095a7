import { compileExpression } from "../expression/compile.ts";
import type { Environment } from "../expression/environment.ts";
import { NUMBER, TRUTH } from "../expression/types.ts";
import type { Declaration } from "../load/declaration.ts";
import { PERSON } from "../scope.ts";
import type { ActionRule } from "../rules.ts";
import { entryOf } from "./entry-reader.ts";
import { compileMessage } from "./message.ts";
import { ENTRY_KEYS } from "./section-keys.ts";

/** 措施 — proposals after an appraisal: a condition, a weakest indicator, or both. */
export function compileActions(
  declared: readonly Declaration[],
  environment: Environment,
): readonly ActionRule[] {
  return declared.flatMap((one) => {
    const entry = entryOf(one, (diagnostic) => environment.report(diagnostic))?.knows(
      ENTRY_KEYS.actions,
    );
    if (!entry) return [];
    entry.needs("clause");
    entry.needs("decides");
    const asked = { environment, here: PERSON };
    const [when, below] = [entry.text("when"), entry.text("weakest_below")];
    if ((!when && !below) || entry.has("examples")) entry.needs("when");
    const due = when && compileExpression(when, asked, TRUTH);
    const weakestBelow = below && compileExpression(below, asked, NUMBER);
    const title = entry.bilingual("title") ?? { zh: one.name, en: one.name };
    return [
      {
        name: one.name,
        clause: entry.text("clause")?.text ?? "",
        title,
        due,
        weakestBelow,
        says: compileMessage(entry.tree("message"), title, asked),
        decides: entry.bilingual("decides") ?? { zh: "", en: "" },
      },
    ];
  });
}
