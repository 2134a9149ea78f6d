import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { keptForm } from "#lib/forms/kept-form";
import { PublishBar } from "../editor/publish-bar.tsx";
import { discard, publish } from "./actions.ts";
import type { Letter } from "./load.ts";

/** Which letters are being written, and the two ways out. What publishing answers stays in the bar without a draft too. */
export async function LettersChanges({ letters, stamp }: { letters: readonly Letter[]; stamp: string }) {
  const [c, e, languages, initial] = await Promise.all([
    getTranslations("settings.changes"),
    getTranslations("editors.letters"),
    getTranslations("review.languages"),
    keptForm("publishLetters"),
  ]);
  const drafts = letters.flatMap((letter) => (letter.draft ? [{ ...letter, at: letter.draft }] : []));
  const names = drafts.map(({ name, locale, own }) =>
    e(own ? "named" : "namedStandard", { letter: e(`names.${name}`), language: languages(locale) }),
  );
  const saved = drafts.map(({ at }) => at).sort((a, b) => b.getTime() - a.getTime())[0];
  const version = <HiddenField name="version" value={stamp} />;
  return (
    <PublishBar
      n={drafts.length}
      counts={[]}
      saved={saved}
      changes={
        <>
          <h2>{c("title")}</h2>
          <p>{e("lead")}</p>
          <ul className="list-disc pl-6">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      }
    >
      {drafts.length > 0 ? (
        <WordedForm action={discard} className="" prefix="discard-">
          {version}
          <SubmitButton className="btn quiet small">{c("discard")}</SubmitButton>
        </WordedForm>
      ) : null}
      <WordedForm action={publish} className="" initial={initial} prefix="publish-">
        {version}
        {drafts.length > 0 ? <SubmitButton className="btn small">{c("publish")}</SubmitButton> : null}
      </WordedForm>
    </PublishBar>
  );
}
