import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { StakeSide } from "#domain/organisations/ownership/state";
import type { OwnershipStatement } from "#domain/organisations/ownership/stated-ownership";
import { none } from "./actions.ts";
import { StakeForm } from "./stake-form.tsx";
import { StakeRow } from "./stake-row.tsx";

type Props = { side: StakeSide; own: { id: string }; statement: OwnershipStatement | undefined; mayEdit: boolean };
const NOBODY = { holder: "noHolder", holding: "noHolding" } as const;

/** Who owns a part of the organisation, or of whom it owns one, with the form that names one more, or the button that says that there is nobody. */
export async function Stakes({ side, own, statement, mayEdit }: Props) {
  const [t, locale] = await Promise.all([getTranslations("ownership"), getLocale()]);
  const stakes = (statement?.stakes ?? []).filter((stake) => stake.side === side);
  const group = side === "holder" ? "holders" : "holdings";
  const isNobody = statement?.[NOBODY[side]] ?? false;
  return (
    <section className="sec">
      <h2>{t(`${group}.title`)}</h2>
      {stakes.length > 0 ? (
        <table className="flat stakes mt-2">
          <caption className="vh">{t(`${group}.title`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t("fields.name")}</th>
              <th scope="col" className="r">
                {t("shareHead")}
              </th>
              <th scope="col">{t("theirFigures")}</th>
              {mayEdit ? (
                <th scope="col">
                  <span className="vh">{t("remove")}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {stakes.map((stake) => (
              <StakeRow
                key={stake.id}
                stake={stake}
                locale={locale}
                mayEdit={mayEdit}
                nobodyElse={stakes.length === 1 ? t(`last.${side}`) : undefined}
              />
            ))}
          </tbody>
        </table>
      ) : (
        <p className="mt-2">{isNobody ? t(`fields.${NOBODY[side]}`) : t(`${group}.empty`)}</p>
      )}
      {mayEdit && stakes.length === 0 && !isNobody ? (
        <WordedForm action={none} prefix={`${side}-none-`} className="mt-2">
          <HiddenField name="organisationId" value={own.id} />
          <HiddenField name="side" value={side} />
          <SubmitButton className="btn quiet">{t(`${group}.none`)}</SubmitButton>
        </WordedForm>
      ) : null}
      {mayEdit ? <StakeForm side={side} own={own} /> : null}
    </section>
  );
}
