import { createLoader, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { VIEWS } from "#domain/consortia/moderation/moderation";

export const readParams = createLoader({
  view: parseAsStringLiteral(VIEWS).withDefault("all"),
  page: parseAsInteger.withDefault(1),
});
