import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import { CallsFor } from "../../calls-for.tsx";
import type { Loaded } from "./load.ts";

/** The calls that want something that the reader's organisation does, and what that is. */
export async function ForYou({ loaded: { own, forYou, now } }: { loaded: Loaded }) {
  if (!own) return null;
  const [t, locale] = await Promise.all([getTranslations("calls"), getLocale()]);
  const to = paths(locale);
  return (
    <section className="call-you">
      <h2>{t("forYou", { n: forYou.length, name: own.name })}</h2>
      {forYou.length === 0 ? (
        <p className="mt-2">
          {t("forYouNone")} <a href={to.profile()}>{t("forYouProfile")}</a>
        </p>
      ) : (
        <CallsFor calls={forYou} now={now} />
      )}
    </section>
  );
}
