import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { SavedView } from "#domain/review/queue/view-reads";
import { change, remove, save } from "./actions.ts";
import { ViewFields } from "./view-fields.tsx";

/** `query`: what the address asks for; undefined where a saved view asks for the same. */
type Props = { query: string | undefined; own: SavedView[] };

/** Keeps what the address asks for, and changes what was kept. */
export async function SaveView({ query, own }: Props) {
  const t = await getTranslations("queue.views");
  return (
    <>
      {query === undefined ? null : (
        <WordedForm action={save} className="" prefix="view-">
          <HiddenField name="query" value={query} />
          <Fold summary={t("save")} look="fold">
            <ViewFields />
            <SubmitButton className="btn small">{t("change")}</SubmitButton>
          </Fold>
        </WordedForm>
      )}
      {own.length > 0 ? (
        <details className="fold">
          <summary>{t("manage")}</summary>
          <ul className="stack">
            {own.map((view) => (
              <li key={view.id}>
                <WordedForm action={change} className="stack" prefix={`${view.id}-`}>
                  <HiddenField name="viewId" value={view.id} />
                  <ViewFields view={view} />
                  <SubmitButton className="btn quiet small">{t("change")}</SubmitButton>
                </WordedForm>
                <WordedForm action={remove} className="inline" prefix={`${view.id}-delete-`}>
                  <HiddenField name="viewId" value={view.id} />
                  <SubmitButton className="linkbtn danger">{t("delete")}</SubmitButton>
                </WordedForm>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
