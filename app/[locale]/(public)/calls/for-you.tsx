import { getLocale, getTranslations } from "next-intl/server";
import { CallDue } from "#components/call/call-due";
import { Reasons } from "#components/call/reasons";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { paths } from "#lib/paths";
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
        <ul>
          {forYou.map((call) => (
            <li key={call.slug} className="stack [--g:8px]">
              <h3>
                <a href={to.call(call.slug)}>{call.title}</a>
              </h3>
              <CallDue call={call} now={now} />
              <Reasons of="call" sectors={call.fit.sectors} capabilities={call.fit.capabilities.map((term) => termWords(term, locale))} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
