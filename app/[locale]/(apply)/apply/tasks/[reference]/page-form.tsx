import { getLocale, getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { HiddenField } from "#components/form/hidden-field";
import { OfflineNote } from "#components/form/offline-note";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { type ApplicationFields, type FieldPage, isTyped } from "#domain/membership/application/application-fields";
import { pageVersion } from "#domain/membership/application/page-version";
import { paths } from "#lib/paths";
import { KeptAnswers, SHORT_FORM } from "../../kept-answers.tsx";
import { save } from "./actions.ts";
import { type Point, PointNote } from "./point-note.tsx";
import { QuestionField } from "./question-field.tsx";
import { TwoVersions } from "./two-versions.tsx";

type Props = {
  id: string;
  fields: ApplicationFields;
  page: FieldPage;
  from: "check" | undefined;
  title: string;
  /** What the office asks at these questions. */
  points: readonly Point[];
};

/** The questions of one page that may be answered now. Continue saves them; a draft may leave some open. */
export async function PageForm({ id, fields, page, from, title, points }: Props) {
  const { reference, country, locale: language } = fields;
  const [t, c, locale] = await Promise.all([getTranslations("membership.question"), getTranslations("common.form"), getLocale()]);
  const open = page.fields.filter((field) => field.writable && isTyped(field));
  const version = pageVersion(page.fields.filter(isTyped));
  const draftKey = `${SHORT_FORM} ${reference} ${page.key}`;
  const alone = page.fields.length === 1;
  const given = Object.fromEntries(
    fields.sections.flatMap(({ pages }) => pages.flatMap((one) => one.fields)).map(({ key, answer }) => [key, answer]),
  );
  const email = page.fields.find(({ key }) => key === "email")?.answer;
  return (
    <WordedForm id={id} action={save} className="form question">
      <HiddenField name="reference" value={reference} />
      <HiddenField name="page" value={page.key} />
      {from ? <HiddenField name="from" value={from} /> : null}
      <TwoVersions
        {...{ version, draftKey }}
        saved={paths(locale).applyQuestion(reference, page.key, from)}
        words={{
          kept: t("conflict.kept"),
          theirs: t("conflict.theirs"),
          mine: t("conflict.mine"),
          discard: t("conflict.discard"),
        }}
      />
      {alone ? null : <h1>{title}</h1>}
      {email ? <p className="meta wrap-anywhere">{t("fixed", { email: String(email) })}</p> : null}
      <KeptAnswers draftKey={draftKey} version={version}>
        {open.map((field) => (
          <Fragment key={field.key}>
            <PointNote points={points} question={field.key} language={language} />
            <QuestionField field={field} country={country} heading={alone} given={given} />
          </Fragment>
        ))}
      </KeptAnswers>
      <OfflineNote text={c("offline")} />
      <SubmitButton>{t("continue")}</SubmitButton>
    </WordedForm>
  );
}
