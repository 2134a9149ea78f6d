import { getTranslations } from "next-intl/server";
import { Thanks } from "../../../../thanks.tsx";

export async function generateMetadata() {
  const t = await getTranslations("organisations.searchStop");
  return { title: t("thanks"), robots: { index: false } };
}

const Page = () => <Thanks words="organisations.searchStop" />;
export default Page;
