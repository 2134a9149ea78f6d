import { getLocale, getTranslations } from "next-intl/server";
import { readCall } from "#domain/exchange/import/calls/read-call";
import { readPerson } from "#domain/exchange/import/people/read-person";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

/** What undoing left as it is, because somebody has changed or used it since. */
export async function LeftRows({ loaded: { file, rows, here } }: { loaded: Loaded }) {
  const [of, locale] = await Promise.all([getTranslations(`exchange.import.result.${file.subject}`), getLocale()]);
  const to = paths(locale);
  const links = rows.flatMap((row) => {
    if (row.outcome === "same" || !row.madeId) return [];
    if (file.subject === "people") return personLinks(row);
    if (file.subject === "calls")
      return [{ id: row.madeId, text: readCall(row, file.columns).content?.title ?? String(row.row), href: undefined }];
    const organisation = here.get(row.madeId);
    return organisation ? [{ id: row.madeId, text: organisation.profile.name, href: to.organisation(organisation.slug) }] : [];
  });
  function personLinks(row: Loaded["rows"][number]) {
    const { email = "", firstName = "", lastName = "" } = readPerson(row, file.columns, file.values).draft;
    const text = [`${firstName} ${lastName}`.trim(), email].filter(Boolean).join(", ");
    return [{ id: String(row.row), text, href: row.matchId ? to.staffPerson(row.matchId) : undefined }];
  }
  if (links.length === 0) return null;
  return (
    <section className="sec">
      <h2>{of("left", { n: links.length })}</h2>
      <p className="hint mb-3">{of("leftHint", { n: links.length })}</p>
      <ul className="imports-known">
        {links.map(({ id, text, href }) => (
          <li key={id}>
            {href ? (
              <a className="alone wrap-anywhere" href={href}>
                {text}
              </a>
            ) : (
              <span className="wrap-anywhere">{text}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
