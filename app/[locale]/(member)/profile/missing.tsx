import { getTranslations } from "next-intl/server";
import type { Completeness } from "#domain/organisations/profile/completeness";
import { MissingLinks } from "./missing-links.tsx";

/** How complete the profile is, and each missing item as a link to its field. */
export async function Missing({ progress }: { progress: Completeness }) {
  if (progress.missing.length === 0) return null;
  const t = await getTranslations("organisations.profile");
  return (
    <details className="card missing mb-8" open={progress.missing.some(({ needed }) => needed)}>
      <summary>
        <b>{t("missing")}</b> <meter min={0} max={progress.of} value={progress.filled} aria-label={t("missing")} />
      </summary>
      <MissingLinks missing={progress.missing} />
    </details>
  );
}
