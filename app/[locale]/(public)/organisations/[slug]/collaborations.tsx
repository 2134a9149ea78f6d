import { getLocale, getTranslations } from "next-intl/server";
import { formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

const TITLE = "collaborations-title";
const SIZE = { width: 720, height: 330 };
const CENTRE = { x: SIZE.width / 2, y: SIZE.height / 2 };
const ACROSS = 150;
const DOWN = 130;
const LONGEST_LABEL = 24;
const shortened = (name: string) => (name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : name);

type Props = { name: string; collaborations: Loaded["collaborations"] };

/** With fewer partners there is nothing to see in a drawing. */
const FEWEST_DRAWN = 3;

/** With whom an organisation works in public consortia: from three partners on a drawing of the server, in which a broader line is more consortia, and the same in a table. On phones the table alone. */
export async function Collaborations({ name, collaborations: { partners, total } }: Props) {
  if (partners.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("organisations.page.collaborations"), getLocale()]);
  const to = paths(locale);
  const nodes = partners.map((partner, at) => {
    const angle = ((at + 0.5) / partners.length) * 2 * Math.PI - Math.PI / 2;
    const [across, down] = [Math.cos(angle), Math.sin(angle)];
    return { ...partner, n: partner.consortia.length, x: CENTRE.x + ACROSS * across, y: CENTRE.y + DOWN * down, isRight: across >= 0 };
  });
  return (
    <section className="sec">
      <h2 className="mb-3">{t("title")}</h2>
      {partners.length < FEWEST_DRAWN ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it has no element of its own.
        <svg className="ego no-print" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="group" aria-labelledby={TITLE}>
          <title id={TITLE}>{t("drawing", { name, n: partners.length })}</title>
          {nodes.map(({ slug, n, x, y }) => (
            <line key={slug} x1={CENTRE.x} y1={CENTRE.y} x2={x.toFixed(1)} y2={y.toFixed(1)} strokeWidth={1.5 + 2 * Math.min(n - 1, 4)} />
          ))}
          <circle className="own" cx={CENTRE.x} cy={CENTRE.y} r="12" />
          <text className="own" x={CENTRE.x} y={CENTRE.y + 32}>
            {shortened(name)}
          </text>
          {nodes.map(({ slug, name, n, x, y, isRight }) => (
            <a key={slug} href={to.organisation(slug)}>
              <title>{t("partner", { name, n })}</title>
              <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r="8" />
              <text x={(isRight ? x + 15 : x - 15).toFixed(1)} y={y.toFixed(1)} dy=".35em" textAnchor={isRight ? "start" : "end"}>
                {shortened(name)}
              </text>
            </a>
          ))}
        </svg>
      )}
      <table className="flat">
        <caption className="vh">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("with")}</th>
            <th scope="col">{t("in")}</th>
            {partners.length < FEWEST_DRAWN ? null : <th scope="col">{t("number")}</th>}
          </tr>
        </thead>
        <tbody>
          {partners.map(({ slug, name, consortia }) => (
            <tr key={slug}>
              <td>
                <a className="main" href={to.organisation(slug)}>
                  {name}
                </a>
              </td>
              <td data-l={t("in")}>
                <span>
                  {consortia.map((one, at) => (
                    <span key={one.slug}>
                      {at > 0 ? ", " : null}
                      <a className="alone" href={to.consortium(one.slug)}>
                        {one.title}
                      </a>
                      {one.source ? (
                        <span className="meta">
                          {" "}
                          (<a href={one.source.url}>{one.source.title}</a>)
                        </span>
                      ) : null}
                    </span>
                  ))}
                </span>
              </td>
              {partners.length < FEWEST_DRAWN ? null : (
                <td data-l={t("number")}>
                  <span>{formatNumber(consortia.length, locale)}</span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {total > partners.length ? <p className="meta mt-2">{t("more", { n: partners.length, total })}</p> : null}
    </section>
  );
}
