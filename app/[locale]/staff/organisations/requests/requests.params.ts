import { createLoader, createSerializer, parseAsInteger, parseAsStringLiteral } from "nuqs/server";

const params = { page: parseAsInteger.withDefault(1), done: parseAsStringLiteral(["accepted", "declined", "undone", "handedOver"]) };
export const readParams = createLoader(params);
export const requestsHref = createSerializer(params);
