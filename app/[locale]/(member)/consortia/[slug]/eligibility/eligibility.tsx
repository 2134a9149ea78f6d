import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Note } from "#components/ui/note";
import { eligibilityDay } from "#domain/consortia/answered-calls";
import { ASSOCIATION_READINGS } from "#domain/consortia/eligibility/countries";
import type { Eligibility as Shown } from "#domain/consortia/eligibility/eligibility-of";
import type { NamedMembers } from "#domain/consortia/eligibility/named-members";
import { VERDICTS } from "#domain/consortia/eligibility/state";
import type { Workspace } from "#domain/consortia/workspace";
import { DAY } from "#lib/clock";
import { formatDate } from "#lib/format";
import { RuleOverride } from "../../../../rule-override.tsx";
import { EligibilityFinding } from "../_space/eligibility-finding.tsx";
import { Closing } from "./closing.tsx";
import { EligibilityRule } from "./eligibility-rule.tsx";
import { Fragility } from "./fragility.tsx";
import { OtherPacks } from "./other-packs.tsx";
import { WhatIf } from "./what-if.tsx";

/** Whether the consortium meets the rules that its coordinator chose, and what is missing. */
export async function Eligibility({ workspace, named, now }: { workspace: Workspace; named: NamedMembers | undefined; now: Date }) {
  const { eligibility, place, call } = workspace;
  const t = await getTranslations("eligibility");
  if (!eligibility)
    return (
      <section className="sec">
        <h2>{t("title.none")}</h2>
        <p className="mt-3">{t("noneText")}</p>
        <RolesAtRisk workspace={workspace} />
      </section>
    );
  if (eligibility.pack.rules.length === 0)
    return (
      <section className="sec">
        <h2>{t("title.regional")}</h2>
        <p className="mt-3">{t("regionalText")}</p>
        <RolesAtRisk workspace={workspace} />
      </section>
    );
  return (
    <CheckedRules
      workspace={workspace}
      eligibility={eligibility}
      own={place}
      slug={workspace.slug}
      on={call && eligibilityDay(call, now)}
      zone={call?.zone}
      now={now}
    >
      {workspace.requests ? <WhatIf workspace={workspace} requests={workspace.requests} eligibility={eligibility} named={named} /> : null}
    </CheckedRules>
  );
}

/** Which roles lack a partner or depend on one, where no rules are checked. */
const RolesAtRisk = ({ workspace }: { workspace: Workspace }) => (
  <div className="rules-below mt-8">
    <Closing workspace={workspace} />
    <Fragility onlyHolders={workspace.onlyHolders} />
  </div>
);

/** `on`: the day for which it was asked, where that is the deadline of a call. */
type Props = {
  workspace: Workspace;
  eligibility: Shown;
  own: Workspace["place"];
  slug: string;
  on: Date | undefined;
  zone: string | undefined;
  now: Date;
  children: ReactNode;
};

/** A list of countries that is older than this says so. */
const YEAR = 365 * DAY;

async function CheckedRules({ workspace, eligibility, own, slug, on, zone, now, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations("eligibility"), getLocale()]);
  const { pack, rules, inForce, overrides } = eligibility;
  const off = overrides.filter(({ number }) => number === null);
  const unchecked = pack.unchecked ?? [];
  const read = rules.map(({ source }) => source.readOn).toSorted()[0];
  const listed = ASSOCIATION_READINGS.at(-1)?.asOf;
  const isOld = listed !== undefined && now.getTime() - Date.parse(listed) > YEAR;
  return (
    <section className="sec">
      <EligibilityFinding eligibility={eligibility} />
      {on ? <p className="meta">{t("checkedFor", { day: formatDate(on, locale, "long", zone) })}</p> : null}
      {inForce ? null : (
        <div className="mt-3">
          <Note tone="warn">
            {t("notInForce", { from: formatDate(pack.validFrom, locale), to: formatDate(pack.validTo ?? pack.validFrom, locale) })}
          </Note>
        </div>
      )}
      <ol className="rules mt-4">
        {VERDICTS.flatMap((each) => rules.filter((rule) => rule.verdict === each)).map((rule) => (
          <EligibilityRule key={rule.rule} checked={rule} names={eligibility.names} own={own} slug={slug} />
        ))}
      </ol>
      {off.length > 0 ? (
        <div className="mt-4">
          <h3>{t("overrides.offTitle")}</h3>
          <ul className="items">
            {off.map((override) => (
              <li key={override.rule}>
                <h4>{t(`rules.${override.rule}`)}</h4>
                <RuleOverride override={override} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {unchecked.length > 0 ? (
        <div className="mt-4">
          <h3>{t("uncheckedTitle")}</h3>
          <ul className="dots mt-2">
            {unchecked.map((condition) => (
              <li key={condition}>{t(`unchecked.${condition}`)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {read ? (
        <p className="meta mt-3">
          {t("guidance", { read: formatDate(read, locale) })}{" "}
          {listed && pack.programme === "horizonEurope" ? t(isOld ? "listedOld" : "listed", { date: formatDate(listed, locale) }) : null}
        </p>
      ) : null}
      <div className="rules-below mt-8">
        <Closing workspace={workspace} />
        <Fragility eligibility={eligibility} onlyHolders={workspace.onlyHolders} />
      </div>
      <OtherPacks others={eligibility.others} />
      {children}
    </section>
  );
}
