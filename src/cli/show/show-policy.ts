import { type Place, rowReference } from "../../kernel/place.ts";
import type { Policy } from "../../policy/policy.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { stopWith } from "../print-findings.ts";
import { printJson } from "../print-json.ts";
import { blanksScreen, policyShowScreen, readingsScreen } from "../screen/policy-screens.ts";
import type { Screen } from "../screen/screen.ts";
import { screenOf } from "../screen-of.ts";
import { compileNamed } from "../workspace/compile-named.ts";

export type PolicyView = "show" | "readings" | "blanks";

interface Shown {
  screen(policy: Policy, screen: Screen): string;
  json(policy: Policy): Record<string, unknown>;
}

const VIEWS: Readonly<Record<PolicyView, Shown>> = {
  show: {
    screen: policyShowScreen,
    json: ({ columns }) => ({ rules: columns.map(withPlaceText) }),
  },
  readings: {
    screen: readingsScreen,
    json: ({ readings }) => ({ readings: readings.map(withPlaceText) }),
  },
  blanks: {
    screen: blanksScreen,
    json: ({ blanks }) => ({ blanks: blanks.map(withPlaceText) }),
  },
};

/** 看制度 — one view of a policy: its rules, its disputed readings, or what is left blank. */
export async function showPolicy(
  view: PolicyView,
  pack: string | undefined,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const { policy, policies, diagnostics, speech } = await compileNamed(pack, options, call);
  if (!policy) return stopWith(diagnostics, speech);
  if (options.json) {
    const [own, ...others] = policies.map((one) => contentOf(view, one));
    const content = { ...own, ...(others.length > 0 && { assigned: others }) };
    printJson(call.world, `cs-pay/policy-${view}@1`, content);
  } else {
    const screen = screenOf("stdout", speech.language, options, call);
    call.world.stdout.write(policies.map((one) => VIEWS[view].screen(one, screen)).join("\n"));
  }
  return 0;
}

function contentOf(view: PolicyView, policy: Policy): Record<string, unknown> {
  const { name, file, title } = policy;
  return { policy: name, title, file, ...VIEWS[view].json(policy) };
}

function withPlaceText<T extends { readonly place: Place }>({ place, ...entry }: T) {
  return { ...entry, place: rowReference(place) };
}
