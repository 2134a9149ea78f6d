import { getLocale, getTranslations } from "next-intl/server";
import type { Completeness } from "#domain/organisations/profile/completeness";
import { formatShare } from "#lib/format";
import { MissingLinks } from "./missing-links.tsx";

/** How complete the profile is, and each missing item as a link to its field, with how much it counts. */
export async function Missing({ progress: { missing, share } }: { progress: Completeness }) {
  if (missing.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("organisations.profile"), getLocale()]);
  const title = t("complete", { share: formatShare(share / 100, locale) });
  return (
    <details className="card missing mb-8" open={missing.some(({ needed }) => needed)}>
      <summary>
        <b>{title}</b> <meter min={0} max={100} value={share} aria-label={title} />
      </summary>
      <MissingLinks missing={missing} />
    </details>
  );
}
