import { cardMetadata, InACard } from "../in-a-card.tsx";

export const generateMetadata = () => cardMetadata("deleted");

export default function Deleted() {
  return <InACard said="deleted" />;
}
