import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";
import { VisuallyHidden } from "#components/ui/visually-hidden";

/** What is done less often, under a button with three dots. Escape closes it, and so does a press elsewhere. */
export async function MoreMenu({ children }: { children: ReactNode }) {
  const t = await getTranslations("queue.panel");
  return (
    <details className="more-menu">
      <summary className="btn quiet">
        <Icon name="ellipsis" />
        <VisuallyHidden>{t("more")}</VisuallyHidden>
      </summary>
      <div className="card">{children}</div>
    </details>
  );
}
