import { getLocale, getTranslations } from "next-intl/server";
import { CoverageStrip } from "#components/consortium/coverage-strip";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

/** The public consortia that an organisation is in, and its part in each. */
export async function Consortia({ consortia }: { consortia: Loaded["consortia"] }) {
  if (consortia.length === 0) return null;
  const [t, term, common, locale] = await Promise.all([
    getTranslations("organisations.page"),
    getTranslations("terms"),
    getTranslations("common"),
    getLocale(),
  ]);
  const words = (sectors: Loaded["consortia"][number]["coverage"]["covered"]) =>
    sectors.map((sector) => term(`sector.${sector}`)).join(", ");
  return (
    <section className="sec">
      <h2 className="mb-3">{t("consortia")}</h2>
      <ul className="lines">
        {consortia.map(({ slug, title, role, coverage: { covered, missing } }) => (
          <li key={slug}>
            <a href={paths(locale).consortium(slug)}>{title}</a>
            <CoverageStrip
              has={covered}
              lacks={missing}
              label={missing.length > 0 ? common("coverage.both", { has: words(covered), lacks: words(missing) }) : words(covered)}
            />
            <span className="meta">{term(`consortiumRole.${role}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
