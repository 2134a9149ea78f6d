import { getLocale, getTranslations } from "next-intl/server";
import { formatShare } from "#lib/format";
import { paths } from "#lib/paths";
import { missingName } from "../missing-name.ts";
import type { Desk } from "./load.ts";

const SHOWN = 5;

/** How complete the profile is, with the missing items as links to their fields. */
export async function Complete({ desk: { own, progress } }: { desk: Desk }) {
  const [t, profile, named, locale] = await Promise.all([
    getTranslations("organisations.desk"),
    getTranslations("organisations.profile"),
    missingName(),
    getLocale(),
  ]);
  const { missing, share } = progress;
  const href = paths(locale).profile(own.slug);
  const title = profile("complete", { share: formatShare(share / 100, locale) });
  return (
    <section className="card stack self-start">
      <h2>{title}</h2>
      <meter min={0} max={100} value={share} aria-label={title} />
      {missing.length === 0 ? (
        <p className="meta">{t("full")}</p>
      ) : (
        <>
          <p className="meta">{t("missing")}</p>
          <ul className="miss">
            {missing.slice(0, SHOWN).map((item) => (
              <li key={item.field}>
                <a href={`${href}#${item.field}`}>{named(item)}</a>
                <span className="meta num">{formatShare(item.weight / 100, locale)}</span>
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
