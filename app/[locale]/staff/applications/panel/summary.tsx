import { getTranslations } from "next-intl/server";
import { Strip } from "#components/ui/strip";
import { SECTORS } from "#domain/organisations/state";
import type { PanelView } from "#domain/review/application/review-reads";

/** Where it works in the value chain, and what it does in its own sentence. */
export async function Summary({ application: { fields } }: { application: PanelView }) {
  const terms = await getTranslations("terms.sector");
  const all = fields.flatMap(({ pages }) => pages.flatMap((page) => page.fields));
  const answer = (key: string) => all.find((field) => field.key === key)?.answer;
  const chosen = answer("sectors") ?? [];
  const sectors = SECTORS.filter((sector) => chosen.includes(sector));
  return (
    <>
      {sectors.length > 0 ? <Strip on={sectors} tall label={sectors.map((sector) => terms(sector)).join(", ")} /> : null}
      {answer("short") ? <p className="wrap-anywhere">{answer("short")}</p> : null}
    </>
  );
}
