import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { canTake } from "#domain/exchange/state";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { titleOfFound } from "../../../title-of-found.ts";
import { sectionOf } from "../section-of.ts";
import { CheckStep } from "./check-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { createdHere } from "./created-here.ts";
import { load } from "./load.ts";
import { ResultStep } from "./result-step.tsx";
import { WorkingStep } from "./working-step.tsx";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props) {
  const [{ id }, t] = await Promise.all([params, getTranslations("exchange.import")]);
  return { ...(await titleOfFound(load(id), ({ file }) => `${file.fileName} · ${t("title")}`)), robots: { index: false } };
}

/** One import at the step at which it is: its columns, the check, how far the worker is, its result. */
export default guarded(async function ImportPage({ params, searchParams }: Props) {
  const [t, locale, loaded] = await Promise.all([getTranslations("exchange.import"), getLocale(), params.then(({ id }) => load(id))]);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const to = paths(locale);
  const { file } = loaded;
  const search = await searchParams;
  const back = search.step === "columns" && canTake("map", file.status);
  const Step = file.status === "columns" || back ? ColumnsStep : STEPS[file.status];
  return (
    <>
      <Breadcrumbs
        trail={[await sectionOf(file.subject), { href: to.staffImports(file.subject), text: t("title") }]}
        here={file.fileName}
      />
      <Step loaded={loaded} created={file.status === "done" ? await createdHere(file.id, search) : undefined} />
    </>
  );
});

const STEPS = {
  checking: WorkingStep,
  checked: CheckStep,
  running: WorkingStep,
  done: ResultStep,
  undoing: WorkingStep,
  undone: ResultStep,
  cancelling: WorkingStep,
};
