import { Decimal, plain } from "../../kernel/decimal.ts";
import { isFault, parseExpression } from "../expression/parse.ts";
import type { Syntax } from "../expression/syntax.ts";

type InForce = ReadonlyMap<string, string | undefined>;
type Binary = Extract<Syntax, { kind: "binary" }>;
type Call = Extract<Syntax, { kind: "call" }>;

/** 读法代入 — an expression with every reading and filled blank put in, and what follows from it. */
export function settled(syntax: Syntax, inForce: InForce): Syntax {
  if (syntax.kind === "name") return chosen(syntax, inForce);
  if (syntax.kind === "unary") {
    const of = settled(syntax.of, inForce);
    const truth = syntax.operator === "not" ? truthOf(of) : undefined;
    return truth === undefined ? { ...syntax, of } : said(!truth, syntax.at);
  }
  if (syntax.kind === "binary") return ofBinary(syntax, inForce);
  return syntax.kind === "call" ? ofCall(syntax, inForce) : syntax;
}

/** 已定真假 — of a condition that the readings alone decide. */
export function truthOf(syntax: Syntax): boolean | undefined {
  if (syntax.kind !== "name" && syntax.kind !== "text") return undefined;
  const word = syntax.kind === "name" ? syntax.name : syntax.text;
  return word === "true" ? true : word === "false" ? false : undefined;
}

function said(truth: boolean, at: number): Syntax {
  return { kind: "name", at, name: String(truth) };
}

function chosen(syntax: Extract<Syntax, { kind: "name" }>, inForce: InForce): Syntax {
  const text = inForce.get(syntax.name);
  if (text === undefined) return syntax;
  const parsed = parseExpression(text);
  if (!isFault(parsed) && (parsed.kind === "number" || parsed.kind === "date")) {
    return { ...parsed, at: syntax.at };
  }
  return { kind: "text", at: syntax.at, text };
}

function ofBinary(syntax: Binary, inForce: InForce): Syntax {
  const { operator, at } = syntax;
  const [left, right] = [settled(syntax.left, inForce), settled(syntax.right, inForce)];
  if (operator === "and" || operator === "or") return joined({ ...syntax, left, right });
  const word = [syntax.left, syntax.right].some(
    (side) => side.kind === "name" && inForce.get(side.name) !== undefined,
  );
  if (word && (operator === "=" || operator === "!=")) {
    const [one, other] = [wordOf(left), wordOf(right)];
    if (one !== undefined && other !== undefined) {
      return said((one === other) === (operator === "="), at);
    }
  }
  const product = operator === "*" && left.kind === "number" && right.kind === "number";
  if (product && left.unit !== "percent" && right.unit === "") {
    const digits = plain(new Decimal(left.digits).times(new Decimal(right.digits)));
    return { ...left, digits };
  }
  return { ...syntax, left, right };
}

function wordOf(syntax: Syntax): string | undefined {
  if (syntax.kind === "number") return `${syntax.digits} ${syntax.unit}`;
  return syntax.kind === "name" ? syntax.name : syntax.kind === "text" ? syntax.text : undefined;
}

function joined(syntax: Binary): Syntax {
  const [left, right] = [truthOf(syntax.left), truthOf(syntax.right)];
  const deciding = syntax.operator === "or";
  if (left === deciding || right === deciding) return said(deciding, syntax.at);
  if (left !== undefined) return syntax.right;
  return right === undefined ? syntax : syntax.left;
}

function ofCall(syntax: Call, inForce: InForce): Syntax {
  const [first, then, otherwise] = syntax.inputs;
  if ((syntax.name === "known" || syntax.name === "missing") && first?.kind === "name") {
    if (inForce.has(first.name)) {
      const filled = inForce.get(first.name) !== undefined;
      return said(filled === (syntax.name === "known"), syntax.at);
    }
  }
  const inputs = syntax.inputs.map((one) => settled(one, inForce));
  if (syntax.name === "if" && then && otherwise && inputs[0]) {
    const truth = truthOf(inputs[0]);
    if (truth !== undefined) return inputs[truth ? 1 : 2] ?? syntax;
  }
  const options = syntax.options.map((option) =>
    option.of ? { ...option, of: settled(option.of, inForce) } : option,
  );
  return { ...syntax, inputs, options };
}
