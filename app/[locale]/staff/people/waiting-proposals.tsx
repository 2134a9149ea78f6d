import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

/** Who is proposed as an administrator, or to be one no longer, until somebody answers. */
export async function WaitingProposals({ proposals }: { proposals: Loaded["proposals"] }) {
  if (proposals.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("access.administrator"), getLocale()]);
  return (
    <section className="box">
      <h2>{t("waiting")}</h2>
      <ul className="space-y-2">
        {proposals.map(({ personId, firstName, lastName, change, askedAt, own }) => (
          <li key={personId}>
            <a className="inline-flex min-h-6 items-center" href={paths(locale).staffPerson(personId)}>
              {firstName} {lastName}
            </a>{" "}
            {t(`change.${change}`)}{" "}
            <span className="meta">{[formatDate(askedAt, locale), own ? t("own") : ""].filter(Boolean).join(BETWEEN_PARTS)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
