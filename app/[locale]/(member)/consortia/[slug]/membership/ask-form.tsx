import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import type { Asking, Membership } from "#domain/consortia/partners/membership";
import { openSeatsOf } from "#domain/consortia/roles/open-seats";
import { termWords } from "#domain/organisations/capabilities/capability-terms";
import { formatDate, formatList } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { roleWords } from "../../../../(public)/consortia/role-words.ts";
import { ask } from "./actions.ts";

type Props = { consortium: Membership["consortium"]; asking: Asking; again: boolean };

/** Which role, what it would bring and what it has done: three fields, filled in from the profile, and no more than the coordinator needs to answer. */
export async function AskForm({ consortium, asking, again }: Props) {
  const [t, places, terms, common, words, locale] = await Promise.all([
    getTranslations("consortia"),
    getTranslations("invitations"),
    getTranslations("terms"),
    getTranslations("common"),
    roleWords(),
    getLocale(),
  ]);
  const { organisation, lacks } = asking;
  const message = asking.offers.slice(0, 1000);
  const experience = formatList(
    asking.capabilities.map((term) => termWords(term, locale)),
    locale,
  ).slice(0, 1000);
  const open = consortium.roles.filter((role) => openSeatsOf(role) > 0);
  const seatsOf = ({ free, offeredUntil }: (typeof open)[number]) =>
    free > 0 ? t("ask.free", { n: free }) : offeredUntil ? t("ask.offered", { date: formatDate(offeredUntil, locale) }) : t("ask.promised");
  const counter = { limit: 1000, text: common("form.left") };
  return (
    <section className="sec">
      <h2>{t(again ? "ask.again" : "ask.title")}</h2>
      <p className="mb-4">{t("ask.lead")}</p>
      <WordedForm action={ask}>
        <HiddenField name="consortiumId" value={consortium.id} />
        <HiddenField name="organisationId" value={organisation.organisationId} />
        <RadioGroup
          name="roleId"
          label={t("fields.roleId")}
          hint={t("ask.roleHint")}
          defaultValue={open.length === 1 ? open[0]?.id : asking.roleId}
          options={open.map((role) => ({
            value: role.id,
            text: role.title,
            hint: (
              <>
                {[terms(`sector.${role.sector}`), t(`role.needs.${role.need}`), seatsOf(role)].join(BETWEEN_PARTS)}
                {[role.work, ...words.wishes(role)].filter(Boolean).map((line) => (
                  <span key={line} className="block wrap-anywhere">
                    {line}
                  </span>
                ))}
                {lacks[role.id]?.length ? (
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
          counter={counter}
        />
        <TextArea
          name="experience"
          label={t("fields.experience")}
          hint={places(experience ? "experiencePrefilled" : "experienceHint")}
          optional={common("form.optional")}
          defaultValue={experience}
          rows={3}
          counter={counter}
        />
        <p>
          <SubmitButton pendingText={common("form.sending")}>{t("ask.send")}</SubmitButton>
        </p>
      </WordedForm>
    </section>
  );
}
