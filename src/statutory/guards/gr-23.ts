import type { Guard } from "../guard.ts";
import { factTouch, objection } from "./objection.ts";

/** 民主程序与公示 — rules nobody adopted and published cannot be used against anybody. */
export const GR_23: Guard = {
  id: "GR-23",

  object(policy, legal) {
    const { adoptedOn, announcedOn } = policy.facts;
    if (adoptedOn !== undefined && announcedOn !== undefined) return [];
    const fact = adoptedOn === undefined ? "adoptedOn" : "announcedOn";
    const missing = [
      ...(adoptedOn === undefined ? ["adopted_on"] : []),
      ...(announcedOn === undefined ? ["announced_on"] : []),
    ].join(", ");
    return [
      objection("GR-23", legal, {
        touches: factTouch("GR-23", fact, policy),
        message: {
          zh: `制度没有记载民主程序通过和公示的日期（law: ${missing}），扣减工资时难以作为依据`,
          en: `the policy does not say when it was adopted and published (law: ${missing})`,
        },
      }),
    ];
  },
};
