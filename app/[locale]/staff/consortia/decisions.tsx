import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { Icon } from "#components/ui/icon";
import type { ModeratedConsortium } from "#domain/consortia/moderation/moderation";
import { formWords } from "#lib/forms/form-words";
import { KeyCap } from "../applications/shortcuts/key-cap.tsx";
import { HidingFields } from "../hiding-fields.tsx";
import { giveBack, hide, keep, publish, show, undo } from "./actions.ts";
import { mayKeepConsortium } from "./why-not.ts";

/** What staff may do with a consortium, each with what follows from it and its key. */
export async function Decisions({ row }: { row: ModeratedConsortium }) {
  const [t, m, common, words] = await Promise.all([
    getTranslations("consortia"),
    getTranslations("moderation"),
    getTranslations("common"),
    formWords("consortia"),
  ]);
  const { id, title, version, may, look, reasons, isEmailed } = row;
  const subject = <HiddenField name="consortiumId" value={id} />;
  const asSeen = (
    <>
      {subject}
      <HiddenField name="version" value={version} />
    </>
  );
  if (may.hide === "own_organisation") return <p className="meta acts">{words.refusal("own_organisation")}</p>;
  return (
    <div className="row items-start acts">
      {may.publish === true ? (
        <WordedForm action={publish} prefix={`p-${id}`}>
          {asSeen}
          <SubmitButton className="btn small" keys="a">
            {t("staff.publish")} <KeyCap of="A" />
          </SubmitButton>
        </WordedForm>
      ) : null}
      {may.return === true ? (
        <WordedForm action={giveBack} prefix={`r-${id}`}>
          <Fold
            keys="r"
            toType
            summary={
              <>
                {t("staff.return")} <KeyCap of="R" />
              </>
            }
          >
            {asSeen}
            <TextArea
              name="correction"
              label={t("fields.correction")}
              hint={t(isEmailed ? "staff.returnHint" : "staff.untoldHint")}
              rows={4}
              counter={{ limit: 1000, text: common("form.left") }}
            />
            <SubmitButton keys="Control+Enter">{t("staff.returnSend")}</SubmitButton>
          </Fold>
        </WordedForm>
      ) : null}
      {mayKeepConsortium(row) === true ? (
        <WordedForm action={keep} prefix={`keep-${id}-`}>
          {asSeen}
          <SubmitButton className="btn quiet small" keys="a">
            <Icon name="check" size={16} /> {m("organisations.keep")} <KeyCap of="A" />
          </SubmitButton>
        </WordedForm>
      ) : null}
      {may.show === true ? (
        <WordedForm action={show} prefix={`show-${id}-`}>
          {subject}
          <SubmitButton className="btn quiet small" keys="s">
            {t("staff.show")} <KeyCap of="S" />
          </SubmitButton>
        </WordedForm>
      ) : null}
      {may.hide === true ? (
        <WordedForm action={hide} prefix={`hide-${id}-`} className="form danger">
          <Fold
            keys="h"
            toType
            summary={
              <>
                {m("organisations.hide")} <KeyCap of="H" />
              </>
            }
          >
            <h3>{t("staff.hideTitle", { title })}</h3>
            {subject}
            <HidingFields label={t("fields.reason")} hint={t(isEmailed ? "staff.reasonHint" : "staff.untoldHint")} isEmailed={isEmailed} />
            <SubmitButton className="btn danger" keys="Control+Enter">
              {t("staff.hideSend")}
            </SubmitButton>
          </Fold>
        </WordedForm>
      ) : null}
      {look?.how === "kept" && reasons.length === 0 ? (
        <WordedForm action={undo} prefix={`undo-${look.id}-`}>
          <HiddenField name="lookId" value={look.id} />
          <SubmitButton className="linkbtn">{m("organisations.putBack")}</SubmitButton>
        </WordedForm>
      ) : null}
    </div>
  );
}
