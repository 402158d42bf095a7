import { fill } from "../../kernel/bilingual.ts";
import { kindOfFile } from "../../inputs/index.ts";
import { agentDaysQuery } from "../../warehouse/agent-days-query.ts";
import { DIALECT_NAMES, dialectNamed } from "../../warehouse/dialects.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { askedMonth } from "../month-argument.ts";
import { printJson } from "../print-json.ts";
import { refuse } from "../refuse.ts";

/** 所问的查询 — as it was typed. */
export interface AskedQuery {
  readonly kind: string;
  readonly dialect?: string;
  readonly table?: string;
  readonly month?: string;
}

const KINDS = ["calls", "agentdays"];
const TABLE = "calls";
/** Names as warehouses write them without quotes, so that nothing else can get into the query. */
const TABLE_NAME = /^[\p{L}_][\p{L}\p{N}_$]*(\.[\p{L}_][\p{L}\p{N}_$]*){0,2}$/u;

/** 打印查询 — the query on stdout; both kinds ask for the same one, which makes days of calls. */
export function showSql(asked: AskedQuery, options: GlobalOptions, call: Invocation): number {
  const { texts } = call;
  const kind = kindOfFile(`${asked.kind}.csv`)?.kind;
  if (kind === undefined || !KINDS.includes(kind)) {
    const known = fill(texts.known, { names: KINDS.join(", ") });
    return refuse(call, fill(texts.sqlUnknown, { kind: asked.kind }), [known]);
  }
  const dialect = dialectNamed(asked.dialect ?? "");
  if (!dialect) {
    const known = fill(texts.known, { names: DIALECT_NAMES.join(", ") });
    return refuse(call, fill(texts.missingArgument, { name: "--dialect" }), [known]);
  }
  const table = asked.table ?? TABLE;
  if (!TABLE_NAME.test(table)) return refuse(call, fill(texts.sqlBadTable, { table }));
  const month = asked.month === undefined ? undefined : askedMonth(asked.month, call);
  if (asked.month !== undefined && month === undefined) return call.exitCode;
  const query = agentDaysQuery({ dialect, table, month, language: options.language ?? "zh" });
  if (options.json) printJson(call.world, "cs-pay/sql@1", { dialect: asked.dialect, sql: query });
  else call.world.stdout.write(query);
  return 0;
}
