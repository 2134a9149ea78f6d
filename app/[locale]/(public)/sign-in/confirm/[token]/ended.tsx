import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { Sheet } from "#components/ui/sheet";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { askedAddress } from "#lib/requests/asked-address";
import { AlreadyIn } from "../../already-in.tsx";
import { EmailForm } from "../../email-form.tsx";
import type { Link } from "./load.ts";

/** For a link that was used, has run out, or is not whole: a new one is one tap away. */
export async function Ended({ link, token }: { link: Link | undefined; token: string }) {
  const [t, locale, asked] = await Promise.all([getTranslations("access"), getLocale(), askedAddress()]);
  const to = paths(locale);
  const stepUp = link?.purpose === "step-up";
  return (
    <Sheet>
      <h1>{t("ended.title")}</h1>
      <p className="lead">{t("ended.text", { minutes: String(RETENTION_LENGTHS.signInLink.n) })}</p>
      {stepUp ? null : <AlreadyIn returnTo={link?.returnTo ?? undefined} />}
      {link ? (
        <form method="post" action={stepUp ? to.stepUpRequest() : to.signInRenew()}>
          {stepUp ? (
            <input type="hidden" name="returnTo" value={link.returnTo ?? ""} />
          ) : (
            <input type="hidden" name="token" value={token} />
          )}
          <Button>{t("ended.again", { address: link.address })}</Button>
        </form>
      ) : (
        <EmailForm email={asked?.email} returnTo={asked?.returnTo} />
      )}
    </Sheet>
  );
}

/** After that tap. */
export async function Renewed() {
  const t = await getTranslations("access");
  return (
    <Sheet>
      <h1>{t("sent.title")}</h1>
      <p className="lead" role="status">
        {t("ended.renewed", { minutes: String(RETENTION_LENGTHS.signInLink.n) })}
      </p>
    </Sheet>
  );
}
