import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

/** Whom to ask: for members of the cluster. */
export async function Contact({ organisation }: Pick<Loaded, "organisation">) {
  const [t, common, locale] = await Promise.all([getTranslations("organisations.page"), getTranslations("common"), getLocale()]);
  const { contact, slug } = organisation;
  const to = paths(locale);
  return (
    <section>
      <h2>{t("contact")}</h2>
      {contact ? (
        <>
          {contact.name ? <p>{contact.name}</p> : null}
          {contact.email ? (
            <p>
              <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </p>
          ) : null}
          <p className="meta">{t("contactMembers")}</p>
        </>
      ) : organisation.hasContact ? (
        <p className="meta">{t.rich("contactSignIn", { a: (words) => <a href={to.signIn(to.organisation(slug))}>{words}</a> })}</p>
      ) : (
        <p className="none">{common("notStated")}</p>
      )}
    </section>
  );
}
