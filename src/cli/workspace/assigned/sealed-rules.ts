import type { SealedRule, SealSettings } from "../../../reports/sealed/seal-manifest.ts";
import { ASSIGN_KEYS } from "../../../payrun/assigned/assign-rule.ts";
import type { Workspace } from "../workspace.ts";
import type { AssignChoice, WorkspaceConfig } from "../workspace-config.ts";

/** 封存分派规则 — the rules of cs-pay.yaml as a seal holds them. */
export function sealedRules(choices: readonly AssignChoice[]): readonly SealedRule[] {
  return choices.map(({ when, policy }) => ({
    when: Object.fromEntries([...when].map(([key, words]) => [key, words.map(({ text }) => text)])),
    policy: policy.text,
  }));
}

/** 封存的读法 — of every policy in use; those of the first stand under their bare names. */
export function readingsOf({ policies }: Workspace): SealSettings["readings"] {
  return Object.fromEntries(
    policies.flatMap(({ name: policy, readings }, index) =>
      readings.map(({ name, chosen }) => [index === 0 ? name : `${policy}/${name}`, chosen]),
    ),
  );
}

/** 当时的制度设置 — the policy and rules of a seal, read as if cs-pay.yaml said so still. */
export function choicesOfSeal(
  { policy, assign = [] }: SealSettings,
  { policy: now }: WorkspaceConfig,
): Pick<WorkspaceConfig, "policy" | "assign"> {
  const { place } = now;
  const written = (text: string) => ({ text, place });
  return {
    policy: written(policy),
    assign: assign.map((rule) => {
      const when = ASSIGN_KEYS.flatMap((key) => {
        const words = rule.when[key];
        return words ? [[key, words.map(written)] as const] : [];
      });
      return { when: new Map(when), policy: written(rule.policy), place };
    }),
  };
}

/** 分派是否未变 — whether cs-pay.yaml names the same policies for the same people as a seal. */
export function isSameChoice(settings: SealSettings, config: WorkspaceConfig): boolean {
  const now = sealedRules(config.assign);
  const then = settings.assign ?? [];
  return settings.policy === config.policy.text && JSON.stringify(now) === JSON.stringify(then);
}
