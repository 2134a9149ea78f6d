import { ownOwnership } from "#domain/organisations/ownership/ownership-reads";
import { shownYears, statementDoubts } from "#domain/organisations/ownership/statement-doubts";
import { type Asked, loadPart } from "../_part/load-part.ts";

/** What the organisation that the person acts for states of its owners, for those who may read it, and why that may not be right. */
export const load = (asked: Asked) =>
  loadPart(asked, async (ctx, own) => {
    const found = await ownOwnership(ctx, own.id);
    return (
      found && {
        ...found,
        doubts: found.statement ? statementDoubts(found.statement, own.profile.people, ctx.now) : [],
        shown: shownYears(found.statement, ctx.now),
      }
    );
  });
