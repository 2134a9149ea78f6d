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
  /** Puts the row of a list back as it is in force. */
  undo?: ReactNode;
  /** The buttons of a list, the last cell of its rows. */
  steps?: ReactNode;
};

/** One rule: what is in force, and beside it the cell in which it is changed. In a table that is no list, what is in force is said where the draft differs. */
export async function ComparedRow({ id, name, what, before, children, due, undo, steps }: Props) {
  const t = await getTranslations("settings.rules");
  const was = what === "changed" || what === "removed" ? <del>{before}</del> : before;
  return (
    <tr id={id} className={what === "same" ? undefined : "on"}>
      <th scope="row" className="wrap-anywhere">
        {name} {what === "same" ? null : <StatusBadge tone="info">{t(`badge.${what}`)}</StatusBadge>}
        {due ? <span className="meta">{due}</span> : null}
      </th>
      {steps ? (
        <td data-l={t("inForce")} className="wrap-anywhere was">
          <span>
            {was} {undo}
          </span>
        </td>
      ) : null}
      <td data-l={t("draft")} className="edited">
        <div>
          {children}
          {steps || what === "same" ? null : (
            <span className="was">
              {t("inForce")}: {was}
            </span>
          )}
        </div>
      </td>
      {steps ? <td className="step">{steps}</td> : null}
    </tr>
  );
}
