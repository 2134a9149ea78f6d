import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "#components/ui/button";
import type { Workplace } from "#domain/organisations/workplaces/workplace-reads";
import { paths } from "#lib/paths";

/** Organisations at whose web domain the person's address is: one press leads to the form that asks to act for them. */
export async function Workplaces({ workplaces }: { workplaces: readonly Workplace[] }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.desk.workplace"), getLocale()]);
  return workplaces.map(({ slug, name }, n) => {
    const Heading = n === 0 ? "h1" : "h2";
    return (
      <section key={slug} className="card stack mb-4">
        <Heading className="wrap-anywhere">{t("title", { name })}</Heading>
        <p className="mt-2">{t("why")}</p>
        <p className="row mt-4">
          <LinkButton href={paths(locale).organisationJoin(slug)}>{t("ask", { name })}</LinkButton>
          <a className="tap" href={paths(locale).organisation(slug)}>
            {t("see", { name })}
          </a>
        </p>
      </section>
    );
  });
}
