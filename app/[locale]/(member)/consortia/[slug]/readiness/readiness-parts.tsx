import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "#components/ui/status-badge";
import type { Readiness } from "#domain/consortia/readiness/readiness";
import type { ReadinessPart } from "#domain/consortia/readiness/state";
import { paths } from "#lib/paths";

type Props = { slug: string; readiness: Readiness; isOver: boolean };

/** The index as a finding, and the parts of which it is the mean, each with the way to what is lacking. `isOver`: nothing will be added to it. */
export async function ReadinessParts({ slug, readiness: { index, parts }, isOver }: Props) {
  const [t, locale] = await Promise.all([getTranslations("readiness"), getLocale()]);
  const to = paths(locale);
  const leads: Record<ReadinessPart, string> = {
    roles: to.consortiumPartners(slug),
    rules: to.consortiumEligibility(slug),
    commitments: to.consortiumCommitments(slug),
    pics: to.consortiumPartners(slug),
    costs: to.consortiumBudget(slug),
    signatures: to.consortiumLetter(slug),
  };
  return (
    <section className="sec">
      <h2>{index === null ? t("nothing") : index === 100 ? t("ready") : t(isOver ? "reached" : "finding", { index })}</h2>
      <p className="meta mb-3">{t("how", { n: parts.length })}</p>
      <ul className="lines">
        {parts.map(({ part, done, all }) => (
          <li key={part}>
            <a href={leads[part]}>{t(`parts.${part}`)}</a>
            <StatusBadge tone={done === all ? "ok" : done === 0 ? "danger" : "warn"}>
              {t(`done.${part}`, { done, all: String(all) })}
            </StatusBadge>
            <progress value={done} max={all} aria-label={t(`parts.${part}`)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
