import { getTranslations } from "next-intl/server";
import type { WaitingThing } from "#domain/consortia/waiting/state";
import { WaitingLines } from "../../waiting-lines.tsx";

/** What this consortium wants of the reader or of their organisation, what ends first first. */
export async function WaitingHere({ slug, things, now }: { slug: string; things: readonly WaitingThing[]; now: Date }) {
  const t = await getTranslations("consortia.space.waiting");
  return (
    <section>
      <h2>{t("title", { n: things.length })}</h2>
      {things.length > 0 ? (
        <ol className="items mt-3">
          <WaitingLines slug={slug} things={things} now={now} />
        </ol>
      ) : null}
    </section>
  );
}
