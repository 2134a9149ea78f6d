import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

type Props = {
  id: string;
  title: string;
  /** What its numbers are counted in, and what they are about. */
  about?: string | undefined;
  /** Its rules have no place in a list: what is in force is in the cell of the draft. */
  isShort?: boolean;
  children: ReactNode;
};

/** A list of rules: its name, what is in force, the draft in cells, and its place. */
export async function RulesTable({ id, title, about, isShort = false, children }: Props) {
  const [t, e] = await Promise.all([getTranslations("settings.rules"), getTranslations("editors.list")]);
  return (
    <section id={id}>
      <h2>
        {title} {about ? <span className="meta">{about}</span> : null}
      </h2>
      <table className={isShort ? "flat rules-table short" : "flat rules-table"}>
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            {isShort ? null : <th scope="col">{t("inForce")}</th>}
            <th scope="col" className="edited">
              {t("draft")}
            </th>
            {isShort ? null : <th scope="col">{e("move")}</th>}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
