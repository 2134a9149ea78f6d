import { getTranslations } from "next-intl/server";
import { CallDates } from "#components/call/call-dates";
import { Note } from "#components/ui/note";
import type { CallView } from "#domain/calls/page-view";

/** Its dates, and what of them the source does not say. */
export async function Dates({ call, now }: { call: CallView; now: Date }) {
  const { opensAt, deadlines, model, url } = call;
  if (!opensAt && deadlines.length === 0) return null;
  const t = await getTranslations("calls.page");
  const assumed = deadlines.some(({ timeAssumed }) => timeAssumed);
  const oneOfTwo = model === "twoStage" && deadlines.length === 1;
  return (
    <section>
      <h2 className="mb-4">{t("dates")}</h2>
      <CallDates call={call} now={now} />
      {assumed || oneOfTwo ? (
        <div className="mt-4">
          <Note>
            {assumed ? t("assumed") : null} {oneOfTwo ? t("oneOfTwo") : null} {url ? <a href={url}>{t("source")}</a> : null}
          </Note>
        </div>
      ) : null}
    </section>
  );
}
