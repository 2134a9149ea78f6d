import { createLoader, createSerializer, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { PEOPLE_LISTS } from "#domain/access/state";

const params = { q: parseAsString.withDefault(""), list: parseAsStringLiteral(PEOPLE_LISTS), page: parseAsInteger.withDefault(1) };

export const readParams = createLoader(params);
export const peopleHref = createSerializer(params);
