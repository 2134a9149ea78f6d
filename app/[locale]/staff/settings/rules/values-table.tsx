import { getTranslations } from "next-intl/server";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { ComparedRow } from "./compared-row.tsx";
import { RulesTable } from "./rules-table.tsx";
import { VALUE_GROUPS, type ValueGroup } from "./rules-values.ts";
import { ValueCell } from "./value-cell.tsx";
import { valueSays } from "./value-says.ts";

/** Days, vote or what counts against an approval: in cells as they would be, and as they are where those differ. */
export async function ValuesTable({ group, rules: { before, body } }: { group: ValueGroup; rules: ConfiguredRules }) {
  const [t, says] = await Promise.all([getTranslations("settings.rules"), valueSays()]);
  return (
    <RulesTable id={group} title={t(`groups.${group}`)} isShort>
      {VALUE_GROUPS[group].map((name) => {
        const was = says(before, name);
        return (
          <ComparedRow
            key={name}
            id={`value-${name}`}
            name={t(`fields.${name}`)}
            what={was === says(body, name) ? "same" : "changed"}
            before={was}
          >
            <ValueCell name={name} rules={body} />
          </ComparedRow>
        );
      })}
    </RulesTable>
  );
}
