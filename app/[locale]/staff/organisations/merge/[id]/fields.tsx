import { getTranslations } from "next-intl/server";
import type { MergeView } from "#domain/organisations/merge/merge-reads";
import { profileValue } from "../../../../profile-value.ts";
import { fieldNames } from "../field-name.ts";
import { FieldValue } from "../field-value.tsx";

/** What was chosen, field by field: what stays beside what is removed. Nothing once the merge was answered. */
export async function Fields({ merge: { fields } }: { merge: MergeView }) {
  const [t, nameOf, worded] = await Promise.all([getTranslations("duplicates.merge"), fieldNames(), profileValue()]);
  if (fields.length === 0) return null;
  return (
    <table className="flat">
      <caption className="vh">{t("chosen")}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-[18%]">
            {t("field")}
          </th>
          <th scope="col" className="w-[41%]">
            {t("stays")}
          </th>
          <th scope="col" className="w-[41%]">
            {t("goes")}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((row) => (
          <tr key={row.field}>
            <th scope="row">{nameOf(row.field)}</th>
            <td data-l={t("stays")} className="wrap-anywhere">
              <FieldValue field={row.field} text={row[row.keep]} worded={worded} />
              {row.keep === "from" ? <span className="meta block">{t("from")}</span> : null}
            </td>
            <td data-l={t("goes")} className="wrap-anywhere">
              <FieldValue field={row.field} text={row[row.keep === "into" ? "from" : "into"]} worded={worded} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
