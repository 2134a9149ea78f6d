import { getLocale, getTranslations } from "next-intl/server";
import type { ConsortiumPlan } from "#domain/consortia/plan/plan-reads";

/** The tasks and milestones of all packages; nothing where there are none. */
export async function ItemList({ plan: { packages } }: { plan: ConsortiumPlan }) {
  const [t, locale] = await Promise.all([getTranslations("plan"), getLocale()]);
  const all = packages.flatMap(({ id, number, items }) => items.map((item, at) => ({ ...item, key: `${id} ${at}`, number })));
  const countOf = (kind: "task" | "milestone") => all.filter((item) => item.kind === kind).length;
  if (all.length === 0) return null;
  return (
    <section className="sec">
      <h2>{t("items.finding", { tasks: countOf("task"), milestones: countOf("milestone") })}</h2>
      <table className="flat mt-4">
        <caption className="vh">{t("items.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("items.title")}</th>
            <th scope="col">{t("items.kindOf")}</th>
            <th scope="col" className="num">
              {t("items.month")}
            </th>
            <th scope="col">{t("items.owner")}</th>
            <th scope="col">{t("items.verification")}</th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ key, number, kind, title, month, owner, verification, language }) => {
            const lang = language === locale ? undefined : language;
            return (
              <tr key={key}>
                <th scope="row">
                  {t("short", { number: String(number) })} <span lang={lang}>{title}</span>
                </th>
                <td data-l={t("items.kindOf")}>{t(`items.kind.${kind}`)}</td>
                <td className="num" data-l={t("items.month")}>
                  {month}
                </td>
                <td data-l={t("items.owner")}>{owner?.name ?? t("packages.nobody")}</td>
                <td data-l={t("items.verification")} lang={verification ? lang : undefined}>
                  {verification ?? <span className="unstated">{t("matrix.silent")}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
