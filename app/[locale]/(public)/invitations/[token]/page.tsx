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

/** In place of a token: a new link to the invitation, or one to sign in, was just sent. */
const SENT = ["renewed", "mailed"] as const;

export async function generateMetadata() {
  const t = await getTranslations("access");
  return { title: t("invitation.title"), robots: { index: false } };
}

export default guarded(async function Invitation({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, terms, locale, invitation, who] = await Promise.all([
    getTranslations("access"),
    getTranslations("terms"),
    getLocale(),
    loadInvitation(token),
    viewer(),
  ]);
  if (invitation?.state !== "open") {
    const sent = SENT.find((one) => one === token);
    const state = invitation?.state ?? sent ?? "unknown";
    if (!sent) status(404);
    return <InvitationEnded state={state} token={token} isSignedIn={invitation?.own === true} />;
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
