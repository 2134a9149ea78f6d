import { Resolver } from "node:dns/promises";
import { SECOND } from "#lib/clock";

/** In ms: how long the whole look-up may take, whatever the name servers do. */
const PATIENCE = 5 * SECOND;
/** What a name server answers where there is no such record. */
const NONE = new Set(["ENOTFOUND", "ENODATA"]);

/**
 * The texts of a name's TXT records, each joined from its parts (RFC 7208, 3.3); empty where there are none, undefined where no name server
 * answered, as on a machine without a network. It asks nothing but the name servers of this machine.
 */
export async function lookUpTexts(name: string): Promise<string[] | undefined> {
  const resolver = new Resolver({ timeout: PATIENCE / 2, tries: 2 });
  const late = setTimeout(() => resolver.cancel(), PATIENCE);
  try {
    return (await resolver.resolveTxt(name)).map((parts) => parts.join(""));
  } catch (error) {
    return NONE.has(String((error as NodeJS.ErrnoException).code)) ? [] : undefined;
  } finally {
    clearTimeout(late);
  }
}
