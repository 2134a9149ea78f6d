import { getLocale, getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { MAX_SLOTS, MEETING_MINUTES, SLOTS } from "#domain/consortia/meetings/state";
import { HOME_ZONE, zoneName } from "#lib/format";
import { propose } from "./actions.ts";

const USUAL = 60;

/** Three to ten times for a meeting, and what it is about. */
export async function ProposeForm({ consortiumId, isOpen }: { consortiumId: string; isOpen: boolean }) {
  const [t, common, locale] = await Promise.all([getTranslations("meetings"), getTranslations("common.form"), getLocale()]);
  const rows = Array.from({ length: MAX_SLOTS }, (_, nth) => nth);
  const timeField = (nth: number) => (
    <TextField
      key={nth}
      name={`times[${nth}]`}
      label={t("fields.times", { row: String(nth + 1) })}
      type="datetime-local"
      width="w-m"
      optional={nth < SLOTS ? undefined : common("optional")}
    />
  );
  return (
    <section className="sec">
      <WordedForm action={propose} prefix="propose" className="max-w-3xl">
        <HiddenField name="consortiumId" value={consortiumId} />
        <Fold summary={t("propose.add")} look="fold" open={isOpen}>
          <p>{t("propose.hint", { zone: zoneName(HOME_ZONE, locale) })}</p>
          <TextField name="topic" label={t("fields.topic")} />
          <SelectField
            name="minutes"
            label={t("fields.minutes")}
            options={MEETING_MINUTES.map((n) => ({ value: String(n), text: t("propose.minutes", { n: String(n) }) }))}
            defaultValue={String(USUAL)}
            width="w-s"
          />
          <TextField name="place" label={t("fields.place")} optional={common("optional")} />
          {rows.slice(0, SLOTS).map(timeField)}
          <details className="ask">
            <summary>{t("propose.more")}</summary>
            <div className="stack mt-3">{rows.slice(SLOTS).map(timeField)}</div>
          </details>
          <p>
            <SubmitButton>{t("propose.save")}</SubmitButton>
          </p>
        </Fold>
      </WordedForm>
    </section>
  );
}
