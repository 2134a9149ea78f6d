import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CallDue, type Due } from "#components/call/call-due";
import { Reasons } from "#components/call/reasons";
import type { OwnMatch } from "#domain/calls/own-match";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { paths } from "#lib/paths";

type ForOwn = Due & Pick<OwnMatch, "fit" | "matches"> & { slug: string; title: string };
/** `name`: the reader's organisation. `aside`: beside the first heading. */
type Props = { calls: readonly ForOwn[]; name: string; now: Date; aside?: ReactNode };

const common = ({ matches, fit }: ForOwn) => (matches ? "matches" : fit.sectors.length > 0 ? "segments" : "capabilities");

/** Calls that want something of the reader's organisation, under what is common to each few: the call's own page says the same. */
export async function CallsFor({ calls, name, now, aside }: Props) {
  const [t, locale] = await Promise.all([getTranslations("calls.forYou"), getLocale()]);
  return [...Map.groupBy(calls, common)].map(([what, some], n) => (
    <section key={what} className="call-you">
      <div className="row between">
        <h2>{t(what, { n: some.length, name })}</h2>
        {n === 0 ? aside : null}
      </div>
      <ul>
        {some.map((call) => (
          <li key={call.slug} className="stack [--g:8px]">
            <h3>
              <a href={paths(locale).call(call.slug)}>{call.title}</a>
            </h3>
            <CallDue call={call} now={now} />
            <Reasons of="call" sectors={call.fit.sectors} capabilities={call.fit.capabilities.map((term) => termWords(term, locale))} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
