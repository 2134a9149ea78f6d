import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "#components/ui/empty-state";
import { Facts } from "#components/ui/facts";
import { Strip } from "#components/ui/strip";
import type { FirstMeeting } from "#domain/consortia/first-meetings/first-meeting-reads";
import type { JoinRequest, Workspace } from "#domain/consortia/workspace";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { countryName } from "#lib/format/countries";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { JoiningEffect } from "../_space/joining-effect.tsx";
import { OpenRequestForm } from "../invitations/open-request.tsx";
import { AnswerForms } from "./answer-forms.tsx";
import { ComparedRequests } from "./compared-requests.tsx";
import { FirstMeetingOf } from "./first-meeting.tsx";
import { RoleFit } from "./role-fit.tsx";

/** `hold`: for how many seconds an answer can be undone. `compared`: the ids of requests to show side by side. */
type Props = {
  workspace: Workspace;
  requests: JoinRequest[];
  hold: number;
  firstMeetings: ReadonlyMap<string, FirstMeeting>;
  compared: readonly string[];
};

/** Those who wait for an answer, the oldest first. */
export async function Requests({ workspace, requests, hold, firstMeetings, compared }: Props) {
  const [t, places, terms, common, words, locale] = await Promise.all([
    getTranslations("consortia"),
    getTranslations("invitations"),
    getTranslations("terms"),
    getTranslations("common"),
    formWords("consortia"),
    getLocale(),
  ]);
  const to = paths(locale);
  return (
    <section className="sec">
      <h2>{t("space.requestsFinding", { n: requests.length })}</h2>
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
      {requests.map((request) => {
        const place = [
          request.sectors.map((sector) => terms(`sector.${sector}`)).join(", "),
          request.town,
          request.country && countryName(request.country, locale),
        ];
        return (
          <article key={request.id} className="card stack mb-4">
            <div>
              <h3>
                {request.hasPage ? (
                  <a className="main" href={to.organisation(request.slug)}>
                    {request.organisation}
                  </a>
                ) : (
                  request.organisation
                )}
              </h3>
              <p className="meta mt-1">{place.filter(Boolean).join(BETWEEN_PARTS)}</p>
              <div className="request-strip mt-2">
                <Strip on={request.sectors} />
              </div>
            </div>
            <Facts
              look="kv"
              facts={[
                ...(request.role ? [{ term: t("space.wants"), value: request.role.title }] : []),
                { term: t("space.asked"), value: formatDate(request.askedAt, locale) },
                ...(request.expiresAt ? [{ term: places("answerBy"), value: formatDate(request.expiresAt, locale) }] : []),
                ...(request.seenAt ? [{ term: t("space.message"), value: <span className="given">{request.message}</span> }] : []),
                ...(request.seenAt && request.experience
                  ? [{ term: t("space.experience"), value: <span className="given">{request.experience}</span> }]
                  : []),
              ]}
            />
            {request.role ? <RoleFit role={request.role} lacks={request.lacks} /> : null}
            {request.effect ? <JoiningEffect effect={request.effect} /> : null}
            {request.roleFree || request.held ? null : <p className="meta">{t("space.roleFull")}</p>}
            {request.seenAt ? <FirstMeetingOf workspace={workspace} request={request} meeting={firstMeetings.get(request.id)} /> : null}
            {request.seenAt ? (
              <div className="choices">
                <AnswerForms workspace={workspace} request={request} hold={hold} />
              </div>
            ) : (
              <OpenRequestForm workspace={workspace} request={request} />
            )}
            {request.seenAt && !request.held && workspace.may.invite === true ? (
              <p>
                <a className="alone" href={to.consortiumInvitations(workspace.slug, request.slug)}>
                  {places("otherRole")} {request.organisation}
                </a>
              </p>
            ) : null}
          </article>
        );
      })}
    </section>
  );
}
