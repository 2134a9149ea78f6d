import { getLocale, getTranslations } from "next-intl/server";
import { Button, LinkButton } from "#components/ui/button";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { unbroken } from "#components/ui/unbroken";
import { returnPath } from "#domain/access/input";
import { maskedAddress } from "#domain/access/sign-in/masked-address";
import { PORTAL_LENGTHS, RETENTION_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { signedIn } from "#lib/sessions/signed-in";

type Query = { searchParams: Promise<{ returnTo?: string; sent?: string }> };

export async function generateMetadata() {
  const t = await getTranslations("access");
  return { title: t("stepUp.title"), robots: { index: false } };
}

/** Before a step marked ⊕: a mailed link, then back to the form, which still has what was typed. */
export default async function StepUp({ searchParams }: Query) {
  const [t, locale, query, who] = await Promise.all([getTranslations("access"), getLocale(), searchParams, signedIn()]);
  const to = paths(locale);
  const returnTo = returnPath.safeParse(query.returnTo).data;
  const address = maskedAddress(who.email);
  const ask = (words: string, quiet: boolean) => (
    <form method="post" action={to.stepUpRequest()}>
      {returnTo ? <input type="hidden" name="returnTo" value={returnTo} /> : null}
      <Button quiet={quiet}>{words}</Button>
    </form>
  );
  if (query.sent !== "1")
    return (
      <Sheet>
        <h1>{t("stepUp.title")}</h1>
        <p className="lead">{t.rich("stepUp.lead", { minutes: String(PORTAL_LENGTHS.freshSignIn.n), address, nb: unbroken })}</p>
        {ask(t("signIn.send"), false)}
      </Sheet>
    );
  return (
    <Sheet>
      <h1>{t("sent.title")}</h1>
      <p className="lead" role="status">
        {t.rich("stepUp.sent", { minutes: String(RETENTION_LENGTHS.signInLink.n), address, nb: unbroken })}
      </p>
      <p>
        <LinkButton href={returnTo ?? to.account()}>{t("stepUp.goOn")}</LinkButton>
      </p>
      <SheetMore>
        <h2 className="label">{t("sent.nothing")}</h2>
        <p>{t("sent.spam")}</p>
        {ask(t("sent.again"), true)}
      </SheetMore>
    </Sheet>
  );
}
