import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { SUCCESSION_REASON } from "#domain/organisations/succession/succession-input";
import type { successionOf } from "#domain/organisations/succession/succession-reads";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { formatDate } from "#lib/format";
import { objectTo, take } from "./actions.ts";

type Props = { succession: Awaited<ReturnType<typeof successionOf>>; acting: { name: string } };

/** Where no owner can be reached: who may take over and from when. To a former owner: that they may object. */
export async function Succession({ succession, acting }: Props) {
  if (!succession) return null;
  const [t, common, locale] = await Promise.all([getTranslations("joining.succession"), getTranslations("common"), getLocale()]);
  const { id, owner, cause, from, may, status } = succession;
  if (status === "handedOver")
    return (
      <section className="box max-w-xl">
        <h2>{t("former")}</h2>
        <p className="mb-3">{t("formerText", { organisation: acting.name })}</p>
        <WordedForm action={objectTo} prefix="object-" className="form">
          <HiddenField name="successionId" value={id} />
          <TextArea
            name="reason"
            label={t("fields.reason")}
            hint={t("objectHint")}
            counter={{ limit: SUCCESSION_REASON.max, text: common("form.left") }}
          />
          <SubmitButton>{t("object")}</SubmitButton>
        </WordedForm>
      </section>
    );
  return (
    <section className="box max-w-xl">
      <h2>{t(cause === "left" ? "titleLeft" : "title")}</h2>
      <p className="mb-3">{t(`because.${cause}`, { owner, months: String(PORTAL_LENGTHS.silentOwner.n) })}</p>
      {may.takeOver === true ? (
        <WordedForm action={take} prefix="take-">
          <HiddenField name="successionId" value={id} />
          <p className="mb-3">
            {t(cause === "left" ? "takeTextLeft" : "takeText", { days: String(PORTAL_LENGTHS.successionObjection.n) })}
          </p>
          <SubmitButton>{t("take")}</SubmitButton>
        </WordedForm>
      ) : (
        <p className="meta">{t(cause === "left" ? "waitingLeft" : "waiting", { date: formatDate(from, locale) })}</p>
      )}
    </section>
  );
}
