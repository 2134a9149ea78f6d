import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import { CallsFor } from "../../calls-for.tsx";
import type { Loaded } from "./load.ts";

/** The calls that want something of the reader's organisation, and what that is. */
export async function ForYou({ loaded: { own, forYou, now } }: { loaded: Loaded }) {
  if (!own) return null;
  if (forYou.length > 0) return <CallsFor calls={forYou} name={own.name} now={now} />;
  const [t, locale] = await Promise.all([getTranslations("calls.forYou"), getLocale()]);
  return (
    <section className="call-you">
      <h2>{t("title", { name: own.name })}</h2>
      <p className="mt-2">
        {t("none")} <a href={paths(locale).profile()}>{t("profile")}</a>
      </p>
    </section>
  );
}
