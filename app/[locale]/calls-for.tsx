import { getLocale } from "next-intl/server";
import { CallDue, type Due } from "#components/call/call-due";
import { Reasons } from "#components/call/reasons";
import type { Fit } from "#domain/calls/fit";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { paths } from "#lib/paths";

type Props = { calls: readonly (Due & { slug: string; title: string; fit: Fit })[]; now: Date };

/** Calls that want something that the reader's organisation does: when each closes, and what it wants. Under a heading of the second level. */
export async function CallsFor({ calls, now }: Props) {
  const locale = await getLocale();
  return (
    <ul>
      {calls.map((call) => (
        <li key={call.slug} className="stack [--g:8px]">
          <h3>
            <a href={paths(locale).call(call.slug)}>{call.title}</a>
          </h3>
          <CallDue call={call} now={now} />
          <Reasons of="call" sectors={call.fit.sectors} capabilities={call.fit.capabilities.map((term) => termWords(term, locale))} />
        </li>
      ))}
    </ul>
  );
}
