import { getLocale, getTranslations } from "next-intl/server";
import type { Membership } from "#domain/consortia/partners/membership";
import { paths } from "#lib/paths";

type Props = Pick<Membership, "consortium" | "askable" | "asking">;

/** For which of several organisations the reader asks: the form is then filled in from its profile. */
export async function AskAs({ consortium, askable, asking }: Props) {
  const [t, locale] = await Promise.all([getTranslations("invitations.as"), getLocale()]);
  return (
    <section className="sec">
      <h2>{t("title")}</h2>
      <ul className="row">
        {askable.map(({ organisationId, name }) => (
          <li key={organisationId}>
            <a
              className="alone"
              href={paths(locale).consortiumMembership(consortium.slug, organisationId)}
              aria-current={asking?.organisation.organisationId === organisationId ? "true" : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
