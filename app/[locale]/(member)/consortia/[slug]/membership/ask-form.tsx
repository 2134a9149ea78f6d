import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form";
import { RadioGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import type { Membership } from "#domain/consortia/partners/membership";
import { roleWords } from "../../../../(public)/consortia/role-words.ts";
import { ask } from "./actions.ts";

type Props = Pick<Membership, "consortium" | "askable" | "lacks" | "offers"> & { again: boolean };

/** Which role, and a message: no more than the coordinator needs to answer. */
export async function AskForm({ consortium, askable, lacks, offers, again }: Props) {
  const [t, terms, common, words] = await Promise.all([
    getTranslations("consortia"),
    getTranslations("terms"),
    getTranslations("common"),
    roleWords(),
  ]);
  const [first, ...others] = askable;
  // Of several organisations nobody knows yet which one asks.
  const message = others.length === 0 ? offers.slice(0, 1000) : "";
  const free = consortium.roles.filter((role) => role.taken < role.seats);
  return (
    <section className="sec">
      <h2>{t(again ? "ask.again" : "ask.title")}</h2>
      <p className="mb-4">{t("ask.lead")}</p>
      <ActionForm action={ask} summaryTitle={common("form.problem")} titlePrefix={common("form.errorPrefix")}>
        <HiddenField name="consortiumId" value={consortium.id} />
        {others.length === 0 && first ? (
          <HiddenField name="organisationId" value={first.organisationId} />
        ) : (
          <SelectField
            name="organisationId"
            label={t("fields.organisationId")}
            options={askable.map(({ organisationId, name }) => ({ value: organisationId, text: name }))}
          />
        )}
        <RadioGroup
          name="roleId"
          label={t("fields.roleId")}
          hint={t("ask.roleHint")}
          defaultValue={free.length === 1 ? free[0]?.id : undefined}
          options={free.map((role) => ({
            value: role.id,
            text: role.title,
            hint: (
              <>
                {[terms(`sector.${role.sector}`), t(`role.needs.${role.need}`), t("ask.free", { n: role.seats - role.taken })].join(" · ")}
                {[role.work, ...words.wishes(role)].filter(Boolean).map((line) => (
                  <span key={line} className="block wrap-anywhere">
                    {line}
                  </span>
                ))}
                {others.length === 0 && lacks[role.id]?.length ? (
                  <span className="block">{t("ask.lacks", { lacks: words.lacks(role, lacks[role.id] ?? []).join("; ") })}</span>
                ) : null}
              </>
            ),
          }))}
        />
        <TextArea
          name="message"
          label={t("fields.message")}
          hint={t(message ? "ask.messagePrefilled" : "ask.messageHint")}
          defaultValue={message}
          counter={{ limit: 1000, text: common("form.left") }}
        />
        <p>
          <SubmitButton pendingText={common("form.sending")}>{t("ask.send")}</SubmitButton>
        </p>
      </ActionForm>
    </section>
  );
}
