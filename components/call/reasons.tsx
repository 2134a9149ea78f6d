import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Sector } from "#domain/organisations/state";
import { sentence } from "#lib/format";
import { Icon } from "../ui/icon.tsx";

type Props = {
  of: "call" | "consortium" | "member";
  sectors: readonly Sector[];
  /** Capabilities in the reader's language. */
  capabilities: readonly string[];
  /** More of them, each a `ReasonLine`. */
  children?: ReactNode;
};

/** Why something is for an organisation, in words; nothing where there is no reason. */
export async function Reasons({ of, sectors, capabilities, children }: Props) {
  if (sectors.length + capabilities.length === 0 && !children) return null;
  const [t, terms, locale] = await Promise.all([getTranslations("calls.why"), getTranslations("terms"), getLocale()]);
  const list = sectors.map((sector) => terms(`sector.${sector}`).toLocaleLowerCase(locale)).join(", ");
  return (
    <ul className="why">
      {sectors.length > 0 ? <ReasonLine>{sentence(t(`${of}.sectors`, { what: list, n: sectors.length }), locale)}</ReasonLine> : null}
      {capabilities.length > 0 ? <ReasonLine>{t(`${of}.capabilities`, { what: capabilities.join(", ") })}</ReasonLine> : null}
      {children}
    </ul>
  );
}

/** One line of them; `lacks` where it is against it. */
export const ReasonLine = ({ lacks, children }: { lacks?: boolean; children: ReactNode }) => (
  <li className={lacks ? "lacks" : undefined}>
    <Icon name={lacks ? "minus" : "check"} />
    <span>{children}</span>
  </li>
);
