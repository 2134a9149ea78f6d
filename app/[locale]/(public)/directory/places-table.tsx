import { getLocale, getTranslations } from "next-intl/server";
import { Fragment } from "react";
import type { PlaceCount } from "#domain/organisations/directory/places";
import type { Region } from "#domain/organisations/state";
import { formatNumber } from "#lib/format";

type Props = { places: PlaceCount[]; total: number; regionHref: (region: Region) => string; townHref: (town: string) => string };

/** How many organisations each region has, and in which towns; the same that the map shows, and what is beyond it. */
export async function PlacesTable({ places, total, regionHref, townHref }: Props) {
  const [t, term, locale] = await Promise.all([getTranslations("organisations.directory"), getTranslations("terms"), getLocale()]);
  return (
    <table className="twin">
      <caption>{t("map.table")}</caption>
      <thead className="vh">
        <tr>
          <th scope="col">{t("map.place")}</th>
          <th scope="col">{t("map.number")}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ region, n, towns, rest }) => (
          <tr key={region ?? ""}>
            <th scope="row">
              {region ? <a href={regionHref(region)}>{term(`region.${region}`)}</a> : t("map.noRegion")}
              <span className="meta">
                {towns.map(({ town, n }, at) => (
                  <Fragment key={town}>
                    <span>
                      <a href={townHref(town)}>{town}</a> {formatNumber(n, locale)}
                      {at < towns.length - 1 || rest > 0 ? "," : null}
                    </span>{" "}
                  </Fragment>
                ))}
                {rest > 0 && towns.length > 0 ? t("map.rest", { n: rest }) : null}
              </span>
            </th>
            <td className="num">{formatNumber(n, locale)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("map.all")}</th>
          <td className="num">{formatNumber(total, locale)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
