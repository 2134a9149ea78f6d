import { getLocale, getTranslations } from "next-intl/server";
import { AnswersCall } from "#components/call/answers-call";
import { Deadline } from "#components/consortium/deadline";
import { ConsortiumBadge } from "#components/consortium/state-badge";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Note } from "#components/ui/note";
import { StatusBadge } from "#components/ui/status-badge";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { hidingText } from "../../../../hiding-text.ts";
import NotFound from "../../../../page-not-found.tsx";
import { Change } from "./change.tsx";
import { Commitments } from "./commitments.tsx";
import { CoordinationOffer } from "./coordination-offer.tsx";
import { Eligibility } from "./eligibility.tsx";
import { HandOver } from "./hand-over.tsx";
import { History } from "./history.tsx";
import { load } from "./load.ts";
import { Requests } from "./requests.tsx";
import { Sections } from "./sections.tsx";
import { SuggestedPartners } from "./suggested-partners.tsx";

type Props = Parameters<typeof load>[0];

export async function generateMetadata(props: Props) {
  const [loaded, t] = await Promise.all([load(props).catch(() => undefined), getTranslations("consortia")]);
  return loaded?.workspace ? { title: `${t("space.title", { title: loaded.workspace.title })} – ${t("title")}` } : {};
}

export default guarded(async function WorkspacePage(props: Props) {
  const [{ workspace, commitments, now, hold, named, calls, suggestions, state }, t, budget, common, locale] = await Promise.all([
    load(props),
    getTranslations("consortia"),
    getTranslations("budget"),
    getTranslations("common"),
    getLocale(),
  ]);
  if (!workspace) {
    status(404);
    return <NotFound />;
  }
  const to = paths(locale);
  const { slug, title, place } = workspace;
  const trail = [
    { href: to.consortia(), text: t("title") },
    { href: to.consortium(slug), text: title },
  ];
  return (
    <>
      <Breadcrumbs label={common("nav.here")} trail={trail} here={t("space.short")} />
      {workspace.hidden ? <Note tone="danger">{t("space.hidden", { reason: await hidingText(workspace.hidden) })}</Note> : null}
      <header className="split">
        <div className="stack">
          <h1>{t("space.title", { title })}</h1>
          <p>
            <StatusBadge>{t("space.private")}</StatusBadge> {t("space.only")}
          </p>
          <p className="meta num">
            <ConsortiumBadge status={workspace.status} looking={workspace.looking} />{" "}
            {t("seatsTaken", { taken: workspace.coverage.taken, seats: workspace.coverage.seats })}
          </p>
          {workspace.call ? <AnswersCall call={workspace.call} now={now} link /> : null}
          <p className="row meta">
            <a href={to.consortium(slug)}>{t("space.public")}</a>
            {place?.seat?.status === "joined" ? <a href={to.consortiumBudget(slug)}>{budget("toPage")}</a> : null}
            {place?.seat?.status === "joined" ? <a href={to.consortiumMembership(slug)}>{t("space.yourPlace")}</a> : null}
          </p>
        </div>
        {workspace.closesAt ? <Deadline closesAt={workspace.closesAt} zone={workspace.zone} now={now} /> : null}
      </header>
      <Sections workspace={workspace} hasSuggestions={suggestions !== undefined} />
      <CoordinationOffer workspace={workspace} />
      {workspace.requests ? <Requests workspace={workspace} requests={workspace.requests} hold={hold} compared={state.compare} /> : null}
      {commitments ? <Commitments workspace={workspace} commitments={commitments} /> : null}
      <Eligibility workspace={workspace} named={named} now={now} />
      {suggestions ? <SuggestedPartners workspace={workspace} suggestions={suggestions} state={state} /> : null}
      <Change workspace={workspace} offered={calls} />
      <HandOver workspace={workspace} />
      <History entries={workspace.history} />
    </>
  );
});
