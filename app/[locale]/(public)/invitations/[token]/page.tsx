import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Button } from "#components/ui/button";
import { Facts } from "#components/ui/facts";
import { Note } from "#components/ui/note";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { viewer } from "#lib/sessions/viewer";
import { InvitationEnded } from "./invitation-ended.tsx";
import { loadInvitation } from "./load.ts";

type Params = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Params) {
  const { token } = await params;
  const [t, found] = await Promise.all([getTranslations("access"), loadInvitation(token).catch(() => null)]);
  const title = found && t(found.state === "open" ? "invitation.title" : `invitation.ended.${found.state}.title`);
  return { ...(title && { title }), robots: { index: false } };
}

export default guarded(async function Invitation({ params }: Params) {
  const { token } = await params;
  const [t, terms, locale, invitation, who] = await Promise.all([
    getTranslations("access"),
    getTranslations("terms"),
    getLocale(),
    loadInvitation(token),
    viewer(),
  ]);
  if (invitation.state !== "open") {
    const { state, own } = invitation;
    if (state !== "renewed" && state !== "mailed") status(404);
    return <InvitationEnded state={state} token={token} isSignedIn={own} />;
  }
  const { organisation, role, inviter, address, expiresAt, own } = invitation;
  const other = who.kind === "person" ? who : undefined;
  return (
    <Sheet>
      <h1>{t("invitation.heading", { organisation })}</h1>
      <p className="lead">{t("invitation.lead")}</p>
      <Facts
        facts={[
          { term: t("invitation.for"), value: address },
          { term: t("invitation.role"), value: `${terms(`organisationRole.${role}`)}. ${t(`roleMay.${role}`)}` },
          ...(inviter ? [{ term: t("invitation.by"), value: inviter }] : []),
          { term: t("invitation.until"), value: formatDate(expiresAt, locale) },
        ]}
      />
      {other && !own ? <Note tone="warn">{t("confirm.other", { name: other.name })}</Note> : null}
      <form className="form" method="post" action={paths(locale).invitationAccept()}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="over" value={other?.sessionId ?? ""} />
        <p>
          <Button>{t(own ? "invitation.acceptOwn" : "invitation.accept")}</Button>
        </p>
      </form>
      <SheetMore>
        {own ? null : (
          <>
            {inviter
              ? t("invitation.otherAddress", { inviter })
              : t.rich("invitation.otherAddressOffice", { a: (words) => <a href={paths(locale).help()}>{words}</a> })}{" "}
          </>
        )}
        {t("invitation.privacy")}
      </SheetMore>
    </Sheet>
  );
});
