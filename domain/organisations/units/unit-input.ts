import { z } from "zod";
import { emailAddress, idField, line, versionField, webAddress } from "#domain/kernel/input";
import { inEachLanguage, maybe } from "#domain/organisations/profile/field-inputs";
import { UNIT_KINDS } from "#domain/organisations/state";

/** What an organisation says of one of its units. */
const unit = {
  name: line(160),
  kind: z.enum(UNIT_KINDS),
  town: maybe(line(80)),
  website: maybe(webAddress),
  text: inEachLanguage(line(300)),
  contactName: maybe(line(120)),
  contactEmail: maybe(emailAddress),
};

export const AddUnit = z.strictObject({ organisationId: idField, ...unit });
export type AddUnit = z.output<typeof AddUnit>;

/** `version`: the one that the form was filled in against. */
export const EditUnit = z.strictObject({ unitId: idField, version: versionField, ...unit });
export type EditUnit = z.output<typeof EditUnit>;

export const RemoveUnit = z.strictObject({ unitId: idField });
export type RemoveUnit = z.output<typeof RemoveUnit>;
