import { getLocale, getTranslations } from "next-intl/server";
import type { ActingFor } from "#domain/kernel/actor";
import { paths } from "#lib/paths";

/** The other organisations of a person who acts for several: a link each. */
export async function Several({ several, here }: { several: readonly ActingFor[]; here: ActingFor | undefined }) {
  if (several.length === 0) return null;
  const [t, term, locale] = await Promise.all([getTranslations("organisations.desk"), getTranslations("terms"), getLocale()]);
  const to = paths(locale);
  return (
    <section className="sec">
      <h2 className="mb-3">{t("switch")}</h2>
      <ul className="links">
        {several.map(({ slug, name, role }) => (
          <li key={slug}>
            <a href={to.desk(slug)} aria-current={slug === here?.slug ? "true" : undefined}>
              {name}
            </a>
            <span className="meta">{term(`organisationRole.${role}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
