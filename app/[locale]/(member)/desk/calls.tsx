import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import { CallsFor } from "../../calls-for.tsx";
import type { Desk } from "./load.ts";

/** The open calls that want something of the organisation, those that it matches first. */
export async function Calls({ desk: { calls, acting, now } }: { desk: Desk }) {
  if (calls.length === 0) return null;
  const [desk, locale] = await Promise.all([getTranslations("organisations.desk"), getLocale()]);
  const all = (
    <a className="alone" href={paths(locale).calls()}>
      {desk("seeCalls")}
    </a>
  );
  return (
    <div className="sec">
      <CallsFor calls={calls} name={acting.name} now={now} aside={all} />
    </div>
  );
}
