import { getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { Locale } from "#domain/kernel/state";
import type { StatedStake } from "#domain/organisations/ownership/stated-ownership";
import { formatEuro, formatNumber } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { countryName } from "#lib/format/countries";
import { remove } from "./actions.ts";
import { shareText } from "./share-text.ts";

/** `nobodyElse`: what is asked beside the button that removes the last one. */
type Props = { stake: StatedStake; locale: Locale; mayEdit: boolean; nobodyElse: string | undefined };
const YEARS = ["last", "before", "earlier"] as const;

/** One owner or holding: who it is, its share, its figures, and the button that removes it. */
export async function StakeRow({ stake, locale, mayEdit, nobodyElse }: Props) {
  const t = await getTranslations("ownership");
  const { id, name, share, kind, country, number, otherId, controls, years } = stake;
  const facts = [
    t(`kinds.${kind}`),
    countryName(country, locale),
    ...(number ? [number] : []),
    ...(controls ? [t("decides")] : []),
    ...(otherId ? [t("inCluster")] : []),
  ];
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="meta block font-normal">{facts.join(BETWEEN_PARTS)}</span>
      </th>
      <td className="r" data-l={t("shareHead")}>
        {shareText(share, locale)}
      </td>
      <td data-l={t("theirFigures")}>
        {years.length === 0 ? <span className="meta">{t("noFigures")}</span> : null}
        {years.map(({ people, turnover, balance }, at) => (
          <span key={YEARS[at]} className="block">
            {t("stakeYear", {
              year: t(`totals.${YEARS[at] ?? "earlier"}`),
              people: people === null ? t("unstated") : formatNumber(people, locale, { maximumFractionDigits: 2 }),
              turnover: turnover === null ? t("unstated") : formatEuro(turnover, locale),
              balance: balance === null ? t("unstated") : formatEuro(balance, locale),
            })}
          </span>
        ))}
      </td>
      {mayEdit ? (
        <td>
          <WordedForm action={remove} prefix={`${id}-remove-`} className="">
            <HiddenField name="stakeId" value={id} />
            {nobodyElse ? <CheckboxField name="isLast" label={nobodyElse} /> : null}
            <SubmitButton className="btn quiet small">
              {t("remove")}
              <VisuallyHidden>: {name}</VisuallyHidden>
            </SubmitButton>
          </WordedForm>
        </td>
      ) : null}
    </tr>
  );
}
