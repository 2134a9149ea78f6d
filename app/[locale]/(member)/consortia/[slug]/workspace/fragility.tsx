import { getTranslations } from "next-intl/server";
import type { Eligibility } from "#domain/consortia/eligibility/eligibility-of";

/** Which partner's departure would break which rule. */
export async function Fragility({ eligibility: { fragility, names, rules } }: { eligibility: Eligibility }) {
  const t = await getTranslations("eligibility");
  if (!rules.some(({ verdict }) => verdict === "pass")) return null;
  return (
    <section>
      <h3>{t("fragility.title")}</h3>
      {fragility.length === 0 ? <p className="mt-3">{t("fragility.none")}</p> : null}
      <ul className="items mt-3">
        {fragility.map(({ partner, rules: lost }) => (
          <li key={partner}>
            {t.rich("fragility.one", {
              partner: names[partner]?.name ?? "",
              n: lost.length,
              rules: lost.map((rule) => t(`rules.${rule}`)).join("; "),
              b: (words) => <b>{words}</b>,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
