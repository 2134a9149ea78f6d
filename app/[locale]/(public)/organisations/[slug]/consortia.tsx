import { getLocale, getTranslations } from "next-intl/server";
import { CoverageStrip } from "#components/consortium/coverage-strip";
import { coverageWords } from "#components/consortium/coverage-words";
import { ConsortiumBadge } from "#components/consortium/state-badge";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

/** The public consortia that an organisation is in, its part in each, and what each has and lacks. */
export async function Consortia({ consortia }: { consortia: Loaded["consortia"] }) {
  if (consortia.length === 0) return null;
  const [t, term, wordsOf, locale] = await Promise.all([
    getTranslations("organisations.page"),
    getTranslations("terms"),
    coverageWords(),
    getLocale(),
  ]);
  return (
    <section className="sec">
      <h2 className="mb-3">{t("consortia")}</h2>
      <table className="flat">
        <thead>
          <tr>
            <th scope="col">{t("consortium.name")}</th>
            <th scope="col">{t("consortium.chain")}</th>
            <th scope="col">{t("consortium.role")}</th>
            <th scope="col">{t("consortium.state")}</th>
          </tr>
        </thead>
        <tbody>
          {consortia.map(({ slug, title, aim, role, status, closesAt, looking, coverage }) => (
            <tr key={slug}>
              <td>
                <a className="main" href={paths(locale).consortium(slug)}>
                  {title}
                </a>
                {aim ? (
                  <p className="meta clip" lang={aim.lang === locale ? undefined : aim.lang}>
                    {aim.text}
                  </p>
                ) : null}
              </td>
              <td className="strip-cell">
                <CoverageStrip has={coverage.covered} lacks={coverage.open} label={wordsOf(coverage).label} />
              </td>
              <td data-l={t("consortium.role")}>
                <span>{term(`consortiumRole.${role}`)}</span>
              </td>
              <td data-l={t("consortium.state")}>
                <span>
                  <ConsortiumBadge status={status} closesAt={closesAt} looking={looking} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
