import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { paths } from "#lib/paths";

type Props = { email?: string | undefined; returnTo?: string | undefined; problem?: string | undefined };

/** Asks for a link. A plain form to a route of its own, as it must answer whatever is sent to it. */
export async function EmailForm({ email, returnTo, problem }: Props) {
  const [t, locale] = await Promise.all([getTranslations("access"), getLocale()]);
  return (
    <form className="form" method="post" action={paths(locale).signInRequest()} noValidate>
      <div className={problem ? "field bad" : "field"}>
        <label htmlFor="email">{t("fields.email")}</label>
        {problem ? (
          <p className="error" id="email-e">
            {problem}
          </p>
        ) : null}
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={email}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "email-e" : undefined}
        />
      </div>
      {returnTo ? <input type="hidden" name="returnTo" value={returnTo} /> : null}
      <p>
        <Button>{t("signIn.send")}</Button>
      </p>
    </form>
  );
}
