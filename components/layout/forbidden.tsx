import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { paths } from "#lib/paths";
import { LinkButton } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

/** The content of a page that is there but not for this role. Return it after `status(403)`; `text` and `action` say more where more is known. */
export async function Forbidden({ text, action }: { text?: ReactNode; action?: ReactNode }) {
  const [t, locale] = await Promise.all([getTranslations("common"), getLocale()]);
  const to = paths(locale);
  return (
    <>
      <title>{`${t("forbidden.title")} · ${t("cluster")}`}</title>
      <EmptyState
        level={1}
        state="denied"
        title={t("forbidden.title")}
        action={action ?? <LinkButton href={to.desk()}>{t("forbidden.back")}</LinkButton>}
        help={t.rich("forbidden.help", { a: (words) => <a href={to.signIn()}>{words}</a> })}
      >
        {text ?? t("forbidden.text")}
      </EmptyState>
    </>
  );
}
