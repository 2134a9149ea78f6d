import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";

/**
 * The path and query of the page, for what is around it and is not rendered again when only its query changes.
 *
 * @param asked what the server was asked for, which is true until then
 */
export function useAddress(asked: string): string {
  const [path, query] = [usePathname(), useSearchParams().toString()];
  const now = query === "" ? path : `${path}?${query}`;
  const [first] = useState(now);
  return now === first ? asked : now;
}
