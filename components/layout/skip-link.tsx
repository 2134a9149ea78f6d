import { getTranslations } from "next-intl/server";

export async function SkipLink() {
  const t = await getTranslations("common");
  return (
    <a className="skip" href="#main">
      {t("skip")}
    </a>
  );
}
