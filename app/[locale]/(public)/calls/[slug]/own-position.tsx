import { getLocale, getTranslations } from "next-intl/server";
import { ReasonLine, Reasons } from "#components/call/reasons";
import type { OwnPosition as Position } from "#domain/calls/own-position";
import type { CallView } from "#domain/calls/page-view";
import { OWNERSHIP_DATA } from "#domain/consortia/eligibility/state";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { paths } from "#lib/paths";

/** What the reader's organisation has of what the call wants, what it lacks, and where it can state that. */
export async function OwnPosition({ call, own }: { call: CallView; own: Position }) {
  const [t, data, terms, locale] = await Promise.all([
    getTranslations("calls.page.own"),
    getTranslations("eligibility.data"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const to = paths(locale);
  const { fit, fits, matches, inside, missing, name, slug, place } = own;
  const wants = call.sectors.length + call.capabilities.length > 0;
  if (!wants && inside.length === 0 && missing.length === 0) return null;
  const lacked = {
    sectors: fit.sectors.length > 0 ? [] : call.sectors,
    capabilities: call.capabilities.filter((term) => !fit.capabilities.includes(term)),
  };
  const outside = matches ? "fits" : wants && !fits ? "lacks" : "title";
  const heading = inside.length > 0 ? "inside" : outside;
  return (
    <section>
      <h2>{t(heading, { name })}</h2>
      <div className="mt-3">
        <Reasons of="call" sectors={fit.sectors} capabilities={fit.capabilities.map((term) => termWords(term, locale))}>
          {inside.map((one) => (
            <ReasonLine key={one.slug}>
              {t.rich("consortium", { title: one.title, a: (title) => <a href={to.consortium(one.slug)}>{title}</a> })}
            </ReasonLine>
          ))}
          {lacked.sectors.length > 0 ? (
            <ReasonLine lacks>
              {t("noSector", { what: lacked.sectors.map((sector) => terms(`sector.${sector}`).toLocaleLowerCase(locale)).join(", ") })}
            </ReasonLine>
          ) : null}
          {place ? (
            <ReasonLine lacks>
              {place === "place" ? t("elsewhere") : t.rich("noRegion", { a: (words) => <a href={to.profile(slug)}>{words}</a> })}
            </ReasonLine>
          ) : null}
          {lacked.capabilities.length > 0 ? (
            <ReasonLine lacks>
              {t.rich("noCapability", {
                what: lacked.capabilities.map((term) => termWords(term, locale)).join(", "),
                a: (words) => <a href={to.profileCapabilities(slug)}>{words}</a>,
              })}
            </ReasonLine>
          ) : null}
          {missing.map((what) => (
            <ReasonLine key={what} lacks>
              {t.rich("notStated", {
                what: data(what),
                a: (words) => <a href={OWNERSHIP_DATA.includes(what) ? to.profileOwnership(slug) : to.profile(slug)}>{words}</a>,
              })}
            </ReasonLine>
          ))}
        </Reasons>
      </div>
    </section>
  );
}
