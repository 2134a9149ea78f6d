import { getLocale, getTranslations } from "next-intl/server";
import { AnswersCall } from "#components/call/answers-call";
import { Deadline } from "#components/consortium/deadline";
import { ConsortiumBadge } from "#components/consortium/state-badge";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Note } from "#components/ui/note";
import { StatusBadge } from "#components/ui/status-badge";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { Coverage } from "../../../../(public)/consortia/[slug]/coverage.tsx";
import { hidingText } from "../../../../hiding-text.ts";
import { titleOfFound } from "../../../../title-of-found.ts";
import { NoCoordinator } from "../_space/no-coordinator.tsx";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpaceNav } from "../_space/space-nav.tsx";
import { HistoryLines } from "../history/history.tsx";
import { CoordinationOffer } from "./coordination-offer.tsx";
import { DecisionList } from "./decision-list.tsx";
import { load } from "./load.ts";
import { NotPublished } from "./not-published.tsx";
import { Standing } from "./standing.tsx";
import { WaitingHere } from "./waiting.tsx";

type Props = Parameters<typeof load>[0];

export async function generateMetadata(props: Props) {
  const t = await getTranslations("consortia");
  return titleOfFound(load(props), ({ workspace }) => `${t("space.title", { title: workspace.title })} · ${t("title")}`);
}

export default guarded(async function WorkspacePage(props: Props) {
  const [loaded, t, locale] = await Promise.all([load(props), getTranslations("consortia"), getLocale()]);
  if (!loaded) return spaceMissing();
  const { workspace, commitments, end, decisions, now } = loaded;
  const to = paths(locale);
  const { slug, title, place } = workspace;
  const trail = [
    { href: to.consortia(), text: t("title") },
    { href: to.consortium(slug), text: title },
  ];
  return (
    <>
      <Breadcrumbs trail={trail} here={t("space.short")} />
      {workspace.hidden ? <Note tone="danger">{t("space.hidden", { reason: await hidingText(workspace.hidden) })}</Note> : null}
      {workspace.ended ? (
        <Note>{t("space.ended", { date: formatDate(workspace.ended.at, locale), reason: workspace.endReason ?? "" })}</Note>
      ) : null}
      <header className="split">
        <div className="stack">
          <h1>{t("space.title", { title })}</h1>
          <p>
            <StatusBadge>{t("space.private")}</StatusBadge> {t("space.only")}
          </p>
          <p className="meta num">
            <ConsortiumBadge
              status={workspace.status}
              closesAt={workspace.closesAt}
              looking={workspace.looking}
              isPublished={workspace.publication === "published"}
            />{" "}
            {t("seatsTaken", { taken: workspace.coverage.taken, seats: workspace.coverage.seats })}
          </p>
          {workspace.call ? <AnswersCall call={workspace.call} now={now} link /> : null}
          <p className="row meta">
            <a href={to.consortium(slug)}>{t("space.public")}</a>
            {place?.seat?.status === "joined" ? <a href={to.consortiumMembership(slug)}>{t("space.yourPlace")}</a> : null}
          </p>
        </div>
        {workspace.closesAt && !workspace.ended ? <Deadline consortium={workspace} closesAt={workspace.closesAt} now={now} /> : null}
      </header>
      <SpaceNav space={workspace} here="overview" />
      <NotPublished workspace={workspace} />
      <NoCoordinator workspace={workspace} />
      <CoordinationOffer workspace={workspace} />
      {workspace.ended ? null : (
        <>
          <Standing workspace={workspace} commitments={commitments} end={end}>
            <WaitingHere slug={slug} things={loaded.waiting} now={now} />
          </Standing>
          <Coverage coverage={workspace.coverage} />
        </>
      )}
      {decisions ? <DecisionList consortiumId={workspace.id} slug={slug} decisions={decisions} /> : null}
      <section className="sec">
        <h2>{t("space.latest")}</h2>
        <HistoryLines entries={loaded.latest} />
        <p className="mt-3">
          <a className="alone" href={to.consortiumHistory(slug)}>
            {t("space.allHistory")}
          </a>
        </p>
      </section>
    </>
  );
});
