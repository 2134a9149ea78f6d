import { ownUnits } from "#domain/organisations/units/unit-reads";
import { type Asked, loadPart } from "../_part/load-part.ts";

/** The units of the organisation that the person acts for. */
export const load = (asked: Asked) => loadPart(asked, ownUnits);
