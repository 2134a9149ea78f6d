import { getLocale, getTranslations } from "next-intl/server";
import type { ProposalEnd } from "#domain/consortia/results/proposal-end";
import type { Space } from "#domain/consortia/space-parts";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";

/** How the preparation of the proposal ended, and the way to its result for those who read it. */
export async function ProposalFinding({ end, space: { slug, parts } }: { end: ProposalEnd; space: Space }) {
  const [t, locale] = await Promise.all([getTranslations("results"), getLocale()]);
  return (
    <>
      <h2>{t(`title.${end.is}`)}</h2>
      {"submittedAt" in end ? <p className="num mt-2">{t("when", { date: formatDate(end.submittedAt, locale) })}</p> : null}
      {end.is === "recorded" ? <p className="mt-2">{t("recordedText")}</p> : null}
      {parts.some(({ part }) => part === "result") ? (
        <p className="mt-3">
          <a className="alone" href={paths(locale).consortiumResult(slug)}>
            {t("open")}
          </a>
        </p>
      ) : null}
    </>
  );
}
