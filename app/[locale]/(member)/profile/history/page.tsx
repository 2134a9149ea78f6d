import { getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { EmptyState } from "#components/ui/empty-state";
import { fieldText } from "#domain/organisations/profile/fields";
import { status } from "#lib/requests/status";
import { HistoryEntry } from "../../../history-entry.tsx";
import NotFound from "../../../page-not-found.tsx";
import type { Asked } from "../_part/load-part.ts";
import { PartHead } from "../_part/part-head.tsx";
import { load } from "./load.ts";
import { RestoreForm } from "./restore-form.tsx";

const DONE = ["restored", "waiting"] as const;

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("organisations.history"), getTranslations("common")]);
  return { title: `${t("title")} · ${common("nav.member")}` };
}

export default guarded(async function HistoryPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const loaded = await load(asked);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const t = await getTranslations("organisations.history");
  const { own, read: history, mayEdit } = loaded;
  const said = DONE.find((name) => name === asked.done);
  return (
    <>
      <PartHead slug={own.slug} title={t("title")} lead={t("lead")} back={t("back")} said={said && t(`done.${said}`)} />
      {history.length === 0 ? <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState> : null}
      {history.map((entry) => (
        <HistoryEntry
          key={entry.version}
          entry={entry}
          action={(change, name) =>
            mayEdit && fieldText(own.profile, change.field) !== change.before ? (
              <RestoreForm own={own} version={entry.version} change={change} name={name} />
            ) : null
          }
        />
      ))}
    </>
  );
});
