import { getLocale, getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { guarded } from "#components/layout/guarded";
import { Note } from "#components/ui/note";
import { paths } from "#lib/paths";
import { status } from "#lib/status";
import NotFound from "../../not-found.tsx";
import { Filters } from "./filters.tsx";
import { loadQueue } from "./load.ts";
import { Results } from "./results.tsx";
import { Views } from "./views.tsx";

export async function generateMetadata() {
  const t = await getTranslations("review");
  return { title: `${t("section")} – ${t("staff")}`, robots: { index: false } };
}

export default guarded(async function Applications({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [t, locale, loaded] = await Promise.all([getTranslations("review"), getLocale(), loadQueue(searchParams)]);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const path = paths(locale).staffApplications();
  return (
    <>
      {loaded.reviewers === 0 ? (
        <div role="alert" className="mb-4">
          <Note tone="danger">{t("nobodyTold")}</Note>
        </div>
      ) : null}
      <div className="queue">
        <Views path={path} loaded={loaded} />
        <div className="min-w-0">
          <Filters path={path} loaded={loaded} />
          <Results path={path} loaded={loaded} />
        </div>
      </div>
    </>
  );
});
