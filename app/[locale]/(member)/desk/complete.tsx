import { getLocale, getTranslations } from "next-intl/server";
import { formatShare } from "#lib/format";
import { paths } from "#lib/paths";
import type { Desk } from "./load.ts";

const SHOWN = 5;

/** How complete the profile is, with the missing items as links to their fields. */
export async function Complete({ desk: { own, progress } }: { desk: Desk }) {
  const [t, profile, locale] = await Promise.all([
    getTranslations("organisations.desk"),
    getTranslations("organisations.profile"),
    getLocale(),
  ]);
  const { missing, filled, of } = progress;
  const href = paths(locale).profile(own.slug);
  const title = t("complete", { share: formatShare(Math.floor((100 * filled) / of) / 100, locale) });
  return (
    <section className="card stack self-start">
      <h2>{title}</h2>
      <meter min={0} max={of} value={filled} aria-label={title} />
      {missing.length === 0 ? (
        <p className="meta">{t("full")}</p>
      ) : (
        <>
          <p className="meta num">{t("counted", { filled, of })}</p>
          <ul className="miss">
            {missing.slice(0, SHOWN).map(({ field }) => (
              <li key={field}>
                <a href={`${href}#${field}`}>{profile(`fields.${field}`)}</a>
              </li>
            ))}
            {missing.length > SHOWN ? (
              <li>
                <a href={href}>{t("more", { n: missing.length - SHOWN })}</a>
              </li>
            ) : null}
          </ul>
        </>
      )}
    </section>
  );
}
