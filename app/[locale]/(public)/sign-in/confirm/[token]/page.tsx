import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Button, LinkButton } from "#components/ui/button";
import { Facts } from "#components/ui/facts";
import { Note } from "#components/ui/note";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { formatTime } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { viewer } from "#lib/sessions/viewer";
import { Ended, Renewed } from "./ended.tsx";
import { loadLink } from "./load.ts";

const TITLES = { open: "signIn.title", ended: "ended.title", renewed: "sent.title" } as const;

type Params = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Params) {
  const { token } = await params;
  const [t, loaded] = await Promise.all([getTranslations("access"), loadLink(token).catch(() => null)]);
  return { ...(loaded && { title: t(TITLES[loaded.state]) }), robots: { index: false } };
}

/** Opening the link signs nobody in: mail scanners open links too. Only the button's POST does. */
export default guarded(async function Confirm({ params }: Params) {
  const { token } = await params;
  const [t, locale, loaded, who] = await Promise.all([getTranslations("access"), getLocale(), loadLink(token), viewer()]);
  if (loaded.state === "renewed") return <Renewed />;
  if (loaded.state === "ended") {
    status(404);
    return <Ended link={loaded.link} token={token} />;
  }
  const { link } = loaded;
  const to = paths(locale);
  const stepUp = link.purpose === "step-up";
  const other = !stepUp && who.kind === "person" && who.personId !== link.personId ? who : undefined;
  const asked = link.browser ? t("confirm.askedIn", { time: formatTime(link.askedAt), browser: link.browser }) : formatTime(link.askedAt);
  return (
    <Sheet>
      <h1>{t(stepUp ? "confirm.stepUp" : "confirm.title", { address: link.address })}</h1>
      {stepUp ? <p className="lead">{t("confirm.stepUpText")}</p> : null}
      <Facts
        facts={[
          { term: t("confirm.asked"), value: asked },
          { term: t("confirm.then"), value: t(link.returnTo ? "confirm.thenBack" : "confirm.thenDesk") },
        ]}
      />
      {other ? <Note tone="warn">{t("confirm.other", { name: other.name })}</Note> : null}
      <form className="form" method="post" action={to.signInRedeem()}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="over" value={who.kind === "person" ? who.sessionId : ""} />
        {stepUp ? null : (
          <div className="tick">
            <input id="shared" name="shared" type="checkbox" value="on" />
            <label htmlFor="shared">{t("confirm.shared")}</label>
          </div>
        )}
        <p className="row">
          <Button>{t(stepUp ? "confirm.stepUpDo" : "confirm.do")}</Button>
          <LinkButton quiet href={to.home()}>
            {t("confirm.notMe")}
          </LinkButton>
        </p>
      </form>
      <SheetMore>{t("confirm.ends", { time: formatTime(link.expiresAt) })}</SheetMore>
    </Sheet>
  );
});
