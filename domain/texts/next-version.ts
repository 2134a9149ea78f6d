import { and, eq, max } from "drizzle-orm";
import { preparedTexts } from "#db/schema/texts";
import type { Turn } from "#domain/kernel/context";
import type { WrittenText } from "./prepared-texts.ts";
import type { AnyTextKey } from "./state.ts";

type Given = Omit<WrittenText, "version"> & { createdBy: string };

/** Writes a new version of a text. Part of the verbs that do so; returns its number. */
export async function writeNextVersion(turn: Turn, key: AnyTextKey, given: Given): Promise<number> {
  const { clusterId, now } = turn;
  const [last] = await turn.db
    .select({ version: max(preparedTexts.version) })
    .from(preparedTexts)
    .where(and(eq(preparedTexts.clusterId, clusterId), eq(preparedTexts.key, key)));
  const version = (last?.version ?? 0) + 1;
  await turn.db.insert(preparedTexts).values({ id: turn.newId(), clusterId, key, version, ...given, createdAt: now });
  return version;
}

type Sent = Partial<Record<"en" | "es" | "eu" | "labelEn" | "labelEs" | "labelEu", string | undefined>>;
/** What is stored of what a form sent: nothing where nothing was written. */
export const storedWords = ({ en, es, eu, labelEn, labelEs, labelEu }: Sent) => ({
  words: en ? { en, es: es ?? "", eu: eu ?? "" } : null,
  label: labelEn ? { en: labelEn, es: labelEs ?? "", eu: labelEu ?? "" } : null,
});
