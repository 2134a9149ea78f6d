import { z } from "zod";
import { hundredthsOrNothing } from "#domain/consortia/budget/input";
import { idField, line, paragraph, versionField, wholeBetween } from "#domain/kernel/input";
import { ITEM_KINDS, MAX_ITEMS, MAX_MONTHS, MAX_PACKAGES } from "./state.ts";

const month = wholeBetween(1, MAX_MONTHS);

/** How long the project lasts, and how it is paid. `version`: 0 where nothing was said yet. */
export const SetDuration = z.object({
  consortiumId: idField,
  version: versionField,
  months: month,
  isLumpSum: z.literal("on").optional().transform(Boolean),
});
export type SetDuration = z.output<typeof SetDuration>;

const written = {
  consortiumId: idField,
  number: wholeBetween(1, 99),
  title: line(120),
  objective: paragraph(500).optional(),
  leadId: idField.optional(),
  startMonth: month,
  endMonth: month,
};
const Months = z.object({ startMonth: z.number(), endMonth: z.number() });
type Months = z.output<typeof Months>;
/** A package ends in the month in which it begins, or later; it is told so together with what else is wrong. */
const endsLater = ({ startMonth, endMonth }: Months) => endMonth >= startMonth;
const TOLD = {
  params: { code: "beforeStart" },
  path: ["endMonth"],
  when: ({ value }: { value: unknown }) => Months.safeParse(value).success,
};

/** `leadId`: the organisation that leads it; a new package names one. */
export const AddPackage = z.object({ ...written, leadId: idField }).refine(endsLater, TOLD);
export type AddPackage = z.output<typeof AddPackage>;

export const EditPackage = z.object({ packageId: idField, version: versionField, ...written }).refine(endsLater, TOLD);
export type EditPackage = z.output<typeof EditPackage>;

export const RemovePackage = z.object({ consortiumId: idField, packageId: idField });
export type RemovePackage = z.output<typeof RemovePackage>;

const item = z
  .object({
    kind: z.enum(ITEM_KINDS).optional(),
    title: line(160).optional(),
    month: month.optional(),
    ownerId: idField.optional(),
    verification: line(300).optional(),
  })
  .optional();

/** The tasks and milestones of a package; rows without a title and a month fall away. `ownerId`: the organisation that is responsible. */
export const SetItems = z
  .object({ consortiumId: idField, packageId: idField, version: versionField, items: z.array(item).max(MAX_ITEMS).default([]) })
  .transform(({ items, ...given }, ctx) => {
    const written = items.flatMap((each, n) => {
      if (!each?.title && each?.month === undefined) return [];
      const missing = (path: string) => ctx.addIssue({ code: "custom", params: { code: "missing" }, path: ["items", n, path] });
      if (!each.title) missing("title");
      if (each.month === undefined) missing("month");
      const { kind = "task" as const, title = "", month = 1, ownerId, verification } = each;
      return [{ kind, title, month, ownerId, verification }];
    });
    return { ...given, items: written.toSorted((a, b) => a.month - b.month) };
  });
export type SetItems = z.output<typeof SetItems>;

/** What a partner does in each package: months and euros as they are written, kept in hundredths. */
export const StateWork = z.object({
  consortiumId: idField,
  organisationId: idField,
  version: versionField,
  work: z
    .array(z.object({ packageId: idField, months: hundredthsOrNothing, share: hundredthsOrNothing }))
    .min(1)
    .max(MAX_PACKAGES),
});
export type StateWork = z.output<typeof StateWork>;
