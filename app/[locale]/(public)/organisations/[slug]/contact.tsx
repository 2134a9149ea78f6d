import { getLocale, getTranslations } from "next-intl/server";
import { mailto, paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

/** The contact person, for members of the cluster; nothing where none is stated. */
export async function Contact({ organisation }: Pick<Loaded, "organisation">) {
  const { contact, slug } = organisation;
  if (!contact && !organisation.hasContact) return null;
  const [t, locale] = await Promise.all([getTranslations("organisations.page"), getLocale()]);
  const to = paths(locale);
  return (
    <section>
      <h2>{t("contact")}</h2>
      {contact ? (
        <>
          {contact.name ? <p>{contact.name}</p> : null}
          {contact.email ? (
            <p>
              <a href={mailto(contact.email)}>{contact.email}</a>
            </p>
          ) : null}
          <p className="meta">{t("contactMembers")}</p>
        </>
      ) : (
        <p className="meta">{t.rich("contactSignIn", { a: (words) => <a href={to.signIn(to.organisation(slug))}>{words}</a> })}</p>
      )}
    </section>
  );
}
