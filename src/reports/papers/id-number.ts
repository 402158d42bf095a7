/** 身份证号的毛病 — `form` is not 18 characters of an identity card, `check` a wrong last one. */
export type IdFault = "form" | "check" | undefined;

const FORM = /^\d{17}[\dX]$/;
/* ISO 7064, MOD 11-2, as GB 11643 uses it: the sign for each remainder. */
const SIGNS = "10X98765432";

/** 核对身份证号 — the last character follows from the others, which finds most slips of the pen. */
export function idFault(number: string): IdFault {
  const text = number.toUpperCase();
  if (!FORM.test(text)) return "form";
  let sum = 0;
  for (const digit of text.slice(0, -1)) sum = ((sum + Number(digit)) * 2) % SIGNS.length;
  return SIGNS[sum] === text.at(-1) ? undefined : "check";
}
