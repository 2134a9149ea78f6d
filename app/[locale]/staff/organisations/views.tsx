import { getTranslations } from "next-intl/server";
import {
  ORGANISATION_VIEWS,
  type OrganisationModeration,
  type OrganisationModerationView,
} from "#domain/organisations/moderation/moderation";
import { moderationHref } from "./moderation.params.ts";

export async function Views({
  path,
  view,
  counts,
}: {
  path: string;
  view: OrganisationModerationView;
  counts: OrganisationModeration["counts"];
}) {
  const t = await getTranslations("moderation.organisations");
  return (
    <nav className="views self-start" aria-label={t("viewsLabel")}>
      {ORGANISATION_VIEWS.map((each) => (
        <a key={each} href={moderationHref(path, { view: each })} aria-current={each === view ? "page" : undefined}>
          {t(`views.${each}`)} <span className="num">{counts[each]}</span>
        </a>
      ))}
    </nav>
  );
}
