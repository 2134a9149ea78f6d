import { getLocale, getTranslations } from "next-intl/server";
import { ReasonLine, Reasons } from "#components/call/reasons";
import { Logo } from "#components/ui/logo";
import { Strip } from "#components/ui/strip";
import { namesCapabilities } from "#domain/calls/fit";
import type { FittingMember, FittingMembers as Shown } from "#domain/calls/fitting-members";
import type { CallView } from "#domain/calls/page-view";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { formatList } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { countryName } from "#lib/format/countries";
import { paths } from "#lib/paths";
import { namedKinds } from "../../../named-kinds.ts";
import { FITTING, fittingHref, isFilterable } from "./fitting-href.ts";

/** How many members the call is for, and the first of them with why; the list leads to the directory. `across` where there is room beside each other. */
export async function FittingMembers({
  call,
  members: { total, inside, rows },
  across,
}: {
  call: CallView;
  members: Shown;
  across?: boolean;
}) {
  const [t, terms, locale] = await Promise.all([getTranslations("calls.page.members"), getTranslations("terms"), getLocale()]);
  if (call.sectors.length + call.capabilities.length === 0) return null;
  const isOwn = rows.some((row) => row.isOwn);
  const asks = call.sectors.length > 0 && call.capabilities.length > 0 ? "both" : "either";
  const isMatch = namesCapabilities(call);
  const sectors = formatList(
    call.sectors.map((sector) => terms(`sector.${sector}`).toLocaleLowerCase(locale)),
    locale,
  );
  const why = call.kind === "consultation" ? (`${asks}Alone` as const) : asks;
  return (
    <section id={FITTING}>
      <h2>{isMatch ? t(isOwn ? "titleOwn" : "title", { n: total }) : t("work", { n: total, of: call.sectors.length, sectors })}</h2>
      <p className="meta mt-2">{isMatch ? t(why, { n: total }) : t("workText")}</p>
      {call.places.length > 0 ? <p className="meta mt-2">{t(call.placeSectors.length > 0 ? "placedSome" : "placed")}</p> : null}
      {rows.length > 0 ? (
        <ul className={across ? "items fitting-across mt-3" : "items mt-3"}>
          {rows.map((member) => (
            <Member key={member.id} member={member} />
          ))}
        </ul>
      ) : null}
      {total > rows.length && !across ? <p className="meta mt-3">{t(isMatch ? "order" : "orderByName")}</p> : null}
      {total + inside > 0 ? (
        <p className="mt-3">
          <a className="alone" href={fittingHref(paths(locale).directory(), call)}>
            {isFilterable(call) ? t("all", { n: total + inside, inside }) : t("anywhere")}
          </a>
        </p>
      ) : null}
    </section>
  );
}

async function Member({ member: { slug, name, kindKey, country, sectors, fit, fills, isOwn } }: { member: FittingMember }) {
  const [t, kinds, locale] = await Promise.all([getTranslations("calls.page.members"), namedKinds(), getLocale()]);
  const to = paths(locale);
  const place = [isOwn ? t("yours") : kindKey ? kinds.name(kindKey) : null, country ? countryName(country, locale) : null];
  return (
    <li className="stack [--g:8px]">
      <div className="flex items-center gap-3">
        <Logo name={name} />
        <div>
          <h3>
            <a className="alone" href={to.organisation(slug)}>
              {name}
            </a>
          </h3>
          <p className="meta">{place.filter(Boolean).join(BETWEEN_PARTS)}</p>
        </div>
      </div>
      <Strip on={sectors} />
      <Reasons of="member" sectors={fit.sectors} capabilities={fit.capabilities.map((term) => termWords(term, locale))}>
        {fills.map((one) => (
          <ReasonLine key={one.slug}>
            {t.rich("fills", {
              roles: formatList(one.roles, locale),
              n: one.roles.length,
              title: one.title,
              a: (title) => <a href={to.consortium(one.slug)}>{title}</a>,
            })}
          </ReasonLine>
        ))}
      </Reasons>
    </li>
  );
}
