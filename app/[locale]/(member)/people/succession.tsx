import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { linkTag } from "#components/ui/prose-tags";
import type { SuccessionCause } from "#domain/organisations/state";
import { SUCCESSION_REASON } from "#domain/organisations/succession/succession-input";
import type { successionOf } from "#domain/organisations/succession/succession-reads";
import { lastingUntil, PORTAL_LENGTHS } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { formatDate } from "#lib/format";
import { officeAddress } from "#lib/mail/office";
import { mailto } from "#lib/paths";
import { objectTo, take } from "./actions.ts";

type Props = { succession: Awaited<ReturnType<typeof successionOf>>; acting: { name: string } };

const WAITING = { soon: { left: "waitingLeft", other: "waiting" }, now: { left: "nowLeft", other: "now" } } as const;
const waitingKey = (cause: SuccessionCause, isNow: boolean) => WAITING[isNow ? "now" : "soon"][cause === "left" ? "left" : "other"];

/** Where no owner can be reached: who may take over and from when. To a former owner: that they may object, have objected, or could have. */
export async function Succession({ succession, acting }: Props) {
  if (!succession) return null;
  const [t, common, locale] = await Promise.all([getTranslations("joining.succession"), getTranslations("common"), getLocale()]);
  const { id, owner, cause, from, may, status, handedAt, objectedAt } = succession;
  if (objectedAt && status === "objected")
    return (
      <section className="box max-w-xl">
        <h2>{t("former")}</h2>
        <p>{t("objectedOn", { date: formatDate(objectedAt, locale) })}</p>
      </section>
    );
  const until = handedAt ? formatDate(later(handedAt, lastingUntil("successionObjection")), locale) : "";
  const address = officeAddress();
  if (status === "handedOver" && may.object !== true)
    return (
      <section className="box max-w-xl">
        <h2>{t("former")}</h2>
        <p>{t.rich("formerLate", { organisation: acting.name, date: until, a: linkTag(mailto(address)), address })}</p>
      </section>
    );
  if (status === "handedOver")
    return (
      <section className="box max-w-xl">
        <h2>{t("former")}</h2>
        <p className="mb-3">{t("formerText", { organisation: acting.name, date: until })}</p>
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
        <p className="meta">{t(waitingKey(cause, from <= new Date()), { date: formatDate(from, locale) })}</p>
      )}
    </section>
  );
}
