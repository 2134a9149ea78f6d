import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationBadge } from "#components/application/application-badge";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { titleOfFound } from "../../../title-of-found.ts";
import { UndoableSteps } from "../undoable-steps.tsx";
import { Consents } from "./answers/consents.tsx";
import { Details } from "./answers/details.tsx";
import { Duplicates } from "./answers/duplicates.tsx";
import { References } from "./answers/member-references.tsx";
import { MoreDocuments } from "./answers/more-documents.tsx";
import { Neighbours } from "./answers/neighbours.tsx";
import { Segments } from "./answers/segments.tsx";
import { readStep } from "./decision/decision-ways.ts";
import { DecisionBar } from "./decision-bar.tsx";
import { DecisionBox } from "./decision-box.tsx";
import { Deliberation } from "./deliberation/deliberation.tsx";
import { RecusedNotice } from "./deliberation/recused-notice.tsx";
import { DocumentBeside } from "./documents/document-beside.tsx";
import { ReadDocuments } from "./documents/read-documents.tsx";
import { History } from "./history/history-box.tsx";
import { loadForJudges, loadRecusal } from "./load.ts";
import { loadQueueBeside } from "./load-beside.ts";
import { QueueBeside } from "./queue-beside.tsx";
import { Requests } from "./requests.tsx";
import { reviewPlaces } from "./review-place.ts";
import { SectionTabs } from "./section-tabs.tsx";
import { ReviewKeyboard } from "./shortcuts/review-keyboard.tsx";
import { Stages } from "./stages.tsx";
import { UndoBar } from "./undo-bar.tsx";

type Params = { params: Promise<{ id: string }>; searchParams: Promise<{ document?: string | string[]; step?: string | string[] }> };

export async function generateMetadata({ params }: Params) {
  const [{ id }, t] = await Promise.all([params, getTranslations("review")]);
  const found = loadForJudges(id).then(async (loaded) => loaded ?? (await loadRecusal(id)));
  const words = (shown: NonNullable<Awaited<typeof found>>) =>
    "application" in shown ? `${shown.application.organisation} · ${t("section")}` : t("section");
  return { ...(await titleOfFound(found, words)), robots: { index: false } };
}

export default guarded(async function Application({ params, searchParams }: Params) {
  const [t, c, locale, loaded] = await Promise.all([
    getTranslations("review"),
    getTranslations("common"),
    getLocale(),
    params.then(({ id }) => loadForJudges(id)),
  ]);
  if (!loaded) {
    const declared = await loadRecusal((await params).id);
    if (declared)
      return (
        <>
          <h1 className="wrap-anywhere">{declared.organisation}</h1>
          <RecusedNotice declared={declared} />
        </>
      );
    status(404);
    return <NotFound />;
  }
  const { application, office } = loaded;
  const [beside, places] = await Promise.all([loadQueueBeside(loaded), reviewPlaces()]);
  const { document: wanted, step: asked } = await searchParams;
  const step = readStep(asked);
  const document = application.documents.find(({ id }) => id === wanted);
  const to = paths(locale);
  // Beside a document the answers take the place of the side: what is needed to decide is over them then.
  const decision = office ? <DecisionBox loaded={loaded} /> : null;
  // Two columns of answers are compared at full width; that there is nothing alike is one line.
  const alike = application.duplicates.organisations.length + application.duplicates.applications.length;
  const confirmed = application.submittedAt ? formatDate(application.submittedAt, locale) : "";
  const page = (
    <>
      <div className="row between">
        <Breadcrumbs
          trail={[office ? { href: places.queue(), text: t("section") } : { href: to.staffCommittee(), text: c("staff.committee") }]}
          here={application.reference}
        />
        {beside ? <Neighbours neighbours={beside.neighbours} /> : null}
      </div>
      <UndoBar loaded={loaded} />
      {loaded.otherSteps.length > 0 ? (
        <div className="row mb-4">
          <UndoableSteps steps={loaded.otherSteps} now={loaded.now} keyed={!application.held} pageOf={application.id} />
        </div>
      ) : null}
      <div className={document ? "rv read" : "rv"}>
        {document ? <DocumentBeside application={application} document={document} /> : null}
        <div>
          <div className="row">
            <h1 className="wrap-anywhere">{application.organisation}</h1>
            <span aria-live="polite">
              <ApplicationBadge status={application.status} />
            </span>
          </div>
          <p className="meta num mt-1 mb-6">{t("head", { date: confirmed, language: t(`languages.${application.locale}`) })}</p>
          <Segments application={application} />
          {document && decision ? <div className="mb-6">{decision}</div> : null}
          {document ? null : <ReadDocuments application={application} />}
          {office && alike > 0 ? <Duplicates loaded={loaded} /> : null}
          <SectionTabs loaded={loaded} />
          <Requests application={application} />
          <Details application={application} />
          <MoreDocuments application={application} />
          <Consents consents={application.consents} />
          <Deliberation loaded={loaded} />
        </div>
        <aside aria-label={office ? t("handling") : c("staff.committee")}>
          {document ? null : decision}
          {office ? <Stages loaded={loaded} /> : null}
          {office && alike === 0 ? <Duplicates loaded={loaded} /> : null}
          <References applicationId={application.id} />
          {office ? <History application={application} /> : null}
        </aside>
      </div>
    </>
  );
  if (!beside) return page;
  return (
    <>
      <div className="cockpit">
        <div>{page}</div>
        <QueueBeside beside={beside} id={application.id} />
      </div>
      <DecisionBar loaded={loaded} beside={beside} step={step} document={document?.id} />
      <ReviewKeyboard loaded={loaded} step={step} />
    </>
  );
});
