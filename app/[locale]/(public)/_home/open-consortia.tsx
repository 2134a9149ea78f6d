import { getLocale, getTranslations } from "next-intl/server";
import { ConsortiumSummary } from "#components/consortium/consortium-summary";
import type { openConsortia } from "#domain/consortia/reads";
import { paths } from "#lib/paths";

type Props = { open: Awaited<ReturnType<typeof openConsortia>>; now: Date };

/** The consortia that lack somebody and close soonest, each with what it lacks. */
export async function OpenConsortia({ open: { rows, total }, now }: Props) {
  const [t, locale] = await Promise.all([getTranslations("pages.home"), getLocale()]);
  if (rows.length === 0) return null;
  return (
    <section className="sec stack">
      <div className="row between">
        <h2>{t("consortia")}</h2>
        <a href={paths(locale).consortia()}>{t("allConsortia", { n: total })}</a>
      </div>
      <div className="cards">
        {rows.map((row) => (
          <ConsortiumSummary key={row.slug} consortium={row} now={now} brief />
        ))}
      </div>
    </section>
  );
}
