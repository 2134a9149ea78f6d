import { getTranslations } from "next-intl/server";
import { ConsortiumSummary } from "#components/consortium/consortium-summary";
import type { ConsortiumCard } from "#domain/consortia/cards";

/** The public consortia that answer a call, each with what it has and lacks. */
export async function Answering({ consortia, now }: { consortia: readonly ConsortiumCard[]; now: Date }) {
  const t = await getTranslations("calls.page");
  return (
    <section>
      <h2 className="mb-4">{t("consortia")}</h2>
      {consortia.length > 0 ? (
        <div className="cards">
          {consortia.map((consortium) => (
            <ConsortiumSummary key={consortium.id} consortium={consortium} now={now} brief />
          ))}
        </div>
      ) : (
        <p>{t("consortiaNone")}</p>
      )}
    </section>
  );
}
