import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Button, LinkButton } from "#components/ui/button";
import { Facts } from "#components/ui/facts";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { sectionLines } from "#domain/organisations/confirmations/section-freshness";
import { fieldText } from "#domain/organisations/profile/fields";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { profileValue } from "../../../profile-value.ts";
import { loadSection } from "./load.ts";

type Params = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Params) {
  const { token } = await params;
  const [t, link] = await Promise.all([getTranslations("organisations.stillRight"), loadSection(token).catch(() => null)]);
  return { ...(link === null ? {} : { title: t(link ? "title" : "ended") }), robots: { index: false } };
}

/** Mail scanners open links too: opening confirms nothing. */
export default guarded(async function StillRight({ params }: Params) {
  const { token } = await params;
  const [t, profile, worded, locale, link] = await Promise.all([
    getTranslations("organisations.stillRight"),
    getTranslations("organisations.profile"),
    profileValue(),
    getLocale(),
    loadSection(token),
  ]);
  const to = paths(locale);
  if (!link) {
    status(404);
    return (
      <Sheet>
        <h1>{t("ended")}</h1>
        <p className="lead">{t("endedText")}</p>
        <p>
          <LinkButton href={to.profile()}>{t("edit")}</LinkButton>
        </p>
      </Sheet>
    );
  }
  const label = (field: string) =>
    profile.has(`anyLanguage.${field}` as "anyLanguage.text")
      ? profile(`anyLanguage.${field}` as "anyLanguage.text")
      : profile(`fields.${field}` as "fields.name");
  const lines = sectionLines(link.profile, link.section, locale);
  return (
    <Sheet>
      <h1>{t("title")}</h1>
      <p className="lead wrap-anywhere">{t("lead", { organisation: link.profile.name, months: String(PORTAL_LENGTHS.capability.n) })}</p>
      <h2>{profile(`parts.${link.section}`)}</h2>
      {link.section === "capabilities" ? (
        <p className="given wrap-anywhere">{worded("capabilities", fieldText(link.profile, "capabilities"))}</p>
      ) : (
        <Facts facts={lines.map(({ field, text }) => ({ term: label(field), value: worded(field, text) }))} />
      )}
      <form method="post" action={to.stillRightConfirm()} className="row">
        <input type="hidden" name="token" value={token} />
        <Button>{t("confirm")}</Button>
        <LinkButton quiet href={`${to.profile(link.slug)}#${link.section}`}>
          {t("edit")}
        </LinkButton>
      </form>
      <SheetMore>
        <p>{t("until", { date: formatDateTime(link.until, locale) })}</p>
      </SheetMore>
    </Sheet>
  );
});
