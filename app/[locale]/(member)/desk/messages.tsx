import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";

/** How many messages wait for an answer, and where all of them are. */
export async function Messages({ waiting }: { waiting: number }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.messages"), getLocale()]);
  return (
    <section className="sec">
      <h2 className="mb-3">{t("title")}</h2>
      <p>{t("waiting", { n: waiting })}</p>
      <p>
        <a className="alone" href={paths(locale).messages()}>
          {t("toAll")}
        </a>
      </p>
    </section>
  );
}
