import { ownOwnership } from "#domain/organisations/ownership/ownership-reads";
import { type Asked, loadPart } from "../_part/load-part.ts";

/** What the organisation that the person acts for states of its owners, for those who may read it. */
export const load = (asked: Asked) => loadPart(asked, (ctx, own) => ownOwnership(ctx, own.id));
