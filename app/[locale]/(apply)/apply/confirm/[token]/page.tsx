import { getLocale, getTranslations } from "next-intl/server";
import { LinkEnded } from "#components/application/link-ended";
import { MailedLinkPage } from "#components/application/mailed-link-page";
import { guarded } from "#components/layout/guarded";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { DELETED_DAYS, leadOn, loadMailedLink, mailedLinkMetadata } from "../../mailed-link.ts";

type Params = { params: Promise<{ token: string }> };

export const generateMetadata = ({ params }: Params) => mailedLinkMetadata(params, "confirm", "confirm");

/** Mail scanners open links too: opening changes nothing. */
export default guarded(async function Confirm({ params }: Params) {
  const { token } = await params;
  const [t, locale, link] = await Promise.all([getTranslations("membership"), getLocale(), loadMailedLink(token, "confirm")]);
  await leadOn(link);
  if (link.state !== "open") {
    status(404);
    return <LinkEnded token={token} deleted={DELETED_DAYS} confirmed={link.state === "ended" && link.confirmed} />;
  }
  return (
    <MailedLinkPage
      title={t("confirm.title")}
      lead={t("confirm.lead")}
      button={t("confirm.do")}
      action={paths(locale).applyConfirmed()}
      token={token}
      link={link}
    >
      {t("confirm.not", { days: String(RETENTION_LENGTHS.unconfirmed.n) })}
    </MailedLinkPage>
  );
});
