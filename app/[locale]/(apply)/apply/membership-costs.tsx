import { getLocale, getTranslations } from "next-intl/server";
import { FEE_QUESTION, feeOption } from "#domain/membership/definition/fee-options";
import type { KindFees } from "#domain/membership/definition/fees";
import { formatEuro } from "#lib/format";
import { questionWords } from "#lib/forms/question-words";
import { namedKinds } from "../../named-kinds.ts";

/** What a year costs in a line: the least and the most of all categories. */
export async function costInShort(groups: readonly KindFees[]): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations("membership.apply.cost"), getLocale()]);
  const amounts = groups.flatMap(({ categories }) => categories.map(({ euroAYear }) => euroAYear));
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  if (amounts.length === 0) return t("none");
  if (least === most) return t("one", { amount: formatEuro(most, locale) });
  return t("between", { least: formatEuro(least, locale), most: formatEuro(most, locale) });
}

/** The categories that each kind of organisation chooses among, with the fee of each. */
export async function MembershipCosts({ groups }: { groups: readonly KindFees[] }) {
  const [t, named, words] = await Promise.all([getTranslations("membership.apply.more.cost"), namedKinds(), questionWords("")]);
  if (groups.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t("title")}</summary>
      <div className="stack">
        {groups.map(({ kinds, categories }) => (
          <div key={kinds.join()}>
            <p className="font-bold">{kinds.map(named.name).join(", ")}</p>
            <ul className="list-disc ps-5">
              {categories.map(({ key }) => (
                <li key={key}>{words.option({ key: FEE_QUESTION, type: "choice", options: categories.map(feeOption) }, key)}</li>
              ))}
            </ul>
          </div>
        ))}
        <p>{t("checked")}</p>
      </div>
    </details>
  );
}
