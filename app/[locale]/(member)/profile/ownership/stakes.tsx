import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { HOLDER_KINDS, type StakeSide } from "#domain/organisations/ownership/state";
import type { OwnershipStatement } from "#domain/organisations/ownership/stated-ownership";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { countryName, countryOptions } from "#lib/format/countries";
import { add, remove } from "./actions.ts";
import { shareText } from "./share-text.ts";
import { YearFields } from "./year-fields.tsx";

type Props = { side: StakeSide; own: { id: string }; statement: OwnershipStatement | undefined; mayEdit: boolean };

/** Who owns a part of the organisation, or of whom it owns one, with the form that names one more. */
export async function Stakes({ side, own, statement, mayEdit }: Props) {
  const [t, common, locale] = await Promise.all([getTranslations("ownership"), getTranslations("common.form"), getLocale()]);
  const stakes = (statement?.stakes ?? []).filter((stake) => stake.side === side);
  const none = side === "holder" ? statement?.noHolder : statement?.noHolding;
  const group = side === "holder" ? "holders" : "holdings";
  return (
    <section className="sec">
      <h2>{t(`${group}.title`)}</h2>
      {stakes.length === 0 ? (
        <p className="mt-2">{none ? t(`fields.${side === "holder" ? "noHolder" : "noHolding"}`) : t(`${group}.empty`)}</p>
      ) : null}
      {stakes.map(({ id, name, share, kind, country, otherId, controls }) => (
        <article key={id} className="unit">
          <h3>{name}</h3>
          <p className="meta">
            {t("line", { share: shareText(share, locale), kind: t(`kinds.${kind}`), country: countryName(country, locale) })}
            {controls ? `${BETWEEN_PARTS}${t("decides")}` : null}
            {otherId ? `${BETWEEN_PARTS}${t("inCluster")}` : null}
          </p>
          {mayEdit ? (
            <WordedForm action={remove} prefix={`${id}-remove-`} className="mt-2">
              <HiddenField name="stakeId" value={id} />
              <SubmitButton className="btn quiet small">
                {t("remove")}
                <VisuallyHidden>: {name}</VisuallyHidden>
              </SubmitButton>
            </WordedForm>
          ) : null}
        </article>
      ))}
      {mayEdit ? (
        <details className="fold mt-3">
          <summary>{t(`${group}.add`)}</summary>
          <WordedForm action={add} prefix={`${side}-`} className="form rows mt-3">
            <p>{t(`${group}.hint`)}</p>
            <HiddenField name="organisationId" value={own.id} />
            <HiddenField name="side" value={side} />
            <TextField name="name" label={t("fields.name")} hint={t("nameHint")} autoComplete="off" />
            <SelectField name="country" label={t("fields.country")} options={countryOptions(locale, t("choose"))} />
            <TextField name="number" label={t("fields.number")} hint={t("numberHint")} optional={common("optional")} autoComplete="off" />
            <SelectField
              name="kind"
              label={t("fields.kind")}
              empty={t("choose")}
              options={HOLDER_KINDS.map((value) => ({ value, text: t(`kinds.${value}`) }))}
              width="w-l"
            />
            <TextField name="share" label={t("fields.share")} inputMode="decimal" autoComplete="off" width="w-xs" />
            <CheckboxField name="controls" label={side === "holder" ? t("fields.controls") : t("controlsHolding")} />
            <details className="fold">
              <summary>
                {t("theirFigures")} <span className="meta">{common("optional")}</span>
              </summary>
              <div className="stack">
                <p>{t("theirFiguresHint")}</p>
                <YearFields n={2} />
              </div>
            </details>
            <SubmitButton>{t(`${group}.send`)}</SubmitButton>
          </WordedForm>
        </details>
      ) : null}
    </section>
  );
}
