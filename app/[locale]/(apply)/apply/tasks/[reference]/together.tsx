import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { paths } from "#lib/paths";

/** The applicant's way to their collaborators. */
export async function Together({ reference }: { reference: string }) {
  const [t, locale] = await Promise.all([getTranslations("membership.collaborators"), getLocale()]);
  return (
    <section className="sec stack">
      <h2>{t("together")}</h2>
      <p>
        <a className="tap" href={paths(locale).applyCollaborators(reference)}>
          <Icon name="mail" />
          {t("go")}
        </a>
      </p>
    </section>
  );
}
