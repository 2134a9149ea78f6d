import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Eligibility } from "#domain/consortia/eligibility/eligibility-of";
import type { Workspace } from "#domain/consortia/workspace";

const b = (words: ReactNode) => <b>{words}</b>;

/** Which partner's departure would break which rule, or leave a role that is needed without anybody. */
export async function Fragility({ eligibility, onlyHolders }: Pick<Workspace, "onlyHolders"> & { eligibility?: Eligibility }) {
  const t = await getTranslations("eligibility");
  const { fragility = [], names = {}, rules = [] } = eligibility ?? {};
  const isChecked = rules.some(({ verdict }) => verdict === "pass");
  if (!isChecked && onlyHolders.length === 0) return null;
  return (
    <section>
      <h3>{t("fragility.title")}</h3>
      {isChecked && fragility.length === 0 ? <p className="mt-3">{t("fragility.none")}</p> : null}
      <ul className="items mt-3">
        {fragility.map(({ partner, rules: lost, reserves }) => (
          <li key={partner}>
            {t.rich("fragility.one", {
              partner: names[partner]?.name ?? "",
              n: lost.length,
              rules: lost.map((rule) => t(`rules.${rule}`)).join("; "),
              b,
            })}{" "}
            {reserves.length > 0 ? t("fragility.reserve", { names: reserves.join(", ") }) : null}
          </li>
        ))}
        {onlyHolders.map(({ partner, role, reserves }) => (
          <li key={`${partner} ${role}`}>
            {t.rich("fragility.role", { partner, role, b })}{" "}
            {reserves.length > 0 ? t("fragility.reserve", { names: reserves.join(", ") }) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
