import { getLocale, getTranslations } from "next-intl/server";
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
import { FirstMeetingOf } from "./first-meeting.tsx";
import { RoleFit } from "./role-fit.tsx";

/** `hold`: for how many seconds an answer can be undone. */
type Props = { workspace: Workspace; request: JoinRequest; hold: number; meeting: FirstMeeting | undefined };

/** A request with what it would change, and what can be answered to it. */
export async function RequestCard({ workspace, request, hold, meeting }: Props) {
  const [t, words, places, terms, locale] = await Promise.all([
    getTranslations("consortia"),
    formWords("consortia"),
    getTranslations("invitations"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const to = paths(locale);
  const place = [
    request.sectors.map((sector) => terms(`sector.${sector}`)).join(", "),
    request.town,
    request.country && countryName(request.country, locale),
  ];
  return (
    <article className="card stack mb-4">
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
          ...(request.reservedAt ? [{ term: places("reservedOn"), value: formatDate(request.reservedAt, locale) }] : []),
          ...(request.expiresAt ? [{ term: places("answerBy"), value: formatDate(request.expiresAt, locale) }] : []),
          ...(request.seenAt ? [{ term: t("space.message"), value: <span className="given">{request.message}</span> }] : []),
          ...(request.seenAt && request.experience
            ? [{ term: t("space.experience"), value: <span className="given">{request.experience}</span> }]
            : []),
        ]}
      />
      {request.role ? <RoleFit role={request.role} lacks={request.lacks} /> : null}
      {request.effect ? <JoiningEffect effect={request.effect} /> : null}
      {request.mayJoin === true || request.mayJoin === "consortium.role_full" || request.held ? null : (
        <p className="meta">{words.refusal(request.mayJoin)}</p>
      )}
      {request.role?.free === 0 && request.role.promised.some(({ until }) => until) && !request.held ? (
        <p>
          <a className="alone" href={to.consortiumInvitations(workspace.slug)}>
            {t("role.promised.toInvitations")}
          </a>
        </p>
      ) : null}
      {request.seenAt ? <FirstMeetingOf workspace={workspace} request={request} meeting={meeting} /> : null}
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
}
