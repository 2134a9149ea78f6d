import { getTranslations } from "next-intl/server";
import { RULES_VALUES, type RulesValue, rulesValues } from "#domain/review/rules/rules-changes";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { OBSTACLES, type ReviewRules } from "#domain/review/state";
import { CALENDARS } from "../calendars.ts";
import { Compared } from "./compared.tsx";

/** Calendar, days and vote, as they are and as they would be. */
export async function ValuesTable({ rules: { before, body, draft } }: { rules: ConfiguredRules }) {
  const t = await getTranslations("settings.rules");
  const told = (rules: ReviewRules, name: RulesValue) => {
    const { assignment, calendar, secret, ...numbers } = rulesValues(rules);
    if (name === "assignment") return t(`assignments.${assignment}`);
    if (name === "secret") return t(secret ? "preview.yes" : "preview.no");
    const obstacle = OBSTACLES.find((one) => one === name);
    if (obstacle) return t(`forces.${rules.obstacles[obstacle]}`);
    if (name !== "calendar") return String(numbers[name]);
    const known = CALENDARS.find((each) => each === calendar);
    return known ? t(`calendars.${known}`) : calendar;
  };
  const rows = RULES_VALUES.map((name) => {
    const [was, is] = [told(before, name), told(body, name)];
    return { key: name, name: t(`fields.${name}`), before: was, after: is, what: was === is ? ("same" as const) : ("changed" as const) };
  });
  return <Compared title={t("whole")} rows={rows} draft={Boolean(draft)} />;
}
