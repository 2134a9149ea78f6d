import { getLocale, getTranslations } from "next-intl/server";
import { LinkEnded } from "#components/application/link-ended";
import { MailedLinkPage } from "#components/application/mailed-link-page";
import { guarded } from "#components/layout/guarded";
import { mailedLink } from "#domain/membership/reads";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { status } from "#lib/requests/status";

type Params = { params: Promise<{ token: string }> };

export async function generateMetadata() {
  const t = await getTranslations("membership");
  return { title: `${t("link.title")} – ${t("section")}`, robots: { index: false } };
}

/** Mail scanners open links too: opening changes nothing. */
export default guarded(async function OpenLink({ params }: Params) {
  const { token } = await params;
  const [t, locale, ctx] = await Promise.all([getTranslations("membership"), getLocale(), requestContext()]);
  const link = await mailedLink(ctx, token, "status");
  if (link.state !== "open") {
    status(404);
    return <LinkEnded token={token} confirmed={false} />;
  }
  return (
    <MailedLinkPage
      title={t("link.title")}
      lead={t("link.lead")}
      button={t("link.do")}
      action={paths(locale).applyLinkOpened()}
      token={token}
      link={link}
    />
  );
});
