import { getLocale, getTranslations } from "next-intl/server";
import { ConfirmFold } from "#components/form/confirm-fold";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { StatusBadge } from "#components/ui/status-badge";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { THREAD_MESSAGE_LENGTH } from "#domain/consortia/discussion/state";
import type { MessageView } from "#domain/consortia/discussion/thread-reads";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { formatDateTime, formatList } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { correct, remove } from "../actions.ts";

type Props = { consortiumId: string; message: MessageView };

/** One message: who wrote it, what it says, and what its reader can do with it. */
export async function Message({ consortiumId, message }: Props) {
  const [t, locale] = await Promise.all([getTranslations("discussion"), getLocale()]);
  const { id, parts, language, by, organisation, at, correctedAt, removed, mentions, isNew } = message;
  return (
    <li id={id} className="message">
      <div className="row between">
        <p>
          <b>{by ?? t("erased")}</b> <span className="meta">{organisation}</span>
        </p>
        {isNew && !removed ? <StatusBadge tone="info">{t("new")}</StatusBadge> : null}
      </div>
      <p className="meta num">
        {formatDateTime(at, locale)}
        {correctedAt && !removed ? `${BETWEEN_PARTS}${t("corrected", { when: formatDateTime(correctedAt, locale) })}` : null}
      </p>
      {removed ? (
        <p className="meta mt-2">{t("removedBy", { who: removed.by ?? t("erased"), when: formatDateTime(removed.at, locale) })}</p>
      ) : (
        <p className="given wrap-anywhere mt-2" lang={language === locale ? undefined : language}>
          {parts?.map(({ text, personId }, n) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text are nothing but their order.
            personId ? <b key={n}>{text}</b> : text,
          )}
        </p>
      )}
      {mentions.length > 0 ? <p className="meta mt-2">{t("mentions", { names: formatList(mentions, locale) })}</p> : null}
      <Steps consortiumId={consortiumId} message={message} />
    </li>
  );
}

/** To correct it, and to remove it. */
async function Steps({ consortiumId, message: { id, version, text, language, by, at, mayCorrect, mayRemove } }: Props) {
  const [t, common, locale] = await Promise.all([getTranslations("discussion"), getTranslations("common"), getLocale()]);
  if (!mayCorrect && !mayRemove) return null;
  const about = <VisuallyHidden>: {t("aboutMessage", { who: by ?? t("erased"), when: formatDateTime(at, locale) })}</VisuallyHidden>;
  return (
    <div className="row mt-2 items-start">
      {mayCorrect ? (
        <WordedForm action={correct} prefix={`c${id}`} className="">
          <HiddenField name="consortiumId" value={consortiumId} />
          <HiddenField name="messageId" value={id} />
          <HiddenField name="version" value={version} />
          <Fold
            summary={
              <>
                {t("correct")}
                {about}
              </>
            }
          >
            <TextArea
              name="text"
              label={t("fields.text")}
              hint={t("correctText", { hours: String(PORTAL_LENGTHS.messageCorrection.n) })}
              defaultValue={text ?? ""}
              lang={language === locale ? undefined : language}
              counter={{ limit: THREAD_MESSAGE_LENGTH, text: common("form.left") }}
            />
            <p>
              <SubmitButton className="btn quiet">{t("correctDo")}</SubmitButton>
            </p>
          </Fold>
        </WordedForm>
      ) : null}
      {mayRemove ? (
        <WordedForm action={remove} prefix={`r${id}`} className="">
          <HiddenField name="consortiumId" value={consortiumId} />
          <HiddenField name="messageId" value={id} />
          <ConfirmFold
            summary={
              <>
                {t("remove")}
                {about}
              </>
            }
            confirm={t("removeConfirm")}
          >
            {t("removeText")}
          </ConfirmFold>
        </WordedForm>
      ) : null}
    </div>
  );
}
