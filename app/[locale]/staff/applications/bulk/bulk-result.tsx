import { getTranslations } from "next-intl/server";
import { REFUSALS } from "#domain/refusals";
import { formWords } from "#lib/forms/form-words";
import type { LoadedQueue } from "../load.ts";

/** How many of many were done or undone, and which were not and why. */
export async function BulkResult({ loaded: { place, failed } }: { loaded: LoadedQueue }) {
  const [t, words] = await Promise.all([getTranslations("queue.bulk"), formWords("queue")]);
  if (place.done === null) return null;
  return (
    <div role="status">
      <p>
        <b>{t(place.what === "undone" ? "undone" : "done", { n: place.done })}</b>{" "}
        {failed.length > 0 ? t("failed", { n: failed.length }) : null}
      </p>
      <ul className="meta">
        {failed.map(({ id, organisation, refusal }) => (
          <li key={id}>
            {organisation ?? t("someone")}:{" "}
            {words.refusal(REFUSALS.find((one) => one === refusal) ?? "not_found", { by: "none", obstacle: "none" })}
          </li>
        ))}
      </ul>
    </div>
  );
}
