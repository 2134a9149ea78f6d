import { getTranslations } from "next-intl/server";
import { type RulesValue, rulesValues } from "#domain/review/rules/rules-changes";
import { OBSTACLE_FORCES, OBSTACLES, type ReviewRules } from "#domain/review/state";
import { CALENDARS } from "./calendars.ts";
import { BoxCell, NumberCell, SelectCell } from "./cells.tsx";

/** A value of the rules, as the cell in which it is changed. */
export async function ValueCell({ name, rules }: { name: RulesValue; rules: ReviewRules }) {
  const t = await getTranslations("settings.rules");
  const [label, values] = [t(`fields.${name}`), rulesValues(rules)];
  const obstacle = OBSTACLES.find((one) => one === name);
  if (obstacle)
    return (
      <SelectCell
        name={`obstacles.${obstacle}`}
        label={label}
        value={rules.obstacles[obstacle]}
        options={OBSTACLE_FORCES.map((value) => ({ value, text: t(`forces.${value}`) }))}
      />
    );
  if (name === "calendar")
    return (
      <SelectCell
        name={name}
        label={label}
        value={values.calendar}
        options={CALENDARS.map((value) => ({ value, text: t(`calendars.${value}`) }))}
      />
    );
  if (name === "assignment")
    return (
      <SelectCell
        name={name}
        label={label}
        value={values.assignment}
        options={(["byHand", "roundRobin"] as const).map((value) => ({ value, text: t(`assignments.${value}`) }))}
      />
    );
  if (name === "secret")
    return <BoxCell name={name} label={label} boxes={[{ value: "on", text: t("yes") }]} ticked={values.secret ? ["on"] : []} />;
  return <NumberCell name={name} label={label} value={Number(values[name])} />;
}
