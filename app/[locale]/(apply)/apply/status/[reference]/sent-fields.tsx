import { getLocale, getTranslations } from "next-intl/server";
import { Answers } from "#components/ui/answers";
import type { ApplicationStatusView } from "#domain/membership/status-reads";
import { countryName } from "#lib/format/countries";

/** What the applicant sent, as it stands now. */
export async function SentFields({ application }: { application: ApplicationStatusView }) {
  const [t, locale] = await Promise.all([getTranslations("membership"), getLocale()]);
  const { firstName, lastName, email, country, position, organisation } = application;
  const answers = Object.entries({ firstName, lastName, email, country: countryName(country, locale), position, organisation }).map(
    ([name, answer]) => ({ question: t(`fields.${name as "firstName"}`), answer }),
  );
  return (
    <section className="sec">
      <h2>{t("own.given")}</h2>
      <Answers answers={answers} />
    </section>
  );
}
