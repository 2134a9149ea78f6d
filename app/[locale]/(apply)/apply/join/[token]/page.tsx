import { getLocale, getTranslations } from "next-intl/server";
import { MailedLinkPage } from "#components/application/mailed-link-page";
import { RequestLink } from "#components/application/request-link";
import { guarded } from "#components/layout/guarded";
import { Sheet } from "#components/ui/sheet";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { leadOn, loadMailedLink, mailedLinkMetadata } from "../../mailed-link.ts";

type Params = { params: Promise<{ token: string }> };

export const generateMetadata = ({ params }: Params) => mailedLinkMetadata(params, "join", "join");

/** Mail scanners open links too: opening changes nothing. */
export default guarded(async function Join({ params }: Params) {
  const { token } = await params;
  const [t, locale, link] = await Promise.all([getTranslations("membership"), getLocale(), loadMailedLink(token, "join")]);
  await leadOn(link);
  if (link.state !== "open") {
    status(404);
    return (
      <Sheet>
        <h1>{t("ended.title")}</h1>
        <p className="lead">{t("join.ended")}</p>
        <RequestLink about={{ token }}>{t("ended.do")}</RequestLink>
      </Sheet>
    );
  }
  return (
    <MailedLinkPage
      title={t("join.title")}
      lead={t("join.lead", { days: String(RETENTION_LENGTHS.applicationLink.n) })}
      button={t("join.do")}
      action={paths(locale).applyJoined()}
      token={token}
      link={link}
    />
  );
});
