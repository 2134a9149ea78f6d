import { getTranslations } from "next-intl/server";
import { BulkBar } from "./bulk/bulk-bar.tsx";
import type { LoadedQueue } from "./load.ts";
import { Results } from "./results.tsx";

/** The rows with their boxes to tick, in one form that asks what to do with those ticked. */
export async function List({ path, loaded }: { path: string; loaded: LoadedQueue }) {
  const t = await getTranslations("queue");
  const results = <Results path={path} loaded={loaded} />;
  if (loaded.found.total === 0) return <div className="scroll">{results}</div>;
  return (
    <form className="select" action={path}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <section className="scroll" aria-label={t("list")} tabIndex={0}>
        {results}
      </section>
      <BulkBar path={path} loaded={loaded} />
    </form>
  );
}
