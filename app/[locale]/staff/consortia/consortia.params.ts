import { createLoader, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { CONSORTIUM_VIEWS } from "#domain/consortia/moderation/moderation";

export const readParams = createLoader({
  view: parseAsStringLiteral(CONSORTIUM_VIEWS).withDefault("all"),
  page: parseAsInteger.withDefault(1),
});
