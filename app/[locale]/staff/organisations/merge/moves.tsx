import { getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import { MOVED, type MovedRecords } from "#domain/organisations/merge/merge-reads";
import type { Refusal } from "#domain/refusals";

type Run = { ok: true; moved: MovedRecords } | { ok: false; refusal: Refusal; details?: Record<string, string> };

/** The dry run: how much of what would move, of which there is any, or what is in the way. */
export async function Moves({ title, run, also }: { title: string; run: Run; also?: string | undefined }) {
  const [t, errors] = await Promise.all([getTranslations("duplicates.merge"), getTranslations("errors")]);
  const moved = run.ok ? MOVED.map((table) => ({ table, n: run.moved[table] })).filter(({ n }) => n > 0) : [];
  return (
    <section className="box">
      <h2>{title}</h2>
      {run.ok ? (
        <>
          {moved.length > 0 ? (
            <ul className="mt-2 space-y-1">
              {moved.map(({ table, n }) => (
                <li key={table}>{t(`moved.${table}`, { n })}</li>
              ))}
            </ul>
          ) : null}
          {moved.length < MOVED.length ? <p className="meta mt-2">{t(moved.length > 0 ? "movesNoMore" : "movesNothing")}</p> : null}
          {also ? <p className="meta mt-3">{also}</p> : null}
        </>
      ) : (
        <Note tone="warn">{errors(`refusals.${run.refusal}` as "refusals.merge.two_seats", { consortium: "", ...run.details })}</Note>
      )}
    </section>
  );
}
