import { getTranslations } from "next-intl/server";
import { type Moderation, type ModerationView, VIEWS } from "#domain/organisations/moderation/moderation";
import { moderationHref } from "./moderation.params.ts";

export async function Views({ path, view, counts }: { path: string; view: ModerationView; counts: Moderation["counts"] }) {
  const t = await getTranslations("moderation.organisations");
  return (
    <nav className="views self-start" aria-label={t("viewsLabel")}>
      {VIEWS.map((each) => (
        <a key={each} href={moderationHref(path, { view: each })} aria-current={each === view ? "page" : undefined}>
          {t(`views.${each}`)} <span className="num">{counts[each]}</span>
        </a>
      ))}
    </nav>
  );
}
