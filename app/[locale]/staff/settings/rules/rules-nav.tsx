import { getTranslations } from "next-intl/server";
import { RULES_LISTS } from "#domain/review/rules/rules-input";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { VALUE_GROUPS, type ValueGroup } from "./rules-values.ts";

/** The tables of the rules, each with how many changes the draft has in it. */
export async function RulesNav({ rules: { draft } }: { rules: ConfiguredRules }) {
  const t = await getTranslations("settings.rules");
  const changes = draft?.changes ?? [];
  const ofGroup = (group: ValueGroup) =>
    changes.filter((change) => change.what === "value" && VALUE_GROUPS[group].some((value) => value === change.value)).length;
  const tables = [
    ...RULES_LISTS.map((list) => ({
      ...{ id: list, text: t(`lists.${list}`) },
      n: changes.filter((change) => change.what !== "value" && change.list === list).length,
    })),
    ...(Object.keys(VALUE_GROUPS) as ValueGroup[]).map((group) => ({ id: group, text: t(`groups.${group}`), n: ofGroup(group) })),
  ];
  return (
    <nav className="rules-nav" aria-label={t("tables")}>
      <ul>
        {tables.map(({ id, text, n }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {text} {n > 0 ? <span className="num">{n}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
