import { getLocale, getTranslations } from "next-intl/server";
import { ConfirmFold } from "#components/form/confirm-fold";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { WithLinks } from "#components/ui/with-links";
import type { FirstMeeting } from "#domain/consortia/first-meetings/first-meeting-reads";
import { MEETING_MINUTES, SLOTS } from "#domain/consortia/meetings/state";
import type { JoinRequest, Workspace } from "#domain/consortia/workspace";
import { formatDate, HOME_ZONE, zoneName } from "#lib/format";
import { paths } from "#lib/paths";
import { ProposedTimes, weekdayTime } from "../_space/proposed-times.tsx";
import { cancelMeeting, proposeMeeting } from "./actions.ts";

/** How long a first meeting mostly is. */
const USUAL = 30;

type Props = { workspace: Workspace; request: JoinRequest; meeting: FirstMeeting | undefined };

/** What the coordinator has proposed to an organisation that asks to join, what became of it, and the form that proposes times. */
export async function FirstMeetingOf({ workspace, request, meeting }: Props) {
  const t = await getTranslations("meetings.first");
  const mayPropose = workspace.may.accept === true && !request.held && (meeting?.again ?? true);
  return (
    <>
      {meeting ? <Proposed workspace={workspace} request={request} meeting={meeting} /> : null}
      {mayPropose ? <ProposeForm workspace={workspace} request={request} summary={t(meeting ? "proposeAgain" : "propose")} /> : null}
    </>
  );
}

async function Proposed({ workspace, request, meeting }: Props & { meeting: FirstMeeting }) {
  const [t, words, locale] = await Promise.all([getTranslations("meetings.first"), getTranslations("meetings"), getLocale()]);
  const { organisation } = request;
  const { state, chosen, reply, place } = meeting;
  return (
    <div className="note stack">
      {state === "proposed" || state === "passed" ? (
        <>
          <p>{t(state, { organisation })}</p>
          <ProposedTimes slots={meeting.slots} />
        </>
      ) : null}
      {chosen ? (
        <p>
          {t(meeting.again ? "over" : "agreed", { organisation, when: weekdayTime(chosen, locale) })}{" "}
          <a className="alone" href={paths(locale).firstMeetingFile(workspace.slug, request.id)}>
            {words("file")}
            <VisuallyHidden>: {organisation}</VisuallyHidden>
          </a>
        </p>
      ) : null}
      {reply ? (
        <div>
          <p>{t("noneSuits", { organisation })}</p>
          <blockquote className="given wrap-anywhere" lang={reply.language === locale ? undefined : reply.language}>
            {reply.text}
          </blockquote>
        </div>
      ) : null}
      {place && !reply ? <p className="meta wrap-anywhere">{t.rich("place", { at: () => <WithLinks text={place} /> })}</p> : null}
      {workspace.may.decline === true && !meeting.again ? (
        <WordedForm action={cancelMeeting} prefix={`c${request.id}`} className="">
          <Of workspace={workspace} request={request} />
          <ConfirmFold
            summary={
              <>
                {t("cancel")} <VisuallyHidden>{organisation}</VisuallyHidden>
              </>
            }
            confirm={t("cancelConfirm")}
          >
            {t("cancelText", { organisation })}
          </ConfirmFold>
        </WordedForm>
      ) : null}
    </div>
  );
}

async function ProposeForm({ workspace, request, summary }: Pick<Props, "workspace" | "request"> & { summary: string }) {
  const [t, words, common, locale] = await Promise.all([
    getTranslations("meetings.first"),
    getTranslations("meetings"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { organisation, expiresAt } = request;
  const zone = zoneName(HOME_ZONE, locale);
  return (
    <WordedForm action={proposeMeeting} prefix={`m${request.id}`} className="">
      <Of workspace={workspace} request={request} />
      <Fold
        summary={
          <>
            {summary} <VisuallyHidden>{organisation}</VisuallyHidden>
          </>
        }
      >
        <p>{expiresAt ? t("hint", { zone, organisation, until: formatDate(expiresAt, locale) }) : t("hintOpen", { zone, organisation })}</p>
        {Array.from({ length: SLOTS }, (_, nth) => `times[${nth}]`).map((name, nth) => (
          <TextField
            key={name}
            name={name}
            label={words("fields.times", { row: String(nth + 1) })}
            type="datetime-local"
            width="w-m"
            optional={nth > 0 ? common("form.optional") : undefined}
          />
        ))}
        <SelectField
          name="minutes"
          label={words("fields.minutes")}
          options={MEETING_MINUTES.map((n) => ({ value: String(n), text: words("propose.minutes", { n: String(n) }) }))}
          defaultValue={String(USUAL)}
          width="w-s"
        />
        <TextField name="place" label={words("fields.place")} optional={common("form.optional")} />
        <p>
          <SubmitButton className="btn quiet" pendingText={common("form.sending")}>
            {t("save")}
          </SubmitButton>
        </p>
      </Fold>
    </WordedForm>
  );
}

const Of = ({ workspace, request }: Pick<Props, "workspace" | "request">) => (
  <>
    <HiddenField name="consortiumId" value={workspace.id} />
    <HiddenField name="requestId" value={request.id} />
  </>
);
