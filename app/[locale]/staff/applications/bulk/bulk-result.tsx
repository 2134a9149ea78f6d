import { getTranslations } from "next-intl/server";
import type { LoadedQueue } from "../load.ts";
import { whyNotWords } from "./why-not.ts";

/** How many of many were done or undone, and which were not and why. */
export async function BulkResult({ loaded: { place, failed } }: { loaded: LoadedQueue }) {
  const [t, whyNot] = await Promise.all([getTranslations("queue.bulk"), whyNotWords()]);
  if (place.done === null) return null;
  const left = place.id.length - failed.length;
  return (
    <div role="status">
      <p>
        <b>{t(place.what === "undone" || place.what === "unassigned" ? place.what : "done", { n: place.done })}</b>{" "}
        {left > 0 ? t("left", { n: left }) : null} {failed.length > 0 ? t("failed", { n: failed.length }) : null}
      </p>
      <ul className="meta">
        {failed.map(({ id, organisation, refusal, ...standing }) => (
          <li key={id}>
            {organisation ?? t("someone")}: {whyNot(refusal, standing)}
          </li>
        ))}
      </ul>
    </div>
  );
}
