import { profileHistory } from "#domain/organisations/history/profile-history";
import { type Asked, loadPart } from "../_part/load-part.ts";

/** The history of the organisation that the person acts for. */
export const load = (asked: Asked) => loadPart(asked, (ctx, own) => profileHistory(ctx, own.id));
