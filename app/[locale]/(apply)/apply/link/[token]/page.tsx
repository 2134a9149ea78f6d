import { getLocale, getTranslations } from "next-intl/server";
import { LinkEnded } from "#components/application/link-ended";
import { MailedLinkPage } from "#components/application/mailed-link-page";
import { guarded } from "#components/layout/guarded";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { DELETED_DAYS, leadOn, loadMailedLink, mailedLinkMetadata } from "../../mailed-link.ts";

type Params = { params: Promise<{ token: string }> };

export const generateMetadata = ({ params }: Params) => mailedLinkMetadata(params, "status", "link");

/** Mail scanners open links too: opening changes nothing. */
export default guarded(async function OpenLink({ params }: Params) {
  const { token } = await params;
  const [t, locale, link] = await Promise.all([getTranslations("membership"), getLocale(), loadMailedLink(token, "status")]);
  await leadOn(link);
  if (link.state !== "open") {
    status(404);
    return <LinkEnded token={token} deleted={DELETED_DAYS} confirmed={false} />;
  }
  return (
    <MailedLinkPage
      title={t("link.title")}
      lead={t("link.lead", { days: String(RETENTION_LENGTHS.applicationLink.n) })}
      button={t("link.do")}
      action={paths(locale).applyLinkOpened()}
      token={token}
      link={link}
    />
  );
});
