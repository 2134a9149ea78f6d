import { getTranslations } from "next-intl/server";
import type { ConsortiumView } from "#domain/consortia/page-view";

/** By which rules its eligibility is checked, with the source where one says so. */
export async function CheckedAgainst({ rulePack, sources }: Pick<ConsortiumView, "rulePack" | "sources">) {
  const t = await getTranslations("eligibility");
  // A call of a region has no rules here to name.
  if (!rulePack || rulePack === "regional") return null;
  const source = sources.find(({ field }) => field === "rulePack");
  return (
    <p className="meta">
      {t("page.checked", { pack: t(`packs.${rulePack}`) })}
      {source?.url && source.title ? (
        <>
          {" ("}
          <a href={source.url}>{source.title}</a>
          {")"}
        </>
      ) : null}
    </p>
  );
}
