import { z } from "zod";
import { isKindKey, type KindKey } from "#domain/organisations/state";

/** A kind by its key; whether the cluster has it is for the verb to say. */
export const kindKey = z.custom<KindKey>((value) => typeof value === "string" && isKindKey(value), { params: { code: "choice" } });
