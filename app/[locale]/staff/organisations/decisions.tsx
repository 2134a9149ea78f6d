import { getLocale, getTranslations } from "next-intl/server";
import { MailFrame } from "#components/application/mail-frame";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { Icon } from "#components/ui/icon";
import type { ModeratedOrganisation } from "#domain/organisations/moderation/moderation";
import { paths } from "#lib/paths";
import { KeyCap } from "../applications/shortcuts/key-cap.tsx";
import { HidingFields } from "../hiding-fields.tsx";
import { hide, keep, show, undo } from "./actions.ts";
import { More } from "./more.tsx";
import { mayKeep } from "./why-not.ts";
import { WriteForm } from "./write-form.tsx";

/** What staff may do with an organisation, each with what follows from it and its key. */
export async function Decisions({ row }: { row: ModeratedOrganisation }) {
  const [t, review, locale] = await Promise.all([getTranslations("moderation.organisations"), getTranslations("review"), getLocale()]);
  const { id, profile, may, seen, look, reasons, emailedIn, publishedAt } = row;
  const isEmailed = emailedIn.length > 0;
  const { name } = profile;
  const subject = <HiddenField name="organisationId" value={id} />;
  if (may.hide === "own_organisation") return <p className="meta acts">{t("ownOne")}</p>;
  return (
    <div className="row items-start acts">
      {mayKeep(row) === true ? (
        <WordedForm action={keep} prefix={`keep-${id}-`}>
          {subject}
          <HiddenField name="seen" value={seen} />
          <SubmitButton className="btn quiet small" keys="a">
            <Icon name="check" size={16} /> {t("keep")} <KeyCap of="A" />
          </SubmitButton>
        </WordedForm>
      ) : null}
      {may.show === true ? (
        <WordedForm action={show} prefix={`show-${id}-`}>
          {subject}
          <SubmitButton className="btn quiet small" keys="s">
            {t("show")} <KeyCap of="S" />
          </SubmitButton>
        </WordedForm>
      ) : null}
      {may.write === true ? <WriteForm row={row} /> : null}
      {may.hide === true ? (
        <WordedForm action={hide} prefix={`hide-${id}-`} className="form danger">
          <Fold
            keys="h"
            toType
            summary={
              <>
                {t("hide")} <KeyCap of="H" />
              </>
            }
          >
            <h3>{t("hideTitle", { name })}</h3>
            {subject}
            <HidingFields label={t("fields.reason")} hint={t(isEmailed ? "hideHint" : "untoldHint")} isEmailed={isEmailed} />
            <p className="meta">{t(publishedAt ? "consequence" : "consequenceUnlisted")}</p>
            {emailedIn.map((language) => (
              <MailFrame
                key={language}
                title={t("mail", { language: review(`languages.${language}`) })}
                name={`hiding-${id}-${language}`}
                address={paths(locale).staffHidingPreview(id, language)}
                draw={review("decide.drawPreview")}
              />
            ))}
            <SubmitButton className="btn danger" keys="Control+Enter">
              {t("hideButton")}
            </SubmitButton>
          </Fold>
        </WordedForm>
      ) : null}
      {look?.how === "kept" && reasons.length === 0 ? (
        <WordedForm action={undo} prefix={`undo-${id}-`}>
          <HiddenField name="lookId" value={look.id} />
          <SubmitButton className="linkbtn">{t("putBack")}</SubmitButton>
        </WordedForm>
      ) : null}
      <More row={row} />
    </div>
  );
}
