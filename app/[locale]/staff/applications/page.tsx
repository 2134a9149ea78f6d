import { getLocale, getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { guarded } from "#components/layout/guarded";
import { Note } from "#components/ui/note";
import { isStaff } from "#domain/kernel/actor";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { titleFor } from "../title-for.ts";
import { BulkDialog } from "./bulk/bulk-dialog.tsx";
import { DoneBar } from "./done-bar.tsx";
import { Filters } from "./filters.tsx";
import { List } from "./list.tsx";
import { loadQueue } from "./load.ts";
import { Panel } from "./panel/panel.tsx";
import { KeyCap } from "./shortcuts/key-cap.tsx";
import { Keyboard } from "./shortcuts/keyboard.tsx";
import { Views } from "./views.tsx";

export async function generateMetadata() {
  const t = await getTranslations("review");
  return { ...(await titleFor(isStaff, `${t("section")} · ${t("staff")}`)), robots: { index: false } };
}

export default guarded(async function Applications({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [t, k, locale, loaded] = await Promise.all([
    getTranslations("review"),
    getTranslations("queue.shortcuts"),
    getLocale(),
    loadQueue(searchParams),
  ]);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const path = paths(locale).staffApplications();
  const { panel, bulk } = loaded;
  return (
    <>
      {loaded.reviewers === 0 ? (
        <div role="alert">
          <Note tone="danger">{t("noReviewer")}</Note>
        </div>
      ) : null}
      <div className={panel ? "queue opened" : "queue"}>
        <Views path={path} loaded={loaded} />
        <div className="under">
          <DoneBar loaded={loaded} />
          <p className="key-line">
            <button type="button" className="linkbtn" data-dialog="shortcuts" aria-keyshortcuts="?">
              {k("open")} <KeyCap of="?" />
            </button>
            <button type="button" className="linkbtn" data-dialog="palette" aria-keyshortcuts="Control+K">
              {k("does.palette")} <KeyCap of="Ctrl+K" />
            </button>
          </p>
        </div>
        <section className="list" aria-label={t("section")}>
          <Filters path={path} loaded={loaded} />
          <List path={path} loaded={loaded} />
        </section>
        {panel ? <Panel path={path} loaded={loaded} panel={panel} /> : null}
      </div>
      {bulk ? <BulkDialog path={path} loaded={loaded} bulk={bulk} /> : null}
      <Keyboard path={path} loaded={loaded} />
    </>
  );
});
