import { getTranslations } from "next-intl/server";
import { isDemo } from "#lib/env";

/** Says on every page that the cluster is a demonstration, where it is one. */
export async function DemoBanner() {
  if (!isDemo()) return null;
  const t = await getTranslations("common");
  return (
    <aside className="demo" aria-label={t("demoLabel")}>
      <div className="wrap wide">{t("demo")}</div>
    </aside>
  );
}
