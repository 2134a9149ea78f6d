import { getTranslations } from "next-intl/server";
import { RULES_VALUES, type RulesValue, rulesValues } from "#domain/review/rules/rules-changes";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { OBSTACLE_FORCES, OBSTACLES, type ReviewRules } from "#domain/review/state";
import { CALENDARS } from "./calendars.ts";
import { BoxCell, NumberCell, SelectCell } from "./cells.tsx";
import { ComparedRow } from "./compared-row.tsx";
import { RulesTable } from "./rules-table.tsx";

/** Calendar, days, vote and what counts against an approval: as they are, and in cells as they would be. */
export async function ValuesTable({ rules: { before, body } }: { rules: ConfiguredRules }) {
  const t = await getTranslations("settings.rules");
  const told = (rules: ReviewRules, name: RulesValue) => {
    const { assignment, calendar, secret, ...numbers } = rulesValues(rules);
    if (name === "assignment") return t(`assignments.${assignment}`);
    if (name === "secret") return t(secret ? "yes" : "no");
    const obstacle = OBSTACLES.find((one) => one === name);
    if (obstacle) return t(`forces.${rules.obstacles[obstacle]}`);
    if (name !== "calendar") return String(numbers[name]);
    const known = CALENDARS.find((each) => each === calendar);
    return known ? t(`calendars.${known}`) : calendar;
  };
  const values = rulesValues(body);
  const cellOf = (name: RulesValue) => {
    const label = t(`fields.${name}`);
    const obstacle = OBSTACLES.find((one) => one === name);
    if (obstacle)
      return (
        <SelectCell
          name={`obstacles.${name}`}
          label={label}
          value={body.obstacles[obstacle]}
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
      return <BoxCell name={name} label={label} boxes={[{ value: "on", text: label }]} ticked={values.secret ? ["on"] : []} />;
    return <NumberCell name={name} label={label} value={Number(values[name])} />;
  };
  return (
    <RulesTable id="values" title={t("whole")}>
      {RULES_VALUES.map((name) => {
        const [was, is] = [told(before, name), told(body, name)];
        return (
          <ComparedRow key={name} id={`value-${name}`} name={t(`fields.${name}`)} what={was === is ? "same" : "changed"} before={was}>
            {cellOf(name)}
          </ComparedRow>
        );
      })}
    </RulesTable>
  );
}
