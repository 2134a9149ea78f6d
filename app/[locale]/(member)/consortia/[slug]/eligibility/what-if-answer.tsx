import { getTranslations } from "next-intl/server";
import type { Eligibility } from "#domain/consortia/eligibility/eligibility-of";
import type { WhatIfAnswer as Answer } from "#domain/consortia/eligibility/what-if-asked";
import { eligibilityWords } from "../_space/eligibility-words.ts";

type Props = { answer: Answer; names: Eligibility["names"]; path: string };

/** What would come of it, and each rule that would change, with why. */
export async function WhatIfAnswer({ answer: { evaluation, turned, leaving, associated, joining, roles }, names, path }: Props) {
  const [t, words] = await Promise.all([getTranslations("eligibility"), eligibilityWords()]);
  const all = { ...names, ...Object.fromEntries(joining.map((one) => [one.id, one])) };
  const listed = (some: { name: string }[]) => some.map(({ name }) => name).join(", ");
  return (
    <div className="card stack my-4" role="status">
      <h4 className="font-semibold">{words.finding(evaluation)}</h4>
      <p className="meta">
        {leaving.length > 0 ? t("whatIf.leaving", { partners: listed(leaving) }) : null}{" "}
        {associated.length > 0 ? t("whatIf.asAssociated", { partners: listed(associated) }) : null}{" "}
        {joining.length > 0 ? t("whatIf.joining", { partners: listed(joining) }) : null}
      </p>
      {turned.length === 0 ? <p>{t("whatIf.same")}</p> : null}
      {(["filled", "emptied", "lacking"] as const).map((what) =>
        roles[what].length > 0 ? (
          <p key={what} className="wrap-anywhere">
            {t(`whatIf.roles.${what}`, { n: roles[what].length, roles: roles[what].join(", ") })}
          </p>
        ) : null,
      )}
      {turned.length > 0 ? (
        <ul className="items">
          {turned.map((rule) => (
            <li key={rule.rule}>
              <b>{t(`rules.${rule.rule}`)}</b>
              <p>
                {t(`whatIf.now.${rule.from}`)} {t(`whatIf.would.${rule.verdict}`)}
              </p>
              <p className="meta">{words.reason(rule, all)}</p>
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <a className="alone" href={path}>
          {t("whatIf.back")}
        </a>
      </p>
    </div>
  );
}
