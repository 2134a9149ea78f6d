import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { ReasonLine } from "#components/call/reasons";
import { StatusBadge } from "#components/ui/status-badge";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { mainParts } from "#domain/consortia/matching/main-parts";
import type { SuggestedPartner as Suggested } from "#domain/consortia/matching/suggested-partners";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { formatList } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { countryName } from "#lib/format/countries";
import { paths } from "#lib/paths";
import { namedKinds } from "../../../../named-kinds.ts";
import { whatIfHref } from "../eligibility/eligibility.params.ts";

type Props = { one: Suggested; slug: string; isChecked: boolean; mayInvite: boolean };

/** One suggestion, with why it is made and how its score is made up. */
export async function SuggestedPartner({ one, slug, isChecked, mayInvite }: Props) {
  const [t, places, kinds, locale, format] = await Promise.all([
    getTranslations("matching"),
    getTranslations("invitations"),
    namedKinds(),
    getLocale(),
    getFormatter(),
  ]);
  const listed = (values: string[]) => formatList(values, locale);
  const points = (value: number) => format.number(value, { maximumFractionDigits: 1, signDisplay: "negative" });
  const place = [one.kindKey ? kinds.name(one.kindKey) : null, one.country ? countryName(one.country, locale) : null];
  const said = [
    one.shared > 0 ? t("reasons.together", { n: one.shared, partners: listed(one.workedWith) }) : null,
    one.fills.length > 0 ? t("reasons.roles", { n: one.fills.length, roles: listed(one.fills) }) : null,
    one.segments.length > 0 ? t("reasons.segments", { n: one.segments.length, roles: listed(one.segments) }) : null,
    one.offers.length > 0 ? t("reasons.capabilities", { capabilities: listed(one.offers.map((term) => termWords(term, locale))) }) : null,
    one.closesGap ? t("reasons.gap") : null,
  ].filter((reason) => reason !== null);
  const reasons = said.length > 0 ? said : mainParts(one.parts).map((part) => t(`reasons.parts.${part}`));
  return (
    <li>
      <div>
        <p>
          <a className="main" href={paths(locale).organisation(one.slug)}>
            {one.name}
          </a>{" "}
          {one.tie === "proven" ? <StatusBadge>{t("proven")}</StatusBadge> : null}
        </p>
        <p className="meta">{place.filter(Boolean).join(BETWEEN_PARTS)}</p>
      </div>
      <div>
        <ul className="why">
          {reasons.map((reason) => (
            <ReasonLine key={reason}>{reason}</ReasonLine>
          ))}
        </ul>
        {one.reserved ? <p className="meta mt-1">{t("reasons.reserved")}</p> : null}
      </div>
      <div>
        {isChecked ? (
          <p>
            <a
              className="alone"
              href={whatIfHref(paths(locale).consortiumEligibility(slug), { with: [one.slug] })}
              aria-label={t("whatIfWith", { name: one.name })}
            >
              {t("whatIf")}
            </a>
          </p>
        ) : null}
        {mayInvite ? (
          <p>
            <a
              className="alone"
              href={paths(locale).consortiumInvitations(slug, one.slug)}
              aria-label={places("invite", { name: one.name })}
            >
              {places("inviteShort")}
            </a>
          </p>
        ) : null}
        <details>
          <summary>
            {t("score", { score: points(one.score) })} <VisuallyHidden>{one.name}</VisuallyHidden>
          </summary>
          <ul className="dots mt-2">
            {one.parts.map(({ part, value }) => (
              <li key={part} className="num">
                {t(`parts.${part}`)}: {points(value)}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </li>
  );
}
