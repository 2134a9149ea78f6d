import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { PageTitle } from "#components/ui/page-title";
import { keptForm } from "#lib/forms/kept-form";
import { paths } from "#lib/paths";
import { profileValue } from "../../../profile-value.ts";
import { ask } from "./actions.ts";
import { fieldNames } from "./field-name.ts";
import { FieldValue } from "./field-value.tsx";
import type { Comparing } from "./load.ts";
import { Moves } from "./moves.tsx";
import { Permission } from "./permission.tsx";

/** Both, field by field: one choice each, what would move, and the request. */
export async function Compare({ preview: { from, into, fields, run, may } }: { preview: Comparing }) {
  const [t, common, locale, nameOf, worded, initial] = await Promise.all([
    getTranslations("duplicates.merge"),
    getTranslations("common"),
    getLocale(),
    fieldNames(),
    profileValue(),
    keptForm("askMerge", { fromId: from.id, intoId: into.id }),
  ]);
  const [to, pair] = [paths(locale), t("compareTitle", { from: from.profile.name, into: into.profile.name })];
  const side = (which: "from" | "into") => `${t(which)}: ${which === "from" ? from.profile.name : into.profile.name}`;
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: to.staffOrganisations(), text: common("staff.organisations") },
          { href: to.staffMerges(), text: t("title") },
        ]}
        here={pair}
      />
      <PageTitle
        lead={t("compareLead")}
        aside={
          <a className="btn quiet" href={to.staffMerges(into.slug, from.slug)}>
            {t("swap")}
          </a>
        }
      >
        {pair}
      </PageTitle>
      <WordedForm action={ask} initial={initial}>
        <HiddenField name="fromId" value={from.id} />
        <HiddenField name="intoId" value={into.id} />
        {fields.length === 0 ? <p>{t("same")}</p> : null}
        {fields.map((row) => (
          <RadioGroup
            key={row.field}
            name={`choices.${row.field}`}
            label={nameOf(row.field)}
            look="pair"
            defaultValue={row.keep}
            options={(["into", "from"] as const).map((which) => ({
              value: which,
              text: <FieldValue field={row.field} text={row[which]} worded={worded} />,
              hint: side(which),
            }))}
          />
        ))}
        <Moves title={t("dryRun")} run={run} also={t("alsoMoves")} />
        <Permission may={may} yes={t("mayAsk")} />
        {may === true && run.ok ? (
          <>
            <TextArea
              name="reason"
              label={t("fields.reason")}
              hint={t("reasonHint")}
              counter={{ limit: 1000, text: common("form.left") }}
            />
            <SubmitButton>{t("ask")}</SubmitButton>
          </>
        ) : null}
      </WordedForm>
    </>
  );
}
