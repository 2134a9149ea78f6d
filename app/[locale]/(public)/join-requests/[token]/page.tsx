import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Button } from "#components/ui/button";
import { Facts } from "#components/ui/facts";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { asksDns } from "#lib/env";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { DnsRecord } from "./dns-record.tsx";
import { loadOwnRequest } from "./load.ts";

type Params = { params: Promise<{ token: string }>; searchParams: Promise<{ refused?: string }> };

export async function generateMetadata({ params }: Params) {
  const { token } = await params;
  const [t, found] = await Promise.all([getTranslations("joining.own"), loadOwnRequest(token).catch(() => null)]);
  return { ...(found === null ? {} : { title: t(typeof found === "string" ? found : "title") }), robots: { index: false } };
}

/** A request to act for an organisation, as whoever asked sees it. Opening it changes nothing: mail scanners open links too. */
export default guarded(async function OwnJoinRequest({ params, searchParams }: Params) {
  const [{ token }, { refused }] = await Promise.all([params, searchParams]);
  const [t, locale, found] = await Promise.all([getTranslations("joining.own"), getLocale(), loadOwnRequest(token)]);
  const to = paths(locale);
  if (typeof found === "string") {
    if (found === "ended") status(404);
    return (
      <Sheet>
        <h1>{t(found)}</h1>
        <p className="lead">{t(`${found}Text`)}</p>
        <SheetMore>{t.rich("help", { a: (words) => <a href={to.help()}>{words}</a> })}</SheetMore>
      </Sheet>
    );
  }
  const { organisation, slug, status: state, answeredBy, record, until, askedAt } = found;
  const days = String(PORTAL_LENGTHS[state === "expired" ? "joinRequestOpen" : "joinNotice"].n);
  const button = (action: string, words: string, quiet = false) => (
    <form method="post" action={action}>
      <input type="hidden" name="token" value={token} />
      <Button quiet={quiet}>{words}</Button>
    </form>
  );
  return (
    <Sheet>
      <h1>{t(`heading.${state}`, { organisation })}</h1>
      <p className="lead">{t(state === "waiting" ? `text.waiting.${answeredBy}` : `text.${state}`, { organisation, days })}</p>
      {refused ? (
        <p className="note warn" role="alert">
          {t("refused")}
        </p>
      ) : null}
      <Facts
        facts={[
          { term: t("organisation"), value: <a href={to.organisation(slug)}>{organisation}</a> },
          { term: t("asked"), value: formatDate(askedAt, locale) },
          ...(state === "waiting" ? [{ term: t("until"), value: formatDate(until, locale) }] : []),
        ]}
      />
      {state === "unconfirmed" ? button(to.joinConfirm(), t("confirm")) : null}
      {state === "waiting" && record && asksDns() ? <DnsRecord record={record} /> : null}
      {state === "waiting" || state === "unconfirmed" ? (
        <SheetMore>
          <p className="mb-3">{t("withdrawText")}</p>
          {button(to.joinWithdraw(), t("withdraw"), true)}
        </SheetMore>
      ) : (
        <SheetMore>{t.rich("help", { a: (words) => <a href={to.help()}>{words}</a> })}</SheetMore>
      )}
    </Sheet>
  );
});
