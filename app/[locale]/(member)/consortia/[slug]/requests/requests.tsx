import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "#components/ui/empty-state";
import type { FirstMeeting } from "#domain/consortia/first-meetings/first-meeting-reads";
import type { JoinRequest, Workspace } from "#domain/consortia/workspace";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { ComparedRequests } from "./compared-requests.tsx";
import { RequestCard } from "./request-card.tsx";

/** `hold`: for how many seconds an answer can be undone. `compared`: the ids of requests to show side by side. */
type Props = {
  workspace: Workspace;
  requests: JoinRequest[];
  hold: number;
  firstMeetings: ReadonlyMap<string, FirstMeeting>;
  compared: readonly string[];
};

/** Those who wait for an answer, the oldest first, and those who are kept in reserve. */
export async function Requests({ workspace, requests, hold, firstMeetings, compared }: Props) {
  const [t, common, words, locale] = await Promise.all([
    getTranslations("consortia"),
    getTranslations("common"),
    formWords("consortia"),
    getLocale(),
  ]);
  const to = paths(locale);
  const open = requests.filter(({ reservedAt }) => !reservedAt);
  const reserves = requests.filter(({ reservedAt }) => reservedAt);
  const waiting = workspace.parts.find(({ part }) => part === "requests")?.waiting ?? 0;
  const card = (request: JoinRequest) => (
    <RequestCard key={request.id} workspace={workspace} request={request} hold={hold} meeting={firstMeetings.get(request.id)} />
  );
  return (
    <section className="sec">
      <h2>{t("space.requestsFinding", { n: waiting })}</h2>
      {open.length === 0 && reserves.length > 0 ? <p className="mt-3">{t("space.requestsNone")}</p> : null}
      {requests.length === 0 ? (
        <EmptyState title={t("space.requestsNone")} action={<a href={to.consortium(workspace.slug)}>{t("space.public")}</a>}>
          {t("space.requestsNoneText")}
        </EmptyState>
      ) : null}
      {requests.length > 0 && workspace.may.decline !== true ? (
        <EmptyState
          state="denied"
          title={t("space.requestsDenied")}
          action={<a href={to.people(workspace.place?.slug)}>{common("whoCan")}</a>}
        >
          {words.refusal(workspace.may.decline)}
        </EmptyState>
      ) : null}
      <ComparedRequests workspace={workspace} requests={requests.filter(({ seenAt }) => seenAt)} chosen={compared} />
      {open.map(card)}
      {reserves.length > 0 ? (
        <section className="sec">
          <h2>{t("space.reserve.title", { n: reserves.length })}</h2>
          <p className="mt-2 mb-4">{t(workspace.may.accept === true ? "space.reserve.lead" : "space.reserve.closed")}</p>
          {reserves.map(card)}
        </section>
      ) : null}
    </section>
  );
}
