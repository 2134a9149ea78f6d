import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

/** A list of rules: its name, what is in force, the draft in cells, and its place. */
export async function RulesTable({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const [t, e] = await Promise.all([getTranslations("settings.rules"), getTranslations("editors.list")]);
  return (
    <section id={id}>
      <h2>{title}</h2>
      <table className="flat rules-table">
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("inForce")}</th>
            <th scope="col">{t("draft")}</th>
            <th scope="col">{e("move")}</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
