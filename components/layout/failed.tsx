import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { here } from "#lib/here";
import { paths } from "#lib/paths";
import { LinkButton } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

/** The content of a page that broke. Return it after `status(500)` with the id that the log has. */
export async function Failed({ id, text }: { id?: string | undefined; text?: ReactNode }) {
  const [t, locale, path] = await Promise.all([getTranslations("common"), getLocale(), here()]);
  return (
    <>
      <title>{`${t("failed.title")} · ${t("cluster")}`}</title>
      <EmptyState
        level={1}
        state="failed"
        title={t("failed.title")}
        action={<LinkButton href={path}>{t("failed.retry")}</LinkButton>}
        help={
          <>
            {t.rich("failed.help", { a: (words) => <a href={paths(locale).help()}>{words}</a> })} <code>{id ?? "–"}</code>
          </>
        }
      >
        {text ?? t("failed.text")}
      </EmptyState>
    </>
  );
}
