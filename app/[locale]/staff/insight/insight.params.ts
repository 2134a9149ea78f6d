import { createLoader, createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { PERIODS } from "#domain/insight/period";
import { FIGURE_FILES, FIGURE_FORMATS } from "#domain/insight/state";

const period = {
  period: parseAsStringLiteral(PERIODS).withDefault("last12"),
  from: parseAsString.withDefault(""),
  to: parseAsString.withDefault(""),
};
export const readParams = createLoader(period);

const file = { figure: parseAsStringLiteral(FIGURE_FILES), format: parseAsStringLiteral(FIGURE_FORMATS).withDefault("csv"), ...period };
export const readFileParams = createLoader(file);
export const figureFileHref = createSerializer(file, { clearOnDefault: false });
