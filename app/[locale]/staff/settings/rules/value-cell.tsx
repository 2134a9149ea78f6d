import { getTranslations } from "next-intl/server";
import { type RulesValue, rulesValues } from "#domain/review/rules/rules-changes";
import { OBSTACLE_FORCES, OBSTACLES, type ReviewRules } from "#domain/review/state";
import { CALENDARS } from "./calendars.ts";
import { BoxCell, NumberCell, SelectCell } from "./cells.tsx";

/** A value of the rules, as the cell in which it is changed. */
export async function ValueCell({ name, rules }: { name: RulesValue; rules: ReviewRules }) {
  const t = await getTranslations("settings.rules");
  const [label, values] = [t(`fields.${name}`), rulesValues(rules)];
  const select = (value: string, options: { value: string; text: string }[], field: string = name) => (
    <SelectCell name={field} label={label} value={value} options={options} />
  );
  const obstacle = OBSTACLES.find((one) => one === name);
  if (obstacle) {
    const forces = OBSTACLE_FORCES.map((value) => ({ value, text: t(`forces.${value}`) }));
    return select(rules.obstacles[obstacle], forces, `obstacles.${obstacle}`);
  }
  if (name === "calendar") {
    const calendars = CALENDARS.map((value) => ({ value, text: t(`calendars.${value}`) }));
    return select(values.calendar, calendars);
  }
  if (name === "assignment") {
    const assignments = (["byHand", "roundRobin"] as const).map((value) => ({ value, text: t(`assignments.${value}`) }));
    return select(values.assignment, assignments);
  }
  if (name === "secret")
    return <BoxCell name={name} label={label} boxes={[{ value: "on", text: t("yes") }]} ticked={values.secret ? ["on"] : []} />;
  return <NumberCell name={name} label={label} value={Number(values[name])} />;
}
