import { getTranslations } from "next-intl/server";
import type { Sector } from "#domain/organisations/state";
import { Icon } from "../ui/icon.tsx";

type Props = {
  of: "call" | "consortium";
  sectors: readonly Sector[];
  /** Capabilities in the reader's language. */
  capabilities: readonly string[];
};

/** Why something is for the reader's organisation, in words; nothing where there is no reason. */
export async function Reasons({ of, sectors, capabilities }: Props) {
  if (sectors.length + capabilities.length === 0) return null;
  const [t, terms] = await Promise.all([getTranslations("calls.why"), getTranslations("terms")]);
  const list = sectors.map((sector) => terms(`sector.${sector}`)).join(", ");
  return (
    <ul className="why">
      {sectors.length > 0 ? (
        <li>
          <Icon name="check" />
          <span>{t(`${of}.sectors`, { what: list, n: sectors.length })}</span>
        </li>
      ) : null}
      {capabilities.length > 0 ? (
        <li>
          <Icon name="check" />
          <span>{t(`${of}.capabilities`, { what: capabilities.join(", ") })}</span>
        </li>
      ) : null}
    </ul>
  );
}
