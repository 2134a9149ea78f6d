import { getLocale, getTranslations } from "next-intl/server";
import { type Fact, Facts } from "#components/ui/facts";
import { StatusBadge } from "#components/ui/status-badge";
import type { Eligibility } from "#domain/consortia/eligibility/eligibility-of";
import { isLater } from "#domain/consortia/eligibility/evaluate";
import { OWNERSHIP_DATA, PROFILE_DATA } from "#domain/consortia/eligibility/state";
import type { Workspace } from "#domain/consortia/workspace";
import { paths } from "#lib/paths";
import { RuleOverride } from "../../../../rule-override.tsx";
import { RuleSource } from "../../../../rule-source.tsx";
import { eligibilityWords } from "../_space/eligibility-words.ts";
import { VERDICT_TONES } from "../_space/verdict-tones.ts";

type Props = { checked: Eligibility["rules"][number]; names: Eligibility["names"]; own: Workspace["place"]; slug: string };

/** One rule: its verdict, why, who was counted, what is missing, and the article with its source. */
export async function EligibilityRule({ checked, names, own, slug }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations("eligibility"), eligibilityWords(), getLocale()]);
  const { rule, verdict, witnesses, missing, source, override } = checked;
  const nameOf = (id: string) => names[id]?.name ?? "";
  const withCountry = (id: string) => (names[id]?.country ? `${nameOf(id)} (${names[id].country})` : nameOf(id));
  const data = [...new Set(missing.map(({ what }) => what))];
  const lacking = data.map((what) => {
    const partners = missing.filter((each) => each.what === what).map(({ of }) => of);
    const fill = own && partners.includes(own.organisationId);
    return (
      <span key={what} className="block">
        {t(`data.${what}`)}: {partners.map(nameOf).join(", ")}
        {fill && PROFILE_DATA.includes(what) ? (
          <>
            . <a href={paths(locale).profile(own.slug)}>{t("fill")}</a>
          </>
        ) : null}
        {own && what === "costs" ? (
          <>
            . <a href={paths(locale).consortiumBudget(slug)}>{t("stateCosts")}</a>
          </>
        ) : null}
        {fill && OWNERSHIP_DATA.includes(what) ? (
          <>
            .{" "}
            <a href={paths(locale).profileOwnership(own.slug)}>
              {t(what === "ownersSlip" || what === "ownerNamed" ? "checkOwners" : "stateOwners")}
            </a>
          </>
        ) : null}
      </span>
    );
  });
  const facts: Fact[] = [
    ...(witnesses.length > 0 ? [{ term: t("witnesses"), value: witnesses.map(withCountry).join(", ") }] : []),
    ...(lacking.length > 0 ? [{ term: t("missing"), value: lacking }] : []),
    { term: t("source"), value: <RuleSource rule={rule} source={source} /> },
  ];
  return (
    <li>
      <p>
        <StatusBadge tone={VERDICT_TONES[verdict]}>{t(`verdict.${verdict}`)}</StatusBadge>
      </p>
      <div>
        <h3>{t(`rules.${rule}`)}</h3>
        <p>{words.reason(checked, names)}</p>
        {override ? <RuleOverride override={override} /> : null}
        {isLater(checked) ? <p className="meta">{t("should")}</p> : null}
      </div>
      <Facts facts={facts} />
    </li>
  );
}
