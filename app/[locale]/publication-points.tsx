import { getTranslations } from "next-intl/server";
import { StatusBadge } from "#components/ui/status-badge";
import type { PublicationPoint } from "#domain/consortia/publication/publication-points";

/** What the portal finds of a consortium before others read it, what is missing first. */
export async function PublicationPoints({ points }: { points: readonly PublicationPoint[] }) {
  const t = await getTranslations("consortia.publication");
  const unmet = points.filter(({ isMet }) => !isMet);
  const met = points.filter(({ isMet }) => isMet);
  return (
    <ul className="items">
      {[...unmet, ...met].map(({ point, isMet }) => (
        <li key={point}>
          <span className="flex items-baseline gap-3">
            <StatusBadge tone={isMet ? "ok" : "warn"}>{t(isMet ? "stateMet" : "stateUnmet")}</StatusBadge>
            <span>{t(`points.${point}.${isMet ? "met" : "unmet"}`)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
