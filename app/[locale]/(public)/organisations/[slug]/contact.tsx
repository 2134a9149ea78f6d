import { getLocale, getTranslations } from "next-intl/server";
import { Logo } from "#components/ui/logo";
import type { OrganisationView } from "#domain/organisations/reads";
import { mailto, paths } from "#lib/paths";

/** Who agreed to be shown as its contact, and to whom; nothing where nobody did. */
export async function Contact({ organisation }: { organisation: OrganisationView }) {
  const { contact, slug } = organisation;
  if (!contact && !organisation.contactForMembers) return null;
  const [t, locale] = await Promise.all([getTranslations("organisations.page"), getLocale()]);
  const to = paths(locale);
  return (
    <section>
      <h2>{t("people")}</h2>
      {contact ? (
        <>
          <div className="person">
            {contact.name ? <Logo name={contact.name} /> : null}
            <div>
              {contact.name ? <b>{contact.name}</b> : null}
              {contact.email ? (
                <p className="meta">
                  <a className="alone" href={mailto(contact.email)}>
                    {contact.email}
                  </a>
                </p>
              ) : null}
            </div>
          </div>
          <p className="meta">{t(`contactLevel.${contact.level}`)}</p>
        </>
      ) : (
        <p className="meta">{t.rich("contactSignIn", { a: (words) => <a href={to.signIn(to.organisation(slug))}>{words}</a> })}</p>
      )}
    </section>
  );
}
