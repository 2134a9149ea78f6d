import { LOCALES, type Localised } from "#domain/kernel/state";
import { rulesKeys } from "./edit-rules.ts";
import { Rules } from "./rules.ts";
import { STANDARD_RULES } from "./standard-rules.ts";

/** Why rules cannot be used, and at which entry. */
export type RulesProblem = { code: "decidedLast" | "fewStages" | "full" | "unworded" | "other"; name: string };

const STANDARD = new Set(rulesKeys(STANDARD_RULES));
/** The portal words it in its catalogues. */
export const isPortalsEntry = (key: string) => STANDARD.has(key);
const worded = (label: Localised | undefined) => LOCALES.every((locale) => label?.[locale]?.trim());

/** The first thing that keeps rules from being used; none where they hold together. */
export function rulesProblem(body: unknown): RulesProblem | undefined {
  const parsed = Rules.safeParse(body);
  if (parsed.success) {
    const { stages, rubric, fees } = parsed.data;
    const bare = [...stages, ...rubric.criteria, ...fees].find(({ key, label }) => !isPortalsEntry(key) && !worded(label));
    return bare && { code: "unworded", name: bare.key };
  }
  const [issue] = parsed.error.issues;
  const name = issue?.path.join(".") ?? "";
  if (issue?.code === "custom" && issue.params?.code === "decidedLast") return { code: "decidedLast", name };
  if (issue?.code === "too_small" && issue.path.at(-1) === "stages") return { code: "fewStages", name };
  if (issue?.path.includes("label")) return { code: "unworded", name };
  return { code: issue?.code === "too_big" && issue.origin === "array" ? "full" : "other", name };
}
