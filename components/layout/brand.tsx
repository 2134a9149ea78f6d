import { getLocale, getTranslations } from "next-intl/server";
import { SECTORS } from "#domain/organisations/state";
import { paths } from "#lib/paths";
import { Strip } from "../ui/strip.tsx";

/** The chain and the cluster's name, to the home page. */
export async function Brand() {
  const t = await getTranslations("common");
  return (
    <a className="brand" href={paths(await getLocale()).home()}>
      <Strip on={SECTORS} />
      {t("cluster")}
    </a>
  );
}
