import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { Note } from "#components/ui/note";
import type { AdministrationView } from "#domain/access/administrators/administrator-proposals";
import { keptForm } from "#lib/forms/kept-form";
import { propose } from "../actions.ts";

type Props = { personId: string } & Pick<AdministrationView, "change" | "may">;

/** What it means, and the form; or why nobody could confirm it now. */
export async function ProposeForm({ personId, change, may }: Props) {
  const [t, access, errors, common, initial] = await Promise.all([
    getTranslations("access.administrator"),
    getTranslations("access"),
    getTranslations("errors"),
    getTranslations("common"),
    keptForm("proposeAdministrator", { personId, change }),
  ]);
  if (may !== true)
    return (
      <>
        <p>{t(`text.${change}`)}</p>
        <Note tone="warn">
          <p>{errors(`refusals.${may}` as "refusals.forbidden")}</p>
          {may === "administrator.nobody_else" ? (
            <p>{t.rich("machine", { code: (chunks) => <code className="wrap-anywhere">{chunks}</code> })}</p>
          ) : null}
        </Note>
      </>
    );
  return (
    <WordedForm key={change} action={propose} initial={initial} prefix="propose-">
      <HiddenField name="personId" value={personId} />
      <HiddenField name="change" value={change} />
      <p>{t(`text.${change}`)}</p>
      <TextArea
        name="reason"
        label={access("fields.reason")}
        hint={t("reasonHint")}
        rows={3}
        counter={{ limit: 1000, text: common("form.left") }}
      />
      <p>
        <SubmitButton className={change === "remove" ? "btn danger" : "btn quiet"}>{t(`propose.${change}`)}</SubmitButton>
      </p>
    </WordedForm>
  );
}
