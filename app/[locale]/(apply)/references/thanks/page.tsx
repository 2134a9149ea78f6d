import { getTranslations } from "next-intl/server";
import { Thanks } from "../../../thanks.tsx";

export async function generateMetadata() {
  const t = await getTranslations("membership.memberReference");
  return { title: t("thanks"), robots: { index: false } };
}

const Page = () => <Thanks words="membership.memberReference" />;
export default Page;
