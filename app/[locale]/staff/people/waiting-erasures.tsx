import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

/** Who asked that their data be erased: the law gives a month to answer. */
export async function WaitingErasures({ erasures }: { erasures: Loaded["erasures"] }) {
  if (erasures.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("access.erase"), getLocale()]);
  return (
    <section className="box">
      <h2>{t("waiting")}</h2>
      <ul className="space-y-2">
        {erasures.map(({ personId, firstName, lastName, askedAt }) => (
          <li key={personId}>
            <a className="inline-flex min-h-6 items-center" href={paths(locale).staffPerson(personId)}>
              {firstName} {lastName}
            </a>{" "}
            <span className="meta">{askedAt ? t("asked", { date: formatDate(askedAt, locale) }) : null}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
