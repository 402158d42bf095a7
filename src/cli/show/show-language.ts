import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { nearest } from "../../kernel/nearest.ts";
import { ITEMS } from "../../payrun/item-order.ts";
import { describeLanguage } from "../../policy/describe-language.ts";
import { descriptionPage } from "../../policy/described/description-page.ts";
import { briefReference } from "../../policy/reference/brief-reference.ts";
import { findSections } from "../../policy/reference/find-sections.ts";
import { languageReference } from "../../policy/reference/language-reference.ts";
import { entriesOf, wordsOfLanguage } from "../../policy/reference/look-up.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { type Speech, speechOf, stopWith } from "../print-findings.ts";
import { printJson } from "../print-json.ts";
import { compileNamed } from "../workspace/compile-named.ts";

const TEXTS = {
  also: { zh: "另见：", en: "See also:" },
  nearest: { zh: "说到“{name}”的地方：", en: 'Sections that speak of "{name}":' },
} as const satisfies Record<string, Bilingual>;

interface Asked {
  readonly word: string | undefined;
  readonly brief: boolean;
}

/** 语言文档 — the reference of the rule language as Markdown, whole, in brief, or one word. */
export async function showLanguage(
  { word, brief }: Asked,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const speech = speechOf(call, options, undefined);
  const { language } = speech;
  if (word !== undefined) return showWord(word, speech);
  if (options.json) {
    const list = describeLanguage().map(({ word: name, ...about }) => ({ word: name, ...about }));
    printJson(call.world, "cs-pay/language@1", { words: list });
    return 0;
  }
  const text = brief ? briefReference(language) : languageReference(language, ITEMS);
  call.world.stdout.write(text);
  return 0;
}

async function showWord(word: string, speech: Speech): Promise<number> {
  const { call, options, language } = speech;
  const found = entriesOf(word, language);
  if (found.length === 0) return describeNamed(word, speech);
  if (options.json) {
    const words = describeLanguage().filter(({ word: name, docs }) =>
      [name, docs.chinese].includes(word),
    );
    printJson(call.world, "cs-pay/language@1", { words });
  } else call.world.stdout.write(`${found.join("\n").trimEnd()}\n`);
  return 0;
}

/** What is no word of the language may be a policy: then it is told to the people it pays. */
async function describeNamed(name: string, { call, options }: Speech): Promise<number> {
  const { policy, diagnostics, speech } = await compileNamed(name, options, call);
  if (!policy) {
    const unknown = diagnostics.some(({ code }) => code === "CSP311");
    if (!unknown) return stopWith(diagnostics, speech);
    return showSections(name, speech);
  }
  const description = policy.described(speech.language);
  if (options.json) {
    const content = { policy: policy.name, file: policy.file, ...description };
    printJson(call.world, "cs-pay/policy-description@1", content);
  } else call.world.stdout.write(descriptionPage(description, speech.language));
  return 0;
}

/** What is neither a word nor a policy is looked for in the whole reference. */
async function showSections(topic: string, speech: Speech): Promise<number> {
  const { call, options, language } = speech;
  const { best, others } = findSections(topic, language);
  if (!best && others.length === 0) return stopWith([unknownWord(topic)], speech);
  if (options.json) {
    const sections = [...(best ? [best] : []), ...others.map(([section]) => section)];
    printJson(call.world, "cs-pay/language@1", { words: [], sections });
    return 0;
  }
  const seeAlso = (best ? TEXTS.also : TEXTS.nearest)[language].replace("{name}", topic);
  const lines = [
    ...(best ? [`### ${best.heading}`, "", ...best.lines, ""] : []),
    ...(others.length > 0 ? [seeAlso, ""] : []),
    ...others.map(([{ heading }, line]) => `- ${heading}: ${line.replace(/^[-|#*\s]+/, "")}`),
  ];
  call.world.stdout.write(`${lines.join("\n").trimEnd()}\n`);
  return 0;
}

function unknownWord(word: string): Diagnostic {
  const close = nearest(word, wordsOfLanguage());
  return {
    code: "CSP375",
    facts: { name: word },
    ...(close !== undefined && {
      hint: { zh: `是不是想查 ${close}？`, en: `did you mean ${quoted(close)}?` },
    }),
  };
}

/** English sentences quote Chinese words. */
function quoted(word: string): string {
  return /\p{Script=Han}/u.test(word) ? `"${word}"` : word;
}
