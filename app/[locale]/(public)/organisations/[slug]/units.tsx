import { getTranslations } from "next-intl/server";
import type { OrganisationView } from "#domain/organisations/reads";
import { UnitList } from "../../../unit-list.tsx";

/** Its branches, departments and research groups. */
export async function Units({ organisation: { units } }: { organisation: OrganisationView }) {
  if (units.length === 0) return null;
  const t = await getTranslations("organisations.page");
  return (
    <section className="sec">
      <h2 className="mb-3">{t("units.title")}</h2>
      <UnitList units={units} />
    </section>
  );
}
