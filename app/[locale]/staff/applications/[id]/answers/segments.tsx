import { getTranslations } from "next-intl/server";
import { Strip } from "#components/ui/strip";
import { SECTORS } from "#domain/organisations/state";
import type { ReviewView } from "#domain/review/application/review-reads";

/** Where on the value chain the applicant says that it works. */
export async function Segments({ application: { fields } }: { application: ReviewView }) {
  const answer = fields.flatMap(({ pages }) => pages.flatMap((page) => page.fields)).find(({ key }) => key === "sectors")?.answer;
  const on = SECTORS.filter((sector) => Array.isArray(answer) && answer.includes(sector));
  if (on.length === 0) return null;
  const term = await getTranslations("terms");
  return (
    <p className="row -mt-3 mb-3">
      <span className="w-70 max-w-full flex-none">
        <Strip on={on} />
      </span>
      <span className="meta">{on.map((sector) => term(`sector.${sector}`)).join(", ")}</span>
    </p>
  );
}
