import { getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import { MOVED, type MovedRecords } from "#domain/organisations/merge/merge-reads";
import type { Refusal } from "#domain/refusals";

type Run = { ok: true; moved: MovedRecords } | { ok: false; refusal: Refusal; details?: Record<string, string> };

/** The dry run: how much of what would move, or what is in the way. */
export async function Moves({ title, run, also }: { title: string; run: Run; also?: string | undefined }) {
  const [t, errors] = await Promise.all([getTranslations("duplicates.merge"), getTranslations("errors")]);
  return (
    <section className="box">
      <h2>{title}</h2>
      {run.ok ? (
        <>
          <ul className="mt-2 space-y-1">
            {MOVED.map((table) => (
              <li key={table}>{t(`moved.${table}`, { n: run.moved[table] })}</li>
            ))}
          </ul>
          {also ? <p className="meta mt-3">{also}</p> : null}
        </>
      ) : (
        <Note tone="warn">{errors(`refusals.${run.refusal}` as "refusals.merge.two_seats", { consortium: "", ...run.details })}</Note>
      )}
    </section>
  );
}
