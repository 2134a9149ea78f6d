import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { PlaceCount } from "#domain/organisations/directory/places";
import type { Region } from "#domain/organisations/state";
import { BORDERS, LAND, MAP_SIZE, NEIGHBOURS, TERRITORIES, TREVINO } from "./map-outline.ts";
import { PlacesTable } from "./places-table.tsx";

const TITLE = "map-title";
const LARGEST = 46;
/** A smaller circle has no room for its number, which is then beside it. */
const ROOMY = 14;

type Props = {
  places: PlaceCount[];
  total: number;
  regionHref: (region: Region) => string;
  townHref: (town: string) => string;
  /** What is shown below the map, beside the table where there is room. */
  children: ReactNode;
};

/** The organisations on a map that the server draws, and the same in a table. A circle's area is their number; it leads to its territory. */
export async function DirectoryMap({ places, total, regionHref, townHref, children }: Props) {
  const [t, term] = await Promise.all([getTranslations("organisations.directory"), getTranslations("terms")]);
  const numberIn = (region: Region) => places.find((place) => place.region === region)?.n ?? 0;
  const shown = TERRITORIES.map((territory) => ({ ...territory, n: numberIn(territory.region) }));
  const most = Math.max(1, ...shown.map(({ n }) => n));
  const onMap = shown.reduce((sum, { n }) => sum + n, 0);
  return (
    <div className="mapbox">
      <figure>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it has no element of its own. */}
        <svg className="map" viewBox={`0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`} role="group" aria-labelledby={TITLE}>
          <title id={TITLE}>{t("map.title", { n: onMap, all: total })}</title>
          <rect className="sea" width={MAP_SIZE.width} height={MAP_SIZE.height} />
          <path className="land" d={LAND} />
          {BORDERS.map((line) => (
            <path key={line} className="border" d={line} />
          ))}
          {shown.map(({ region, outline }) => (
            <path key={region} className="territory" d={outline} />
          ))}
          <path className="land" d={TREVINO} />
          {NEIGHBOURS.map(({ name, x, y, anchor }) => (
            <text key={name} className="around" x={x} y={y} textAnchor={anchor}>
              {t(`map.around.${name}`)}
            </text>
          ))}
          {shown.map(({ region, x, y, n }) => {
            const radius = LARGEST * Math.sqrt(n / most);
            const label = (
              <text className="place" x={x} y={y + radius + 22}>
                {term(`region.${region}`)}
              </text>
            );
            if (n === 0) return <g key={region}>{label}</g>;
            const isRoomy = radius >= ROOMY;
            return (
              <a key={region} href={regionHref(region)}>
                <title>{t("map.circle", { place: term(`region.${region}`), n })}</title>
                {label}
                <circle cx={x} cy={y} r={radius.toFixed(1)} />
                <text className={isRoomy ? "number" : "number beside"} x={isRoomy ? x : x + radius + 12} y={y} dy=".36em">
                  {n}
                </text>
              </a>
            );
          })}
        </svg>
        <figcaption className="meta">{t("map.caption")}</figcaption>
      </figure>
      <PlacesTable places={places} total={total} regionHref={regionHref} townHref={townHref} />
      <div className="latest">{children}</div>
    </div>
  );
}
