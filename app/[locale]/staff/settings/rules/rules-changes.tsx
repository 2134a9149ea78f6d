import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { keptForm } from "#lib/forms/kept-form";
import { publish, restore } from "./actions.ts";
import { entryWords } from "./entry-words.ts";
import { RulesVersion } from "./rules-version.tsx";

/** What the draft changes, and the two ways out of it. What publishing answers stays on the page without a draft too. */
export async function RulesChanges({ rules: { draft, inForce, stamp } }: { rules: ConfiguredRules }) {
  const [t, c, stages, criteria, fees, initial] = await Promise.all([
    getTranslations("settings.rules"),
    getTranslations("settings.changes"),
    entryWords("stages"),
    entryWords("criteria"),
    entryWords("fees"),
    keptForm("publishRules"),
  ]);
  const words = { stages, criteria, fees };
  const lines = (draft?.changes ?? []).map((change) =>
    change.what === "value"
      ? t("changes.value", { field: t(`fields.${change.value}`) })
      : t(`changes.${change.what}`, { list: t(`lists.${change.list}`), name: words[change.list](change.entry) }),
  );
  return (
    <section id="changes" className="sec stack">
      {draft ? (
        <>
          <h2>{c("title")}</h2>
          <p>{t("changesLead")}</p>
          <ul className="list-disc pl-6">
            {lines.map((line) => (
              <li key={line} className="wrap-anywhere">
                {line}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <WordedForm action={publish} initial={initial} prefix="publish-">
        <RulesVersion stamp={stamp} />
        {draft ? <SubmitButton>{c("publish")}</SubmitButton> : null}
      </WordedForm>
      {draft && inForce ? (
        <WordedForm action={restore} prefix="discard-">
          <RulesVersion stamp={stamp} />
          <HiddenField name="from" value={inForce.id} />
          <SubmitButton className="btn quiet small">{c("discard")}</SubmitButton>
        </WordedForm>
      ) : null}
    </section>
  );
}
