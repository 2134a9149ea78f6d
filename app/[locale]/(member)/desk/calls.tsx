import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import { CallsFor } from "../../calls-for.tsx";
import type { Desk } from "./load.ts";

/** The open calls that want what the organisation does, the soonest to close first. */
export async function Calls({ desk: { calls, acting, now } }: { desk: Desk }) {
  if (calls.length === 0) return null;
  const [t, desk, locale] = await Promise.all([getTranslations("calls"), getTranslations("organisations.desk"), getLocale()]);
  return (
    <section className="sec call-you">
      <div className="row between">
        <h2>{t("forYou", { n: calls.length, name: acting.name })}</h2>
        <a className="alone" href={paths(locale).calls()}>
          {desk("seeCalls")}
        </a>
      </div>
      <CallsFor calls={calls} now={now} />
    </section>
  );
}
