import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { here } from "#lib/requests/here";
import { LinkButton } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

/** The content of a page that broke. Return it after `status(500)` with the id that the log has. */
export async function Failed({ id, text }: { id: string; text?: ReactNode }) {
  const [t, common, path] = await Promise.all([getTranslations("failed"), getTranslations("common"), here()]);
  return (
    <>
      <title>{`${t("title")} · ${common("cluster")}`}</title>
      <EmptyState
        level={1}
        state="failed"
        title={t("title")}
        action={<LinkButton href={path}>{t("retry")}</LinkButton>}
        help={
          <>
            {t("number")} <code>{id}</code>
          </>
        }
      >
        {text ?? t("text")}
      </EmptyState>
    </>
  );
}
