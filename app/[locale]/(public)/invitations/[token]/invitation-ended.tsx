import { getLocale, getTranslations } from "next-intl/server";
import { Button, LinkButton } from "#components/ui/button";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";

type State = "accepted" | "revoked" | "expired" | "renewed" | "mailed" | "unknown";

type Props = {
  state: State;
  token: string;
  /** Whether the reader is signed in with the invited address. */
  isSignedIn: boolean;
};

/** An invitation that no longer works, and the next step: sign in, a new link, or whom to ask. */
export async function InvitationEnded({ state, token, isSignedIn }: Props) {
  const [t, locale] = await Promise.all([getTranslations("access"), getLocale()]);
  const to = paths(locale);
  return (
    <Sheet>
      <h1>{t(`invitation.ended.${state}.title`)}</h1>
      <p className="lead">
        {t(isSignedIn && state === "accepted" ? "invitation.ended.accepted.own" : `invitation.ended.${state}.text`, {
          minutes: String(RETENTION_LENGTHS.signInLink.n),
        })}
      </p>
      {state === "expired" ? (
        <form method="post" action={to.invitationRenew()}>
          <input type="hidden" name="token" value={token} />
          <Button>{t("invitation.renew")}</Button>
        </form>
      ) : state === "renewed" || state === "mailed" ? null : (
        <p>
          {isSignedIn ? (
            <LinkButton href={to.desk()}>{t("invitation.ended.desk")}</LinkButton>
          ) : (
            <LinkButton href={to.signIn()}>{t("signIn.title")}</LinkButton>
          )}
        </p>
      )}
      <SheetMore>{t.rich("invitation.ended.help", { a: (words) => <a href={to.help()}>{words}</a> })}</SheetMore>
    </Sheet>
  );
}
