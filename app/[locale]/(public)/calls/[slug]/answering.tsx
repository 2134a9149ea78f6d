import { getTranslations } from "next-intl/server";
import { ConsortiumSummary } from "#components/consortium/consortium-summary";
import type { CallView } from "#domain/calls/page-view";
import { consortiumRefusal } from "#domain/calls/policy";
import type { ConsortiumCard } from "#domain/consortia/cards";

type Props = { call: CallView; consortia: readonly ConsortiumCard[]; now: Date };

/** The public consortia that answer a call, each with what it has and lacks. */
export async function Answering({ call, consortia, now }: Props) {
  const t = await getTranslations("calls");
  const isAlone = consortiumRefusal(call) === "call.no_consortium";
  return (
    <section>
      <h2 className="mb-4">{t("page.consortia")}</h2>
      {consortia.length > 0 ? (
        <div className="cards">
          {consortia.map((consortium) => (
            <ConsortiumSummary key={consortium.id} consortium={consortium} now={now} brief />
          ))}
        </div>
      ) : (
        <p>{t(isAlone ? "answersAlone" : "page.consortiaNone")}</p>
      )}
    </section>
  );
}
