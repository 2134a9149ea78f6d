import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { keptForm } from "#lib/forms/kept-form";
import { PublishBar } from "../editor/publish-bar.tsx";
import { publish, restore } from "./actions.ts";
import { entryWords } from "./entry-words.ts";
import { promiseWords } from "./promise-words.ts";
import { RulesVersion } from "./rules-version.tsx";

const KINDS = ["changed", "added", "removed", "order"] as const;

/** What the draft changes, and the three things that are done with it. What publishing answers stays in the bar without a draft too. */
export async function RulesChanges({ rules }: { rules: ConfiguredRules }) {
  const { draft, inForce, stamp } = rules;
  const [t, c, e, stages, criteria, fees, initial, promise] = await Promise.all([
    getTranslations("settings.rules"),
    getTranslations("settings.changes"),
    getTranslations("editors"),
    entryWords("stages"),
    entryWords("criteria"),
    entryWords("fees"),
    keptForm("publishRules"),
    promiseWords(rules),
  ]);
  const words = { stages, criteria, fees };
  const changes = draft?.changes ?? [];
  const lines = changes.map((change) =>
    change.what === "value"
      ? t("changes.value", { field: t(`fields.${change.value}`) })
      : t(`changes.${change.what}`, { list: t(`lists.${change.list}`), name: words[change.list](change.entry) }),
  );
  const kinds = changes.map(({ what }) => (what === "value" ? "changed" : what));
  const counts = KINDS.flatMap((kind) => {
    const n = kinds.filter((each) => each === kind).length;
    return n > 0 ? [e(`ruleCounts.${kind}`, { n })] : [];
  });
  return (
    <PublishBar
      n={changes.length}
      counts={kinds.every((kind) => kind === "changed") ? [] : counts}
      saved={draft?.at}
      note={draft && promise.warning}
      changes={
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
      }
    >
      {draft && inForce ? (
        <WordedForm action={restore} className="" prefix="discard-">
          <RulesVersion stamp={stamp} />
          <HiddenField name="from" value={inForce.id} />
          <SubmitButton className="btn quiet small">{c("discard")}</SubmitButton>
        </WordedForm>
      ) : null}
      <button type="submit" form="rules-cells" className="btn quiet small">
        {t("save")}
      </button>
      <WordedForm action={publish} className="" initial={initial} prefix="publish-">
        <RulesVersion stamp={stamp} />
        {draft ? <SubmitButton className="btn small">{c("publish")}</SubmitButton> : null}
      </WordedForm>
    </PublishBar>
  );
}
