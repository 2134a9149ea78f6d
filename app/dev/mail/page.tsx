import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { PageTitle } from "#components/ui/page-title";
import { formatDateTime } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { status } from "#lib/requests/status";
import NotFound from "../../[locale]/page-not-found.tsx";
import { HeldMails } from "./held-mails.tsx";
import { loadMailbox } from "./load.ts";

export default async function Mailbox() {
  const mailbox = await loadMailbox();
  if (!mailbox) {
    status(404);
    return <NotFound />;
  }
  const [t, common, locale] = await Promise.all([getTranslations("dev.mail"), getTranslations("common"), getLocale()]);
  const reload = (
    <LinkButton quiet small href="/dev/mail">
      {t("reload")}
    </LinkButton>
  );
  return (
    <>
      <title>{`${t("title")} · ${common("cluster")}`}</title>
      <PageTitle lead={t("text")} aside={reload}>
        {t("title")}
      </PageTitle>
      <HeldMails mails={mailbox.held} />
      {mailbox.sent.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <ul className="max-w-3xl">
          {mailbox.sent.map(({ id, to, subject, sentAt }) => (
            <li key={id} className="border-line border-t py-3">
              <a className="tap" href={`/dev/mail/${id}`}>
                {subject}
              </a>
              <p className="meta">
                {to}
                {BETWEEN_PARTS}
                {formatDateTime(sentAt, locale)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
