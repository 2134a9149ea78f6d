import { getLocale, getTranslations } from "next-intl/server";
import { actionName } from "#components/call/action-name";
import { callMoney } from "#components/call/call-money";
import { Facts } from "#components/ui/facts";
import type { CallView } from "#domain/calls/page-view";
import { formatDate, formatList, formatNumber } from "#lib/format";

/** What one looks up of a call: money, rounds, names. */
export async function KeyFacts({ call }: { call: CallView }) {
  const [t, terms, locale, money] = await Promise.all([getTranslations("calls"), getTranslations("terms"), getLocale(), callMoney(call)]);
  const regions = formatList(
    call.places.map((region) => terms(`region.${region}`)),
    locale,
    "disjunction",
  );
  const segments = formatList(
    call.placeSectors.map((sector) => terms(`sector.${sector}`).toLocaleLowerCase(locale)),
    locale,
  );
  const places = segments && regions ? t("facts.placesOf", { regions, segments, n: call.placeSectors.length }) : regions;
  const facts = [
    { term: t("facts.budget"), value: money.budget },
    { term: t("facts.grant"), value: money.grant },
    { term: t("facts.places"), value: places || undefined },
    { term: t("facts.grants"), value: call.grants === null ? undefined : formatNumber(call.grants, locale) },
    { term: t("facts.rate"), value: money.rate },
    { term: t("facts.rounds"), value: call.model ? t(`model.${call.model}`) : undefined },
    { term: t("facts.programme"), value: call.programme },
    { term: t("facts.partOf"), value: call.partOf ?? undefined },
    { term: t("facts.action"), value: call.action ? actionName(terms)(call.action) : undefined },
    { term: t("facts.code"), value: call.code ?? undefined },
    { term: t("facts.updated"), value: formatDate(call.updatedAt, locale) },
  ].flatMap(({ term, value }) => (value === undefined ? [] : [{ term, value }]));
  return (
    <section>
      <h2 className="mb-4">{t("facts.title")}</h2>
      <Facts facts={facts} />
    </section>
  );
}
