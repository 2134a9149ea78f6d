import { cardMetadata, InACard } from "../../in-a-card.tsx";

export const generateMetadata = () => cardMetadata("requested");

export default function Requested() {
  return <InACard said="requested" />;
}
