import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { citations } from "#domain/organisations/profile/citations";
import type { OrganisationView } from "#domain/organisations/reads";
import { formatDate } from "#lib/format";
import { Cite } from "./cite.tsx";

/** Its public numbers, each with how it was checked: saving a profile refuses a number with wrong check digits. */
export async function Identifiers({ organisation: { profile, sources } }: { organisation: OrganisationView }) {
  const { ror } = profile;
  if (!ror) return null;
  const [t, locale] = await Promise.all([getTranslations("organisations.page"), getLocale()]);
  const { list, numberOf } = citations(sources);
  const n = numberOf("ror");
  const source = n ? list[n - 1] : undefined;
  return (
    <section>
      <h2>{t("identifiers")}</h2>
      <p className="meta">{t("rorName")}</p>
      <p>
        <a href={`https://ror.org/${ror}`}>{ror}</a>
        <Cite n={n} label={t("sourceOf", { n: n ?? 0, what: t("rorName") })} />
      </p>
      <p className="checked">
        <Icon name="check" />
        <span>
          {t("rorChecked")} {source ? t("rorReadOn", { date: formatDate(source.readOn, locale) }) : null}
        </span>
      </p>
    </section>
  );
}
