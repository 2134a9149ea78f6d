import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationBadge } from "#components/application/application-badge";
import type { ReviewView } from "#domain/review/review-reads";
import { paths } from "#lib/paths";

/** Members of the same name and other applications that belong together with this one. */
export async function Similar({ application: { similar } }: { application: ReviewView }) {
  const [t, locale] = await Promise.all([getTranslations("review"), getLocale()]);
  const to = paths(locale);
  return (
    <section className="box mt-8">
      <h2>{t("similar.title")}</h2>
      {similar.members.length + similar.applications.length === 0 ? <p className="meta">{t("similar.none")}</p> : null}
      <ul className="space-y-2">
        {similar.members.map(({ id, slug, name }) => (
          <li key={id}>
            <a href={to.organisation(slug)}>{name}</a> <span className="meta">{t("similar.member")}</span>
          </li>
        ))}
        {similar.applications.map(({ id, organisation, reference, status }) => (
          <li key={id}>
            <a href={to.staffApplication(id)}>{organisation}</a> <span className="meta num">{reference}</span>{" "}
            <ApplicationBadge status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
