import { getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { OWN_TYPES } from "#domain/membership/definition/definition-input";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import { add } from "../actions.ts";
import { OfVersion } from "../of-version.tsx";
import { pageTitle } from "../page-title.ts";
import { WhenFields } from "./when-fields.tsx";
import { WordsFields } from "./words-fields.tsx";

/** `section`: the one that is offered first. */
type Props = { kind: ConfiguredKind; section?: string | undefined };

/** A question of the cluster's own: its words, where it is asked, what kind of answer, and after which answer. */
export async function AddForm({ kind, section }: Props) {
  const [t, types, places] = await Promise.all([getTranslations("settings"), getTranslations("settings.types"), placesIn(kind)]);
  return (
    <section id="new-question" className="inspector-box" aria-label={t("add.open")}>
      <h2>{t("add.open")}</h2>
      <WordedForm action={add} prefix="add-" className="form">
        <OfVersion kind={kind} />
        <SelectField name="type" label={t("fields.type")} options={OWN_TYPES.map((value) => ({ value, text: types(value) }))} />
        <WordsFields name="add-words" answers />
        <SelectField name="place" label={t("fields.place")} options={places} defaultValue={section && `section:${section}`} />
        <WhenFields kind={kind} />
        <CheckboxField name="optional" label={t("fields.optional")} hint={t("add.optionalHint")} />
        <SubmitButton className="btn small">{t("add.do")}</SubmitButton>
      </WordedForm>
    </section>
  );
}

/** The end of each section, and the portal's pages that have room for another question. */
async function placesIn({ body }: ConfiguredKind) {
  const [t, section] = await Promise.all([getTranslations("settings.add"), getTranslations("membership.tasks.sections")]);
  const lists = body.sections.map(async ({ key, pages }) => {
    const room = pages.filter(({ questions }) => questions.length === 2);
    const joined = room.map(async (page) => ({
      value: page.key,
      text: t("joins", { section: section(key), page: await pageTitle(page) }),
    }));
    return [{ value: `section:${key}`, text: t("section", { section: section(key) }) }, ...(await Promise.all(joined))];
  });
  return (await Promise.all(lists)).flat();
}
