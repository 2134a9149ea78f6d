import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { LINK_LIFE } from "#domain/access/sign-in/issue-link";
import { portalStanding } from "#domain/kernel/mail/mail-standing";
import { sendsMail } from "#lib/env";
import { formatTime } from "#lib/format";
import { paths } from "#lib/paths";
import { askedAddress } from "#lib/requests/asked-address";
import { requestContext } from "#lib/requests/request-context";
import { EmailForm } from "../email-form.tsx";

export async function generateMetadata() {
  const t = await getTranslations("access");
  return { title: t("sent.title") };
}

export default guarded(async function Sent() {
  const [t, locale, asked] = await Promise.all([getTranslations("access"), getLocale(), askedAddress()]);
  const to = paths(locale);
  if (!asked)
    return (
      <Sheet>
        <h1>{t("signIn.title")}</h1>
        <p className="lead">{t("signIn.lead")}</p>
        <EmailForm />
      </Sheet>
    );
  const standing = await portalStanding(await requestContext(), sendsMail());
  const time = formatTime(new Date(asked.at + LINK_LIFE));
  return (
    <Sheet>
      <h1 className="flex items-center gap-3">
        <Icon name="mail" size={30} /> {t("sent.title")}
      </h1>
      <p className="lead" role="status">
        {t.rich(`sent.mail.${standing}`, { email: asked.email, time, b: (words) => <b className="text-ink">{words}</b> })}
      </p>
      <form method="post" action={to.signInRequest()}>
        <input type="hidden" name="email" value={asked.email} />
        {asked.returnTo ? <input type="hidden" name="returnTo" value={asked.returnTo} /> : null}
        <Button quiet>{t("sent.again")}</Button>
      </form>
      <SheetMore>
        <h2 className="label">{t("sent.nothing")}</h2>
        <ul>
          <li>{t("sent.spam")}</li>
          <li>{t.rich("sent.other", { a: (words) => <a href={to.signIn(asked.returnTo)}>{words}</a> })}</li>
          <li>{t.rich("sent.office", { a: (words) => <a href={to.help()}>{words}</a> })}</li>
        </ul>
      </SheetMore>
    </Sheet>
  );
});
