import { getLocale, getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import type { Actor } from "#domain/kernel/actor";
import type { ApplicationFields, FieldPage } from "#domain/membership/application/application-fields";
import { mayInApplication } from "#domain/membership/application/own-application";
import { COLLABORATION_OPEN, collaboratorsOf, commentsOn } from "#domain/membership/collaborators/collaborator-reads";
import { formatDateTime } from "#lib/format";
import { questionWords } from "#lib/forms/question-words";
import { requestContext } from "#lib/requests/request-context";
import { applicant } from "../../status/[reference]/load.ts";
import { comment } from "./colleagues/actions.ts";

type Props = { fields: ApplicationFields; page: FieldPage };

/** Whether anybody else could read a comment. */
async function hasCollaborator(actor: Actor) {
  if (actor.kind === "applicant" && actor.collaborator) return true;
  return (await collaboratorsOf(await requestContext(actor))).length > 0;
}

/** What the applicant and collaborators say to each other about the questions of a page. */
export async function Comments({ fields: { reference, country, status }, page }: Props) {
  const [t, words, locale, actor] = await Promise.all([
    getTranslations("membership.collaborators"),
    questionWords(country),
    getLocale(),
    applicant(reference),
  ]);
  const comments = await commentsOn(
    await requestContext(actor),
    page.fields.map(({ key }) => key),
  );
  const may = COLLABORATION_OPEN.includes(status) && mayInApplication(actor, "comment");
  if (comments.length === 0 && !(may && (await hasCollaborator(actor)))) return null;
  const name = (question: string) => {
    const field = page.fields.find(({ key }) => key === question);
    return field ? words.name(field) : question;
  };
  const [only, more] = page.fields;
  const said = (
    <>
      <ul className="space-y-4">
        {comments.map(({ id, question, author, text, createdAt }) => (
          <li key={id}>
            <p className="meta">
              {author}, {formatDateTime(createdAt, locale)}. {name(question)}
            </p>
            <p className="given wrap-anywhere">{text}</p>
          </li>
        ))}
      </ul>
      <p className="meta">{t("private")}</p>
    </>
  );
  const summary = t("comments", { n: comments.length });
  if (!may || !only)
    return (
      <details className="fold sec" open>
        <summary>{summary}</summary>
        <div className="stack">{said}</div>
      </details>
    );
  return (
    <div className="sec">
      <WordedForm prefix="comment-" action={comment}>
        <HiddenField name="reference" value={reference} />
        <HiddenField name="page" value={page.key} />
        <Fold look="fold" summary={summary} open={comments.length > 0}>
          {said}
          {more ? (
            <SelectField
              name="question"
              label={t("fields.question")}
              options={page.fields.map((field) => ({ value: field.key, text: words.name(field) }))}
              defaultValue={only.key}
            />
          ) : (
            <HiddenField name="question" value={only.key} />
          )}
          <TextArea name="text" label={t("fields.text")} />
          <SubmitButton className="btn quiet">{t("say")}</SubmitButton>
        </Fold>
      </WordedForm>
    </div>
  );
}
