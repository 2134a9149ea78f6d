import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { type Fact, Facts } from "#components/ui/facts";
import type { InvitationFacts } from "#domain/consortia/partners/invitation-facts";
import type { ConsortiumPlace, Membership } from "#domain/consortia/partners/membership";
import { formatDateTime, formatList, relativeDay } from "#lib/format";
import { countryName } from "#lib/format/countries";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { JoiningEffect } from "../_space/joining-effect.tsx";

type Props = { consortium: Membership["consortium"]; place: ConsortiumPlace; facts: InvitationFacts };

/** What an organisation decides by before it answers: aim, call and deadline, its role, money, partners, and what its joining changes. */
export async function Invitation({ consortium, place, facts: { money, effect } }: Props) {
  const [t, consortia, terms, format, locale, { now }] = await Promise.all([
    getTranslations("invitations.facts"),
    getTranslations("consortia"),
    getTranslations("terms"),
    getFormatter(),
    getLocale(),
    requestContext(),
  ]);
  const { aim, call, coordinator, partners, unnamed, roles } = consortium;
  const role = roles.find(({ title }) => title === place.role);
  const others = partners.filter(({ organisationId }) => organisationId !== coordinator?.organisationId);
  const euros = (amount: number) => format.number(amount, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
  const grant = () => {
    if (!money) return [];
    const { grantFrom, grantTo, fundingRate } = money;
    const sum =
      grantFrom !== null && grantTo !== null && grantFrom !== grantTo
        ? t("grantBetween", { from: euros(grantFrom), to: euros(grantTo) })
        : grantTo !== null
          ? t("grantTo", { to: euros(grantTo) })
          : grantFrom !== null
            ? t("grantFrom", { from: euros(grantFrom) })
            : undefined;
    return [sum, fundingRate === null ? undefined : t("rate", { rate: fundingRate })].flatMap((said) => said ?? []);
  };
  const paid = grant();
  const shown: Fact[] = [
    ...(call
      ? [
          {
            term: t("call"),
            value: (
              <>
                <a href={paths(locale).call(call.slug)}>{call.title}</a>
                <span className="block">
                  {call.next
                    ? consortia("callCloses", {
                        when: relativeDay(call.next.at, now, locale, call.zone),
                        at: formatDateTime(call.next.at, locale, { style: "short", zone: call.zone }),
                      })
                    : consortia("callClosed")}
                </span>
              </>
            ),
          },
        ]
      : []),
    ...(role
      ? [
          {
            term: t("role"),
            value: (
              <>
                <b>{role.title}</b> <span className="meta">{terms(`sector.${role.sector}`)}</span>
                {role.work ? <span className="given block">{role.work}</span> : null}
              </>
            ),
          },
        ]
      : []),
    ...(paid.length > 0 ? [{ term: t("money"), value: paid.join(" ") }] : []),
    {
      term: t("partners"),
      value: (
        <>
          {coordinator ? t("leads", { name: coordinator.name }) : null}{" "}
          {others.length > 0
            ? t("with", {
                names: formatList(
                  others.map(({ name, country }) => (country ? `${name} (${countryName(country, locale)})` : name)),
                  locale,
                ),
              })
            : t("alone")}
          {unnamed > 0 ? ` ${t("unnamed", { n: unnamed })}` : null}
        </>
      ),
    },
    ...(effect ? [{ term: t("effect"), value: <JoiningEffect effect={effect} /> }] : []),
  ];
  return (
    <div className="stack">
      {aim ? (
        <p className="given" lang={aim.lang === locale ? undefined : aim.lang}>
          {aim.text}
        </p>
      ) : null}
      <Facts facts={shown} look="kv" />
    </div>
  );
}
