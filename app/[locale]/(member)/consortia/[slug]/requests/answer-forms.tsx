import { getLocale, getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { JoinRequest, Workspace } from "#domain/consortia/workspace";
import { LOCALES } from "#domain/kernel/state";
import { PREPARED_TEXTS } from "#domain/texts/state";
import { formatTime } from "#lib/format";
import { accept, decline, reserve, undo } from "./actions.ts";
import { CONSORTIUM, PREPARED_TEXT, TEXT_LANGUAGE, USE_TEXT } from "./prepared-text.ts";

/** `hold`: for how many seconds an answer can be undone. */
type Props = { workspace: Workspace; request: JoinRequest; hold: number };

/** What the coordinator's people can answer to a request, or how they undo what they answered. */
export async function AnswerForms({ workspace, request, hold }: Props) {
  const [t, texts, locale] = await Promise.all([getTranslations("consortia"), getTranslations("texts"), getLocale()]);
  const hidden = (
    <>
      <HiddenField name="consortiumId" value={workspace.id} />
      <HiddenField name="requestId" value={request.id} />
    </>
  );
  const { held } = request;
  const name = <VisuallyHidden>{request.organisation}</VisuallyHidden>;
  if (held)
    return (
      <div className="stack" role="status">
        <p>
          <b>{t(`space.held.${held.answer}`, { time: formatTime(held.at) })}</b>
        </p>
        {held.reason ? <blockquote className="given wrap-anywhere">{held.reason}</blockquote> : null}
        {workspace.may.decline === true ? (
          <WordedForm action={undo} className="" prefix={`u${request.id}`}>
            {hidden}
            <SubmitButton className="btn quiet">
              {t("space.undo")} {name}
            </SubmitButton>
          </WordedForm>
        ) : null}
      </div>
    );
  return (
    <>
      {workspace.may.accept === true && request.mayJoin === true ? (
        <WordedForm action={accept} className="" prefix={`a${request.id}`}>
          {hidden}
          <SubmitButton>
            {t("space.accept")} {name}
          </SubmitButton>
        </WordedForm>
      ) : null}
      {workspace.may.decline === true && !request.reservedAt ? (
        <WordedForm action={reserve} className="" prefix={`k${request.id}`}>
          {hidden}
          <SubmitButton className="btn quiet">
            {t("space.reserve.keep")} {name}
          </SubmitButton>
        </WordedForm>
      ) : null}
      {workspace.may.decline === true ? (
        <WordedForm action={decline} className="" prefix={`d${request.id}`}>
          {hidden}
          <HiddenField name={CONSORTIUM} value={workspace.title} />
          <Fold summary={t("space.decline")}>
            <div className="grid items-end gap-3 md:grid-cols-[minmax(0,1fr)_12rem_auto]">
              <SelectField
                name={PREPARED_TEXT}
                label={t("prepared.text")}
                options={PREPARED_TEXTS.decline.map((value) => ({ value, text: texts(`decline.${value}.label`) }))}
                defaultValue={PREPARED_TEXTS.decline[0]}
              />
              <SelectField
                name={TEXT_LANGUAGE}
                label={t("prepared.language")}
                options={LOCALES.map((value) => ({ value, text: t(`prepared.languages.${value}`) }))}
                defaultValue={locale}
              />
              <SubmitButton className="btn quiet" name={USE_TEXT} value="1">
                {t("prepared.use")}
              </SubmitButton>
            </div>
            <p className="hint">{t("prepared.hint")}</p>
            <TextArea name="reason" label={t("fields.reason")} hint={t("space.declineHint", { n: Math.ceil(hold / 60) })} rows={5} />
            <SubmitButton className="btn quiet">{t("space.declineSend")}</SubmitButton>
          </Fold>
        </WordedForm>
      ) : null}
    </>
  );
}
