import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { questionsOf } from "#domain/membership/definition/definition";
import { untranslated } from "#domain/membership/definition/definition-problem";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import { keptForm } from "#lib/forms/kept-form";
import { questionWords } from "#lib/forms/question-words";
import { PublishBar } from "../../editor/publish-bar.tsx";
import { publish, restore } from "./actions.ts";
import { OfVersion } from "./of-version.tsx";
import { Reworded } from "./reworded.tsx";

const KINDS = ["added", "removed", "moved", "reworded", "optional", "required"] as const;

/** What the draft changes, and the two ways out of it. What publishing answers stays in the bar without a draft too. */
export async function Changes({ kind }: { kind: ConfiguredKind }) {
  const [t, e, words, initial] = await Promise.all([
    getTranslations("settings.changes"),
    getTranslations("editors"),
    questionWords(""),
    keptForm("publishDefinition", { kind: kind.kind }),
  ]);
  const { draft, inForce } = kind;
  const changes = draft?.changes ?? [];
  const counts = KINDS.flatMap((what) => {
    const n = changes.filter((change) => change.what === what).length;
    return n > 0 ? [e(`counts.${what}`, { n })] : [];
  });
  const lacking = questionsOf(kind.body).filter((question) => untranslated(question).length > 0).length;
  return (
    <PublishBar
      savesItself
      n={changes.length}
      counts={counts}
      saved={draft?.at}
      note={lacking > 0 ? e("bar.missing", { n: lacking }) : undefined}
      changes={
        <>
          <h2>{t("title")}</h2>
          <p>
            {t("lead")} {t("underWay", { n: kind.underWay })}
          </p>
          <ul className="list-disc pl-6">
            {changes.map(({ what, question, before }) => (
              <li key={`${what} ${question.key}`} className="wrap-anywhere">
                {t(what, { question: words.name(question) })}
                {before ? <Reworded before={before} after={question} /> : null}
              </li>
            ))}
          </ul>
        </>
      }
    >
      {draft && inForce ? (
        <WordedForm action={restore} className="" prefix="discard-">
          <OfVersion kind={kind} />
          <HiddenField name="from" value={inForce.id} />
          <SubmitButton className="btn quiet small">{t("discard")}</SubmitButton>
        </WordedForm>
      ) : null}
      <WordedForm action={publish} className="" initial={initial} prefix="publish-">
        <OfVersion kind={kind} />
        {draft ? <SubmitButton className="btn small">{t("publish")}</SubmitButton> : null}
      </WordedForm>
    </PublishBar>
  );
}
