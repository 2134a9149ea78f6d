import { getLocale, getTranslations } from "next-intl/server";
import { formatEuro, formatShare } from "#lib/format";

type Money = { budget: number | null; grantFrom: number | null; grantTo: number | null; fundingRate: number | null };

/** What a call pays, in words; undefined for what is not stated. */
export async function callMoney({ budget, grantFrom, grantTo, fundingRate }: Money) {
  const [t, locale] = await Promise.all([getTranslations("calls.facts"), getLocale()]);
  const euro = (amount: number) => formatEuro(amount, locale);
  const grant =
    grantFrom !== null && grantTo !== null
      ? grantFrom === grantTo
        ? euro(grantTo)
        : t("range", { from: euro(grantFrom), to: euro(grantTo) })
      : grantTo !== null
        ? t("upTo", { to: euro(grantTo) })
        : grantFrom !== null
          ? t("from", { from: euro(grantFrom) })
          : undefined;
  return {
    budget: budget === null ? undefined : euro(budget),
    grant,
    rate: fundingRate === null ? undefined : formatShare(fundingRate / 100, locale),
  };
}
