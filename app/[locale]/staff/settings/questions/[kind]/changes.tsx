import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import { keptForm } from "#lib/forms/kept-form";
import { questionWords } from "#lib/forms/question-words";
import { publish, restore } from "./actions.ts";
import { OfVersion } from "./of-version.tsx";
import { Reworded } from "./reworded.tsx";

/** What the draft changes, and the two ways out of it. What publishing answers stays on the page without a draft too. */
export async function Changes({ kind }: { kind: ConfiguredKind }) {
  const [t, words, initial] = await Promise.all([
    getTranslations("settings.changes"),
    questionWords(""),
    keptForm("publishDefinition", { kind: kind.kind }),
  ]);
  const { draft, inForce } = kind;
  return (
    <section id="changes" className="sec stack">
      {draft ? (
        <>
          <h2>{t("title")}</h2>
          <p>
            {t("lead")} {t("underWay", { n: kind.underWay })}
          </p>
          <ul className="list-disc pl-6">
            {draft.changes.map(({ what, question, before }) => (
              <li key={`${what} ${question.key}`} className="wrap-anywhere">
                {t(what, { question: words.name(question) })}
                {before ? <Reworded before={before} after={question} /> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <WordedForm action={publish} initial={initial} prefix="publish-">
        <OfVersion kind={kind} />
        {draft ? <SubmitButton>{t("publish")}</SubmitButton> : null}
      </WordedForm>
      {draft && inForce ? (
        <WordedForm action={restore} prefix="discard-">
          <OfVersion kind={kind} />
          <HiddenField name="from" value={inForce.id} />
          <SubmitButton className="btn quiet small">{t("discard")}</SubmitButton>
        </WordedForm>
      ) : null}
    </section>
  );
}
