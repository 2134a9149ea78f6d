import { createLoader, createSerializer, type inferParserType, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { ORGANISATION_VIEWS } from "#domain/organisations/moderation/moderation";

export const DONE = ["hidden", "shown", "suspended", "reinstated", "approved", "declined"] as const;
const params = {
  view: parseAsStringLiteral(ORGANISATION_VIEWS).withDefault("listed"),
  page: parseAsInteger.withDefault(1),
  done: parseAsStringLiteral(DONE),
};
export const readParams = createLoader(params);
export const moderationHref = createSerializer(params);
export type ModerationParams = inferParserType<typeof params>;
