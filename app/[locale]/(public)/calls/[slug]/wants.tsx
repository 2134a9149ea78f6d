import { getLocale, getTranslations } from "next-intl/server";
import type { FittingMembers } from "#domain/calls/fitting-members";
import type { CallView } from "#domain/calls/page-view";
import { consortiumRefusal } from "#domain/calls/policy";
import type { ConsortiumCard } from "#domain/consortia/cards";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { SECTORS, type Sector } from "#domain/organisations/state";
import { paths } from "#lib/paths";
import { statingHref } from "./fitting-href.ts";

type Wanted = { call: CallView; consortia: readonly ConsortiumCard[] };

/** How many consortia answer it and what of it they lack, above the segments of the value chain that it wants. */
export async function WantedSegments({ call, consortia }: Wanted) {
  const { sectors, state } = call;
  if (sectors.length === 0) return null;
  const [t, terms, locale] = await Promise.all([getTranslations("calls.page"), getTranslations("terms"), getLocale()]);
  const lacks = (one: ConsortiumCard, sector: Sector) => one.looking && one.coverage.open.includes(sector);
  const missing = SECTORS.filter((sector) => sectors.includes(sector) && consortia.some((one) => lacks(one, sector)));
  const lacking = consortia.filter((one) => missing.some((sector) => lacks(one, sector)));
  const what = missing.map((sector) => terms(`sector.${sector}`).toLocaleLowerCase(locale)).join(", ");
  const n = consortia.length;
  const isAlone = n === 0 && consortiumRefusal(call) === "call.no_consortium";
  return (
    <section className="sec">
      <h2>
        {isAlone
          ? t("findingAlone")
          : lacking.length === 0 || state === "closed"
            ? t(state === "closed" ? "findingClosed" : "finding", { n })
            : n === 1
              ? t("findingOneLacks", { what })
              : t("findingLack", { n, lacking: lacking.length, what })}
      </h2>
      <ol className="chain">
        {SECTORS.map((sector) => (
          <li key={sector} className={sectors.includes(sector) ? `on c-${sector}` : undefined}>
            <span>{terms(`sector.${sector}`)}</span>
            <small>{t(sectors.includes(sector) ? "asked" : "notAsked")}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The capabilities that it wants, each with the members who state it. */
export async function WantedCapabilities({
  call: { capabilities, areFound },
  members: { stating },
}: {
  call: CallView;
  members: FittingMembers;
}) {
  if (capabilities.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("calls.page"), getLocale()]);
  const directory = paths(locale).directory();
  return (
    <section>
      <h2 className="mb-4">{t("wants")}</h2>
      {areFound ? <p className="meta mb-3">{t("foundInText")}</p> : null}
      <table className="flat dense">
        <thead>
          <tr>
            <th scope="col">{t("capability")}</th>
            <th scope="col">{t("stating")}</th>
          </tr>
        </thead>
        <tbody>
          {capabilities.map((term) => {
            const n = stating[term] ?? 0;
            return (
              <tr key={term}>
                <th scope="row">{termWords(term, locale)}</th>
                <td data-l={t("stating")}>
                  {n > 0 ? (
                    <a className="alone" href={statingHref(directory, term)}>
                      {t("members.n", { n })}
                    </a>
                  ) : (
                    t("members.n", { n })
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
