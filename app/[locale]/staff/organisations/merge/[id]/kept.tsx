import { getTranslations } from "next-intl/server";
import type { MergeView } from "#domain/organisations/merge/merge-reads";
import { fieldNames } from "../field-name.ts";

/** The edits of others that a reversal left as they are. */
export async function Kept({ kept }: { kept: MergeView["kept"] }) {
  const [t, nameOf] = await Promise.all([getTranslations("duplicates.merge"), fieldNames()]);
  const lines = kept.map(({ table, column }) => {
    const what = t(`what.${table}`);
    return column === "*" ? t("keptWhole", { what }) : t("keptItem", { what, field: nameOf(column) });
  });
  return (
    <section className="box">
      <h2>{t("keptTitle")}</h2>
      {lines.length === 0 ? <p className="meta">{t("keptNone")}</p> : null}
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
