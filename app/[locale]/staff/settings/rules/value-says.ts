import { getTranslations } from "next-intl/server";
import { type RulesValue, rulesValues } from "#domain/review/rules/rules-changes";
import { OBSTACLES, type ReviewRules } from "#domain/review/state";
import { CALENDARS } from "./calendars.ts";

/** What the rules say of a value, in words. */
export async function valueSays() {
  const t = await getTranslations("settings.rules");
  return (rules: ReviewRules, name: RulesValue): string => {
    const { assignment, calendar, secret, ...numbers } = rulesValues(rules);
    if (name === "assignment") return t(`assignments.${assignment}`);
    if (name === "secret") return t(secret ? "yes" : "no");
    const obstacle = OBSTACLES.find((one) => one === name);
    if (obstacle) return t(`forces.${rules.obstacles[obstacle]}`);
    if (name !== "calendar") return String(numbers[name]);
    const known = CALENDARS.find((each) => each === calendar);
    return known ? t(`calendars.${known}`) : calendar;
  };
}
