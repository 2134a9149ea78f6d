import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationBadge } from "#components/application/application-badge";
import { LikenessLine } from "#components/organisation/likeness";
import type { ReviewView } from "#domain/review/application/review-reads";
import { paths } from "#lib/paths";

/** Organisations and other applications that may be this one, the likeliest first, with what speaks for it. */
export async function Duplicates({ application: { duplicates } }: { application: ReviewView }) {
  const [t, locale] = await Promise.all([getTranslations("duplicates.possible"), getLocale()]);
  const to = paths(locale);
  const { organisations, applications } = duplicates;
  return (
    <section className="box mt-8">
      <h2>{t("title")}</h2>
      {organisations.length + applications.length === 0 ? <p className="meta">{t("none")}</p> : null}
      <ul className="space-y-2">
        {organisations.map((found) => (
          <li key={found.id}>
            <a href={to.organisation(found.slug)}>{found.name}</a> <span className="meta">{t("member")}</span>
            <LikenessLine found={found} />
          </li>
        ))}
        {applications.map((found) => (
          <li key={found.id}>
            <a href={to.staffApplication(found.id)}>{found.organisation}</a> <span className="meta">{t("application")}</span>{" "}
            <span className="meta num whitespace-nowrap">{found.reference}</span> <ApplicationBadge status={found.status} />
            <LikenessLine found={found} />
          </li>
        ))}
      </ul>
    </section>
  );
}
