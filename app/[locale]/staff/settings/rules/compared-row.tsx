import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { StatusBadge } from "#components/ui/status-badge";

type What = "same" | "added" | "removed" | "changed";
type Props = {
  id: string;
  name: string;
  what: What;
  before: string;
  children: ReactNode;
  due?: string | undefined;
  steps?: ReactNode;
  edit?: ReactNode;
};

/** One rule: what is in force, and beside it the cell in which it is changed. */
export async function ComparedRow({ id, name, what, before, children, due, steps, edit }: Props) {
  const t = await getTranslations("settings.rules");
  return (
    <tr id={id} className={what === "same" ? undefined : "on"}>
      <th scope="row" className="wrap-anywhere">
        {name} {what === "same" ? null : <StatusBadge tone="info">{t(`badge.${what}`)}</StatusBadge>}
      </th>
      <td data-l={t("inForce")} className="wrap-anywhere was">
        {what === "changed" || what === "removed" ? <del>{before}</del> : before}
      </td>
      <td data-l={t("draft")} className="edited">
        <div>
          {children}
          {due ? <span className="meta block">{due}</span> : null}
        </div>
      </td>
      <td className="step">
        {edit}
        {steps}
      </td>
    </tr>
  );
}
