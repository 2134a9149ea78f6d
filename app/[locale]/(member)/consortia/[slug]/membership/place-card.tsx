import { getLocale, getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { LinkButton } from "#components/ui/button";
import { type Fact, Facts } from "#components/ui/facts";
import { StatusBadge, type Tone } from "#components/ui/status-badge";
import type { ConsortiumPlace, Membership } from "#domain/consortia/partners/membership";
import type { PlaceState } from "#domain/consortia/state";
import { formatDate, formatTime } from "#lib/format";
import { formWords } from "#lib/forms/form-words";
import { keptForm } from "#lib/forms/kept-form";
import { paths } from "#lib/paths";
import { StepUpNote } from "../_space/step-up-note.tsx";
import { answer, leave, undo, withdraw } from "./actions.ts";
import { FirstMeetingHere } from "./first-meeting.tsx";
import { Invitation } from "./invitation.tsx";

const TONES: Record<PlaceState, Tone> = {
  sent: "warn",
  seen: "info",
  reserve: "info",
  invited: "warn",
  joined: "ok",
  declined: "danger",
  withdrawn: "grey",
  left: "grey",
  removed: "danger",
  expired: "grey",
  ended: "grey",
};

const isOver = (state: PlaceState) =>
  state === "declined" || state === "withdrawn" || state === "left" || state === "removed" || state === "expired" || state === "ended";

/** The place of one of the reader's organisations, and the way out. */
export async function PlaceCard({ consortium, place }: { consortium: Membership["consortium"]; place: ConsortiumPlace }) {
  const [t, terms, places, common, words, locale, kept] = await Promise.all([
    getTranslations("consortia"),
    getTranslations("terms.participation"),
    getTranslations("invitations"),
    getTranslations("common"),
    formWords("consortia"),
    getLocale(),
    keptForm("leaveConsortium", { organisationId: place.organisationId }),
  ]);
  const given = (term: string, text: string | null): Fact[] => (text ? [{ term, value: <span className="given">{text}</span> }] : []);
  const on = (term: string, at: Date | null): Fact[] => (at ? [{ term, value: formatDate(at, locale) }] : []);
  const { state, declinesAt } = place;
  const shown = declinesAt ? "declined" : state;
  const ended = isOver(state) ? state : undefined;
  const decided = state === "joined" ? state : ended;
  // A request has a message; a seat that the coordinator offered has only what the coordinator wrote, and keeps it when the place ends.
  const isInvited = place.invitation !== null && !place.message;
  const facts: Fact[] = [
    ...given(t("ask.role"), place.invitationFacts ? null : place.role),
    ...given(t("space.participation.as"), place.status === "joined" && !place.isCoordinator ? terms(place.participation) : null),
    ...on(t("ask.askedOn"), place.isCoordinator || isInvited ? null : place.askedAt),
    ...on(places("seenOn"), place.seenAt),
    ...on(places("reservedOn"), state === "reserve" ? place.reservedAt : null),
    ...on(places("invitedOn"), isInvited ? (place.invitedAt ?? place.askedAt) : place.invitedAt),
    ...(decided ? on(places(`decidedOn.${decided}`), place.decidedAt) : []),
    ...on(places("answerBy"), declinesAt ? null : place.expiresAt),
    ...given(places("fromCoordinator"), place.invitation),
    ...given(t("ask.yourMessage"), place.message),
    ...given(t("fields.experience"), place.experience),
    ...given(t("ask.reason"), ended && ended !== "withdrawn" && ended !== "left" ? place.reason : null),
  ];
  const hidden = (
    <>
      <HiddenField name="consortiumId" value={consortium.id} />
      <HiddenField name="organisationId" value={place.organisationId} />
    </>
  );
  const answers =
    place.may.answerInvitation === true ? (
      <div className="row">
        <WordedForm action={answer} prefix={`y${place.organisationId}`} className="">
          {hidden}
          <HiddenField name="answer" value="accept" />
          <SubmitButton>{places("accept")}</SubmitButton>
        </WordedForm>
        <WordedForm action={answer} prefix={`n${place.organisationId}`} className="">
          {hidden}
          <HiddenField name="answer" value="decline" />
          <SubmitButton className="btn quiet">{places("decline")}</SubmitButton>
        </WordedForm>
      </div>
    ) : null;
  return (
    <section className="card stack mb-4" data-keeps-focus>
      <h2>{place.name}</h2>
      <p>
        <StatusBadge tone={TONES[shown]}>{places(`state.${shown}`)}</StatusBadge>
      </p>
      {shown === "sent" || shown === "seen" || shown === "reserve" || shown === "invited" ? <p>{places(`now.${shown}`)}</p> : null}
      {declinesAt ? (
        <div className="stack" role="status">
          <p>
            <b>{places("declinesAt", { time: formatTime(declinesAt) })}</b>
          </p>
          {place.may.undoInvitationAnswer === true ? (
            <WordedForm action={undo} prefix={`u${place.organisationId}`} className="">
              {hidden}
              <SubmitButton className="btn quiet">{t("space.undo")}</SubmitButton>
            </WordedForm>
          ) : null}
        </div>
      ) : null}
      {ended ? <p>{places(place.invitedAt || isInvited ? `ended.invitation.${ended}` : `ended.request.${ended}`)}</p> : null}
      {place.isCoordinator ? <p>{t("ask.coordinates")}</p> : null}
      {place.invitationFacts ? <Invitation consortium={consortium} place={place} facts={place.invitationFacts} /> : null}
      {place.invitationFacts ? answers : null}
      <Facts facts={facts} look="kv" />
      {place.status === "joined" ? (
        <p>
          <LinkButton href={paths(locale).consortiumWorkspace(consortium.slug)}>{t("page.workspace")}</LinkButton>
        </p>
      ) : null}
      {place.firstMeeting ? <FirstMeetingHere consortium={consortium} place={place} meeting={place.firstMeeting} /> : null}
      {shown === "invited" && place.may.answerInvitation !== true ? (
        <p className="meta">{words.refusal(place.may.answerInvitation)}</p>
      ) : null}
      {place.may.withdraw === true ? (
        <WordedForm action={withdraw} prefix={place.organisationId} className="">
          {hidden}
          <SubmitButton className="btn quiet">{t("ask.withdraw")}</SubmitButton>
        </WordedForm>
      ) : null}
      {place.may.leave === true ? (
        <WordedForm action={leave} initial={kept} prefix={place.organisationId} className="">
          {hidden}
          <Fold summary={t("ask.leave")}>
            <p>{t("ask.leaveText")}</p>
            <StepUpNote />
            <TextArea
              name="reason"
              label={t("ask.leaveReason")}
              hint={t("ask.leaveReasonHint")}
              optional={common("form.optional")}
              rows={3}
            />
            <SubmitButton className="btn danger">{t("ask.leaveConfirm")}</SubmitButton>
          </Fold>
        </WordedForm>
      ) : null}
    </section>
  );
}
