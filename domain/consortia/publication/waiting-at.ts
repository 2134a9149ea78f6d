import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { consortia } from "#db/schema/consortia";

/** A consortium that waits to be checked, as it was when its reader saw it: of two who decide at once the second finds none. */
export const waitingAt = (id: string, version: number) =>
  and(eq(consortia.id, id), eq(consortia.version, version), isNotNull(consortia.checkAskedAt), isNull(consortia.publishedAt));
