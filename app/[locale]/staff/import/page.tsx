import { getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Note } from "#components/ui/note";
import { PageTitle } from "#components/ui/page-title";
import { isStaff } from "#domain/kernel/actor";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { titleFor } from "../title-for.ts";
import { ChooseFile } from "./choose-file.tsx";
import { ImportList } from "./import-list.tsx";
import { load } from "./load.ts";
import { Mappings } from "./mappings.tsx";
import { sectionOf } from "./section-of.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { ...(await titleFor(isStaff, (await getTranslations("exchange.import"))("title"))), robots: { index: false } };
}

/** A file to import, what was imported lately, and the mappings that are remembered. */
export default guarded(async function ImportsPage({ searchParams }: Props) {
  const [t, loaded] = await Promise.all([getTranslations("exchange.import"), load()]);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const { of, refused, done } = await searchParams;
  const subject = loaded.subjects.find((one) => one === of) ?? "organisations";
  return (
    <>
      <Breadcrumbs trail={[await sectionOf(subject)]} here={t("title")} />
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      {done === "cancelled" || done === "cancelling" || done === "forgotten" ? (
        <div className="mb-6">
          <Note tone="ok">{t(`done.${done}`)}</Note>
        </div>
      ) : null}
      <ChooseFile refused={refused} subject={subject} subjects={loaded.subjects} />
      <ImportList imports={loaded.imports} />
      <Mappings mappings={loaded.mappings} />
    </>
  );
});
