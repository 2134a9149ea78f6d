import { getTranslations } from "next-intl/server";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";

/** How many applications are under way, by the version of the rules that they keep. */
export async function InUse({ rules: { inUse } }: { rules: ConfiguredRules }) {
  const t = await getTranslations("settings.rules");
  return (
    <section className="stack">
      <p>{t("inUse", { n: inUse.reduce((sum, { n }) => sum + n, 0) })}</p>
      {inUse.length > 0 ? (
        <ul className="list-disc pl-6">
          {inUse.map(({ version, n }) => (
            <li key={version}>{t("ofVersion", { version: String(version), n })}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
