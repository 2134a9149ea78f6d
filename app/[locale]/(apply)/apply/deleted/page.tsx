import { getTranslations } from "next-intl/server";
import { cardMetadata, InACard } from "../in-a-card.tsx";

export const generateMetadata = () => cardMetadata("deleted");

export default async function Deleted() {
  return <InACard said="deleted" lead={(await getTranslations("membership"))("deleted.text")} />;
}
