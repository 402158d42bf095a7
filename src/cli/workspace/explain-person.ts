import type { Month } from "../../kernel/calendar.ts";
import { type Place, rowReference } from "../../kernel/place.ts";
import { explainPayslip } from "../../payrun/explain/explain-payslip.ts";
import { explainJson, type RawOf } from "../../reports/explain-json.ts";
import { explainPage } from "../../reports/pages/explain-page.ts";
import { jsonText } from "../../reports/json-text.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { printFindings, stopWith } from "../print-findings.ts";
import { explainScreen } from "../screen/explain-screen.ts";
import { safeRow } from "../screen/safe-text.ts";
import { screenOf } from "../screen-of.ts";
import { askedItem } from "./explained/asked-item.ts";
import { explainCase } from "./explained/explain-case.ts";
import { rowsOfOneself } from "./explained/rows-of-oneself.ts";
import { rowsShown } from "./explained/rows-shown.ts";
import { sealCompared } from "./explained/seal-compared.ts";
import { paidMonth } from "./paid-month.ts";
import { rawText } from "./raw-text.ts";
import { unknownEmployee } from "./unknown-employee.ts";

/** 所问 — whose pay, of which month, and which item of it. */
export interface Question {
  readonly employee: string;
  readonly month: Month;
  readonly item: string | undefined;
  /** A page for the employee instead of the screen. */
  readonly asPage: boolean;
}

/** 说明一人 — the month is computed as `month` does it and asked again for one person. */
export async function explainPerson(
  question: Question,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const paid = await paidMonth(question.month, options, call, "as_sealed");
  if (typeof paid === "number") return paid;
  const { speech, workspace } = paid;
  const slip = paid.result.payslips.find(({ person }) => person.id === question.employee);
  if (!slip) return stopWith([unknownEmployee(question, paid)], speech);
  const subject = explainCase(paid, slip);
  const computed = explainPayslip(subject);
  const sealed = await sealCompared(workspace, computed);
  const explained = { ...computed, seal: sealed.seal };
  const wanted = askedItem(question.item, explained, subject);
  if ("code" in wanted) return stopWith([wanted], speech);
  if (!options.quiet) printFindings(sealed.diagnostics, speech);
  const texts = await rawText(rowsShown(explained, wanted), paid.one.inputs);
  const written = (place: Place) => texts.get(rowReference(place));
  const rawOf = shownSafely(written);
  const { stdout } = call.world;
  if (question.asPage) {
    const own = shownSafely(rowsOfOneself(written, slip.person, paid.result.payslips));
    const { company } = paid.paperSettings;
    stdout.write(
      explainPage({ explained, wanted, rawOf: own, language: speech.language, company }),
    );
  } else if (options.json)
    stdout.write(jsonText(explainJson(explained, wanted, rawOf, speech.language)));
  else {
    const screen = screenOf("stdout", speech.language, options, call);
    stdout.write(explainScreen(explained, wanted, rawOf, screen));
  }
  return 0;
}

function shownSafely(rawOf: RawOf): RawOf {
  return (place) => {
    const text = rawOf(place);
    return text === undefined ? undefined : safeRow(text, place.file);
  };
}
