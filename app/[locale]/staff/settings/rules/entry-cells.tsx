import { getTranslations } from "next-intl/server";
import { KINDS } from "#domain/organisations/state";
import type { RulesList } from "#domain/review/rules/rules-input";
import { STAGE_OWNERS } from "#domain/review/state";
import { BoxCell, NumberCell, SelectCell } from "./cells.tsx";
import type { Entry } from "./entry-fields.tsx";

type Props = { list: RulesList; entry: Entry & { key: string }; name: string };

/** What a stage, a criterion or a fee holds besides its name, as cells of the table. */
export async function EntryCells({ list, entry, name }: Props) {
  const [t, kinds] = await Promise.all([getTranslations("settings.rules"), getTranslations("terms.kind")]);
  const cell = (field: "owner" | "workingDays" | "threshold" | "blockingZero" | "euroAYear" | "kinds") => ({
    name: `${list}.${entry.key}.${field}`,
    label: `${t(`fields.${field}`)}: ${name}`,
  });
  if (list === "stages")
    return (
      <>
        <NumberCell {...cell("workingDays")} value={entry.workingDays ?? 0} unit={t("dayUnit")} />
        <SelectCell
          {...cell("owner")}
          value={entry.owner ?? "reviewer"}
          options={STAGE_OWNERS.map((value) => ({ value, text: t(`owners.${value}`) }))}
        />
      </>
    );
  if (list === "criteria")
    return (
      <>
        <NumberCell {...cell("threshold")} value={entry.threshold ?? 0} />
        <BoxCell
          {...cell("blockingZero")}
          boxes={[{ value: "on", text: t("fields.blockingZero") }]}
          ticked={entry.blockingZero ? ["on"] : []}
        />
      </>
    );
  const whose = KINDS.filter((value) => entry.kinds?.includes(value)).map((value) => kinds(value));
  const [first] = whose;
  return (
    <>
      <NumberCell {...cell("euroAYear")} value={entry.euroAYear ?? 0} unit={t("euros")} />
      <details className="cell-more">
        <summary>{first === undefined ? t("noKind") : whose.length > 1 ? t("kindsMore", { first, n: whose.length - 1 }) : first}</summary>
        <BoxCell {...cell("kinds")} boxes={KINDS.map((value) => ({ value, text: kinds(value) }))} ticked={entry.kinds ?? []} />
      </details>
    </>
  );
}
